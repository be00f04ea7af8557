import type { DeckSources, InputHash, ProgramWords } from '../../base/deck-sources.ts';
import { fileHash } from '../../base/sha256.ts';
import type { YamlSource } from '../../base/source.ts';
import { hashOnDisk } from './file-bytes.ts';
import type { FileTrace } from './file-trace.ts';
import { locateFile } from './program-words.ts';

/** Words of the program that the deck may print: not those of another language, which only say which words there are. */
const printed = (program: ProgramWords | undefined): readonly YamlSource[] =>
  program?.isSpoken ? [program.source] : [];

/**
 * What the files behind `sources` are, by name, where `trace` heard of their reading: the YAML files and the answers as they lie on the disk under `root` (so
 * that `sha256sum` agrees), the words of the program under a name of their own, pictures and fonts as they were read.
 */
export function hashInputs(root: string, sources: DeckSources, trace: FileTrace): readonly InputHash[] {
  const { survey, answers, codes, figures, company, catalogue, program, base, brand, layouts, deck, assets, fonts } =
    sources;
  const words = [base?.catalogue, base?.lock, base?.glossary].filter((source) => source !== undefined);
  // The regions of one language share the words of the program.
  const own = new Map([...printed(program), ...printed(base?.program)].map((source) => [source.file, source]));
  const answered =
    'header' in answers
      ? [answers]
      : answers.flatMap(({ file, data }) => [{ file }, ...(data === undefined ? [] : [{ file: data }])]);
  const files = [
    survey,
    ...answered,
    ...(codes?.values() ?? []),
    figures,
    company,
    catalogue,
    ...words,
    brand,
    ...layouts,
    deck,
    ...own.values(),
  ].map(({ file }) => {
    const path = locateFile(root, file);
    return { file, sha256: trace.hashOf(path) ?? hashOnDisk(path).sha256 };
  });
  return [
    ...files,
    ...[...assets].map(([file, bytes]) => ({ file, sha256: fileHash(bytes) })),
    ...fonts.map(({ family, weight, bytes }) => ({ file: `${family} (${weight})`, sha256: fileHash(bytes) })),
  ];
}
