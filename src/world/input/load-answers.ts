import { join } from 'node:path';
import type { DeckSources } from '../../base/deck-sources.ts';
import type { Place, Report } from '../../base/diagnostic.ts';
import type { Export } from '../../base/export.ts';
import { isRecord } from '../../base/is-record.ts';
import type { Path, TableSource, YamlSource } from '../../base/source.ts';
import { parseAnswersTable } from './answers-table.ts';
import { decodeText } from './decode.ts';
import { loadExports, type GivenFile } from './exports/load-export.ts';
import type { WantedExport } from './exports/read-export.ts';
import { isTooLarge, projectPath, readBytes, type Memory } from './read-file.ts';

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
  const files: GivenFile[] = [];
  // Each of them is looked at, so that all that are missing are told at once.
  for (const { name, at } of source.files) {
    const path = join(folder, name);
    const bytes = await readBytes(root, path, report, survey.at(at), memory);
    if (!bytes || isTooLarge(projectPath(root, path), bytes, LARGEST_EXPORT, report)) continue;
    files.push({ file: projectPath(root, path), bytes });
  }
  if (files.length < source.files.length) return undefined;
  const wanted: WantedExport = { ...source.wanted, ...(language === undefined ? {} : { language }) };
  const read = (noting: Report): Promise<readonly Export[] | undefined> => loadExports(files, wanted, noting);
  const { recall } = memory;
  // What else the definition says changes nothing of what the files hold.
  const inputs = [...files.map(({ bytes }) => bytes), JSON.stringify([files.map(({ file }) => file), wanted])];
  return recall ? recall.same(`answers ${folder}`, inputs, report, read) : read(report);
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
