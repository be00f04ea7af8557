import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../src/world/cli/main.ts';

/** Exports with invented answers, under the name that somebody would give the survey. */
const SURVEYS = [
  { from: 'test/exports/qualtrics-labels/Bakery customers_March 22, 2024_09.14.csv', as: 'Bakery customers.csv', locale: 'en', slides: { cover: 'cover', q6: 'question', 'summary-1': 'summary' } },
  { from: 'test/exports/ms-forms/社員食堂アンケート(1-187).xlsx', as: '社員食堂アンケート.xlsx', locale: 'ja', slides: { cover: 'cover.ja', q3: 'question.ja', 'summary-2': 'summary.ja' } },
] as const; // prettier-ignore
/** The width of a page of the docs, twice: pictures stay sharp on fine screens. */
const WIDTH = 960;

/** Makes the pictures of docs/your-own-survey: first decks of two exports, as `surveydeck init` and `build` leave them. */
export async function ownSurveyPictures(to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const { from, as, locale, slides } of SURVEYS) {
    const folder = await mkdtemp(join(tmpdir(), 'own-survey-'));
    await cp('templates', join(folder, 'templates'), { recursive: true });
    await cp('surveydeck.yaml', join(folder, 'surveydeck.yaml'));
    await writeFile(join(folder, as), await readFile(from));
    await surveydeck(folder, ['init', as, '--out', 'data/own', '--locale', locale]);
    await surveydeck(folder, ['build', 'own', '--format', 'png', '--width', String(WIDTH)]);
    const made = join(folder, `output/own.${locale}`);
    const files = await readdir(made);
    for (const [slide, name] of Object.entries(slides)) {
      const file = files.find((one) => one.replace(/^\d+-/, '') === `${slide}.png`);
      if (file === undefined) throw new Error(`the deck of ${from} has no slide ${slide}`);
      await copyFile(join(made, file), join(to, `${name}.png`));
    }
    await rm(folder, { recursive: true });
  }
}

/** Runs a command in a folder; nothing may go wrong. */
async function surveydeck(cwd: string, command: readonly string[]): Promise<void> {
  let said = '';
  const sink = { write: (text: string) => (said += text) };
  const code = await main(command, { stdout: sink, stderr: sink, env: {}, cwd });
  if (code !== 0) throw new Error(said);
}
