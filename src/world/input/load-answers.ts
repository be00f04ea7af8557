import { join } from 'node:path';
import type { DeckSources } from '../../base/deck-sources.ts';
import type { Report } from '../../base/diagnostic.ts';
import type { Export } from '../../base/export.ts';
import { isRecord } from '../../base/is-record.ts';
import type { TableSource, YamlSource } from '../../base/source.ts';
import { parseAnswersTable } from './answers-table.ts';
import { decodeText } from './decode.ts';
import { loadExports, type GivenFile } from './exports/load-export.ts';
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

/** The answers of a survey: the files that its `source:` names, or else `responses.csv`. Undefined, and reported, if they cannot be read. */
export async function loadAnswers(
  { root, folder, survey, language }: Where,
  report: Report,
  memory: Memory,
): Promise<DeckSources['answers'] | undefined> {
  const source = survey && sourceOf(survey);
  // A published table may stand in the definition itself: then there is no file beside it.
  if (!source && isRecord(survey?.value) && survey.value['rows'] === 'aggregated') return [];
  if (!source) return readAnswers(root, join(folder, 'responses.csv'), language, report, memory);
  const files: GivenFile[] = [];
  for (const name of source.files) {
    const path = join(folder, name);
    const bytes = await readBytes(root, path, report, survey.at(['source', 'files']), memory);
    if (!bytes || isTooLarge(projectPath(root, path), bytes, LARGEST_EXPORT, report)) return undefined;
    files.push({ file: projectPath(root, path), bytes });
  }
  const read = (noting: Report): Promise<readonly Export[] | undefined> =>
    loadExports(files, { ...source.wanted, ...(language === undefined ? {} : { language }) }, noting);
  const { recall } = memory;
  return recall
    ? recall.same(`answers ${folder}`, [...files.map(({ bytes }) => bytes), survey], report, read)
    : read(report);
}

/** `source:` of a survey that has not been validated yet: its files, and how they are to be read. */
function sourceOf({ value }: YamlSource) {
  const source = isRecord(value) ? value['source'] : undefined;
  if (!isRecord(source)) return undefined;
  const files = [source['files']].flat().filter((name): name is string => typeof name === 'string' && name !== '');
  const wanted = Object.fromEntries(
    (['format', 'encoding', 'delimiter', 'sheet'] as const).flatMap((key) => {
      const text = source[key];
      return typeof text === 'string' ? [[key, text]] : [];
    }),
  );
  return files.length === 0 ? undefined : { files, wanted };
}

async function readAnswers(
  root: string,
  path: string,
  language: string | undefined,
  report: Report,
  memory: Memory,
): Promise<TableSource | undefined> {
  const file = projectPath(root, path);
  const bytes = await readBytes(root, path, report, undefined, memory);
  if (bytes && isTooLarge(file, bytes, LARGEST_TABLE, report)) return undefined;
  const text = bytes && (await decodeText(file, bytes, report, language));
  if (text === undefined) return undefined;
  const parse = (noting: Report): TableSource | undefined => parseAnswersTable(file, text, noting);
  const { recall } = memory;
  return recall ? recall.of(`answers ${file}`, text, report, parse) : parse(report);
}
