import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../../base/diagnostic.ts';
import { fileMissing } from './file-diagnostics.ts';
import { LOCALE } from './names.ts';
import { projectPath } from './read-file.ts';

/** The locales that a survey's folder (absolute) has words for, in alphabetical order; reports if there are none. */
export async function listLocales(root: string, survey: string, report: Report): Promise<readonly string[]> {
  const folder = join(survey, 'locales');
  const names = await readdir(folder).catch((): string[] => []);
  const words = names.filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -'.yaml'.length));
  const locales = words.filter((locale) => LOCALE.test(locale)).sort();
  if (locales.length === 0) {
    report(fileMissing(undefined, { file: projectPath(root, join(folder, 'ja.yaml')), suggestion: undefined }));
  }
  return locales;
}
