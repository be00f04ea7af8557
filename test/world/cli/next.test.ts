import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../../src/world/cli/main.ts';
import { contentsOf, deckYaml, folderWith } from './fixture.ts';

async function surveydeck(cwd: string, ...argv: readonly string[]) {
  let [stdout, stderr] = ['', ''];
  const io = {
    stdout: { write: (text: string) => (stdout += text), isTTY: false },
    stderr: { write: (text: string) => (stderr += text), isTTY: false },
    env: {},
    cwd,
    now: () => Date.UTC(2026, 0, 15),
  };
  const code = await main(argv, io);
  return { code, stdout, stderr };
}

const HEAD = ['Timestamp', 'Where did you hear of us?', 'Would you come again?', 'Which of these do you buy?'];
const BUYS = ['Bread', 'Bread, Cake', 'Cake', 'Bread, Coffee', 'Coffee'];
const FIRST = Array.from({ length: 60 }, (_, i) => [
  `2026-03-${String((i % 20) + 1).padStart(2, '0')} 10:00:00`,
  ['Shop', 'Web', 'Friends'][i % 3] ?? '',
  i % 4 === 0 ? 'No' : 'Yes',
  BUYS[i % 5] ?? '',
]);
/** Three weeks later: a question reworded, an option and a question more, another separator. */
const SECOND = Array.from({ length: 80 }, (_, i) => [
  `2026-04-${String((i % 20) + 1).padStart(2, '0')} 10:00:00`,
  ['Shop', 'Web', 'Friends', 'Radio'][i % 4] ?? '',
  i % 5 === 0 ? 'no' : 'Yes',
  BUYS[i % 5] ?? '',
  i % 3 === 0 ? 'under 30' : '30 or more',
]);
const SECOND_HEAD = ['Timestamp', 'How did you first hear of us?', 'Would you come again?', 'Which of these do you buy?', 'How old are you?']; // prettier-ignore

const table = (rows: readonly (readonly string[])[], mark: string): string =>
  rows.map((row) => row.map((cell) => `"${cell}"`).join(mark)).join('\r\n');

/** A project with a survey that `init` made of the first wave. */
async function project(): Promise<string> {
  const cwd = await folderWith({ 'surveydeck.yaml': `decks:\n${deckYaml('one').replace('b.yaml', 'log.yaml')}` });
  await cp('templates', join(cwd, 'templates'), { recursive: true });
  await writeFile(join(cwd, 'wave1.csv'), table([HEAD, ...FIRST], ','));
  await writeFile(join(cwd, 'wave2.csv'), table([SECOND_HEAD, ...SECOND], ';'));
  expect((await surveydeck(cwd, 'init', 'wave1.csv', '--out', 'data/new')).code).toBe(0);
  return cwd;
}

const read = (cwd: string, file: string): Promise<string> => readFile(join(cwd, file), 'utf8');

describe('init of the next export of a survey', () => {
  it('changes nothing where it is the same export, from wherever it is read', async () => {
    const cwd = await project();
    const before = await contentsOf(cwd);
    for (const file of ['wave1.csv', 'data/new/wave1.csv']) {
      const again = await surveydeck(cwd, 'init', file, '--out', 'data/new');
      expect(again).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('Nothing has changed') });
    }
    expect(await contentsOf(cwd)).toEqual(before);
  }, 60_000);

  it('puts it beside the one before, changes what it needs, and the deck is built of it', async () => {
    const cwd = await project();
    const before = { survey: await read(cwd, 'data/new/survey.yaml'), words: await read(cwd, 'data/new/locales/en.yaml') };
    const ran = await surveydeck(cwd, 'init', 'wave2.csv', '--out', 'data/new', '--json');
    expect(ran.code).toBe(0);
    const said = JSON.parse(ran.stdout) as { readonly files: readonly string[]; readonly changes: readonly object[]; readonly open: readonly object[] };
    expect(said.files).toEqual(['survey.yaml', 'figures.yaml', 'locales/en.yaml'].map((file) => `data/new/${file}`).concat('templates/decks/new.yaml', 'data/new/wave2.csv'));
    expect(said.changes).toEqual([
      { is: 'files', from: 'wave1.csv', to: 'wave2.csv' },
      { is: 'reading', key: 'delimiter', from: ',', to: ';' },
      { is: 'renamed', from: HEAD[1], to: SECOND_HEAD[1], why: 'place', alike: 60, answers: 80 },
      { is: 'option', question: 'Q1', option: 'radio', label: 'Radio' },
      { is: 'spelling', question: 'Q2', option: 'no_', text: 'no' },
      expect.objectContaining({ is: 'question', question: 'Q4', wording: 'How old are you?', shown: true }),
      { is: 'dates', from: '2026-04-01', to: '2026-04-20' },
    ]);
    expect(said.open).toMatchObject([{ id: 'renamed', taken: 'same', columns: [SECOND_HEAD[1]] }]);

    expect(await read(cwd, 'data/new/wave1.csv')).toBe(table([HEAD, ...FIRST], ','));
    const words = await read(cwd, 'data/new/locales/en.yaml');
    // No word that was there is another one.
    for (const line of before.words.split('\n')) expect(words).toContain(line);
    expect(words).toContain('  option.Q1.radio: Radio\n');
    expect(words).toContain('  question.Q4: How old are you?\n');
    const slides = await read(cwd, 'templates/decks/new.yaml');
    expect(slides.indexOf('- id: q4\n')).toBeGreaterThan(slides.indexOf('- id: q3\n'));
    expect(slides.indexOf('- id: q4\n')).toBeLessThan(slides.indexOf('- id: closing\n'));

    const built = await surveydeck(cwd, 'build', 'new', '--draft');
    expect(built).toMatchObject({ code: 0, stdout: 'output/new.en.pptx\n' });
    // And once more, it is the same export.
    expect((await surveydeck(cwd, 'init', 'wave2.csv', '--out', 'data/new')).stderr).toContain('Nothing has changed');
  }, 60_000); // prettier-ignore

  it('takes a column for another one where somebody says so', async () => {
    const cwd = await project();
    await writeFile(join(cwd, 'choices.yaml'), 'renamed: other\n');
    expect((await surveydeck(cwd, 'init', 'wave2.csv', '--out', 'data/new', '--answers', 'choices.yaml')).code).toBe(0);
    const survey = await read(cwd, 'data/new/survey.yaml');
    expect(survey).toContain('  absent: [ Where did you hear of us? ]\n');
    expect(survey).toContain('columns: How did you first hear of us?\n');
  }, 60_000);

  it('replaces no file: another one of that name gets a number', async () => {
    const cwd = await project();
    await writeFile(join(cwd, 'wave1.csv'), table([HEAD, ...FIRST.slice(0, 50)], ','));
    const ran = await surveydeck(cwd, 'init', 'wave1.csv', '--out', 'data/new');
    expect(ran).toMatchObject({ code: 0, stdout: 'data/new/survey.yaml\ndata/new/wave1-2.csv\n' });
    expect(await read(cwd, 'data/new/survey.yaml')).toContain('    - wave1-2.csv\n');
    expect(await read(cwd, 'data/new/wave1.csv')).toBe(table([HEAD, ...FIRST], ','));
  }, 60_000);

  it('writes nothing where something is wrong', async () => {
    const cwd = await project();
    await writeFile(join(cwd, 'data/new/figures.yaml'), 'figures: [\n');
    const before = await contentsOf(cwd);
    const ran = await surveydeck(cwd, 'init', 'wave2.csv', '--out', 'data/new');
    expect(ran).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('No file was changed') });
    expect(await contentsOf(cwd)).toEqual(before);
  }, 60_000);
});
