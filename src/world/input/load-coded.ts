import { join } from 'node:path';
import type { SurveySources } from '../../base/deck-sources.ts';
import type { Report } from '../../base/diagnostic.ts';
import { isRecord } from '../../base/is-record.ts';
import type { TableSource, YamlSource } from '../../base/source.ts';
import { readTable } from './load-answers.ts';
import type { Memory } from './read-file.ts';

/** Where a survey's files are, and in which language they are, as far as it is known. */
interface Where {
  readonly root: string;
  readonly folder: string;
  readonly survey: YamlSource;
  readonly language: string | undefined;
}

/**
 * The files of codes that questions of a survey name, which has not been validated yet; undefined if none does. `unreadable`, and
 * reported, if one cannot be read.
 */
export async function loadCoded(
  { root, folder, survey, language }: Where,
  report: Report,
  memory: Memory,
): Promise<SurveySources['codes'] | 'unreadable'> {
  const questions = isRecord(survey.value) && isRecord(survey.value['questions']) ? survey.value['questions'] : {};
  const files = new Map<string, TableSource>();
  let isWhole = true;
  for (const [code, entry] of Object.entries(questions)) {
    const file = isRecord(entry) && typeof entry['of'] === 'string' ? entry['file'] : undefined;
    if (typeof file !== 'string' || file === '') continue;
    const place = survey.at(['questions', code, 'file']);
    const table = await readTable(root, join(folder, file), language, report, memory, place);
    if (table) files.set(code, table);
    else isWhole = false;
  }
  if (!isWhole) return 'unreadable';
  return files.size > 0 ? files : undefined;
}
