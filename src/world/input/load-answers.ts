import { join } from 'node:path';
import type { DeckSources } from '../../base/deck-sources.ts';
import type { Place, Report } from '../../base/diagnostic.ts';
import { isRecord } from '../../base/is-record.ts';
import type { Path, TableSource, YamlSource } from '../../base/source.ts';
import { parseAnswersTable } from './answers-table.ts';
import { decodeText } from './decode.ts';
import type { WantedExport } from './exports/read-export.ts';
import { isTooLarge, projectPath, readBytes, type Memory } from './read-file.ts';
import { steadyExports } from './steady-exports.ts';

/** Bytes of the answers: a quarter of a million respondents, read in 620 MB of memory and 14 seconds; 60 MB take 1.9 GB. */
const LARGEST_TABLE = 16 * 2 ** 20;
/** Bytes of an export, which is read column by column: a million respondents and twenty questions. */
const LARGEST_EXPORT = 256 * 2 ** 20;

/** Where a survey's answers are, and in which language they are, as far as it is known. */
interface Where {
  readonly root: string;
  /** The survey's folder; absolute. */
  readonly folder: string;
  readonly survey: YamlSource | undefined;
  readonly language: string | undefined;
}

/**
 * The answers of a survey: the files that its `source:` names, or else `responses.csv`. Undefined, and reported, if they cannot be
 * read. Where `source:` is there and names no file, there are none: reading the definition says what is wrong with it.
 */
export async function loadAnswers(
  { root, folder, survey, language }: Where,
  report: Report,
  memory: Memory,
): Promise<DeckSources['answers'] | undefined> {
  const source = survey && sourceOf(survey);
  // A published table may stand in the definition itself: then there is no file beside it.
  if (!source && isRecord(survey?.value) && survey.value['rows'] === 'aggregated') return [];
  if (!source) return readTable(root, join(folder, 'responses.csv'), language, report, memory);
  const wanted: WantedExport = { ...source.wanted, ...(language === undefined ? {} : { language }) };
  const paths = source.files.map(({ name, at }) => ({ path: join(folder, name), place: survey.at(at) }));
  return steadyExports({ root, paths, wanted, most: LARGEST_EXPORT }, `answers ${folder}`, report, memory);
}

/** A file that a survey names, and where it does. */
interface NamedFile {
  readonly name: string;
  readonly at: Path;
}

/** `source:` of a survey that has not been validated yet: its files, and how they are to be read. */
function sourceOf({ value }: YamlSource): { files: readonly NamedFile[]; wanted: WantedExport } | undefined {
  if (!isRecord(value) || value['source'] === undefined) return undefined;
  const source = isRecord(value['source']) ? value['source'] : {};
  const { files } = source;
  const named = Array.isArray(files)
    ? files.map((name: unknown, i) => ({ name, at: ['source', 'files', i] }))
    : [{ name: files, at: ['source', 'files'] }];
  const wanted = Object.fromEntries(
    (['format', 'encoding', 'delimiter', 'sheet'] as const).flatMap((key) => {
      const text = source[key];
      return typeof text === 'string' ? [[key, text]] : [];
    }),
  );
  return {
    files: named.flatMap(({ name, at }) => (typeof name === 'string' && name !== '' ? [{ name, at }] : [])),
    wanted,
  };
}

/** A table of comma-separated values, as `responses.csv` is one; `place` names it, if something does. */
export async function readTable(
  root: string,
  path: string,
  language: string | undefined,
  report: Report,
  memory: Memory,
  place?: Place,
): Promise<TableSource | undefined> {
  const file = projectPath(root, path);
  const bytes = await readBytes(root, path, report, place, memory);
  if (bytes && isTooLarge(file, bytes, LARGEST_TABLE, report)) return undefined;
  const text = bytes && (await decodeText(file, bytes, report, language));
  if (text === undefined) return undefined;
  const parse = (noting: Report): TableSource | undefined => parseAnswersTable(file, text, noting);
  const { recall } = memory;
  return recall ? recall.of(`answers ${file}`, text, report, parse) : parse(report);
}
