import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { worded } from '../../build-from-disk.ts';
import { buildProject, writeProject, type Invented } from '../../upkeep/first-deck/deck/project.ts';

const TEXTS = ['Too dear', 'Rude staff', '', 'Very nice people at the counter', 'Prices rose', 'Nothing'];
const SURVEY: Invented = {
  id: 'survey',
  language: 'en',
  title: 'A shop',
  questions: [
    { code: 'Q1', kind: 'single', wording: 'Which?', options: [['a', 'Red'], ['b', 'Blue']], answers: ['a', 'a', 'a', 'b', 'a', 'b'] },
    { code: 'Q2', kind: 'free', wording: 'What else?', answers: TEXTS },
  ],
}; // prettier-ignore
const CODES = 'id,code\nr1,price\nr2,staff\nr4,staff\nr5,price;staff\nr6,other\n';

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Builds the deck with these quotes, coded by hand; gives the titles and quotes of its slides, or what is wrong. */
async function quotes(value: string, layout = 'question-themes', answers = SURVEY) {
  folder = writeProject(SURVEY, answers);
  const edit = (path: string, change: (text: string) => string): void =>
    writeFileSync(join(folder, path), change(readFileSync(join(folder, path), 'utf8')));
  writeFileSync(join(folder, 'data/survey/codes.csv'), CODES);
  edit('data/survey/survey.yaml', (text) => `${text}  Q2_coded: { kind: coded, of: Q2, file: codes.csv, options: { price: , staff: , other: { role: other } } }\n`); // prettier-ignore
  edit('data/survey/locales/en.yaml', (text) => text.replace('messages:\n', 'messages:\n  question.Q2_coded: What else?\n  option.Q2_coded.price: Prices\n  option.Q2_coded.staff: Staff\n  option.Q2_coded.other: Other\n  theme.money: Money\n')); // prettier-ignore
  edit('templates/decks/survey.yaml', (text) =>
    text.replace(/layout: question-verbatims/, `layout: ${layout}`).replace(/quotes: \{.*\}/, `quotes: { kind: verbatims, ${value} }`)); // prettier-ignore
  const { scene, diagnostics } = await buildProject(folder, 'en');
  const slides = scene?.slides.filter(({ id }) => id.startsWith('q2')) ?? [];
  const shown = slides.map((slide) => ({ id: slide.id, title: slide.title, words: wordsOf(slide) }));
  return { shown, found: diagnostics.filter(({ severity }) => severity !== 'note').map(worded) };
}

/** Quotes and themes on a slide, in reading order. */
function wordsOf(slide: unknown): readonly string[] {
  const texts = [...JSON.stringify(slide).matchAll(/"text":"([^"]*)"/g)].map(([, text]) => text ?? '');
  return texts.filter((text) => [...TEXTS, 'Prices', 'Staff', 'Other', 'Money'].includes(text) && text !== '');
}

describe('open answers on slides', () => {
  it('stand under their themes, the largest first, each once', async () => {
    const { shown, found } = await quotes('by: Q2_coded');
    expect(found).toEqual([]);
    expect(shown[0]?.words).toEqual(['Staff', 'Rude staff', 'Very nice people at the counter', 'Prices rose', 'Prices', 'Too dear', 'Other', 'Nothing']); // prettier-ignore
  });

  it('are spread over the themes, the longest of each', async () => {
    const { shown } = await quotes('by: Q2_coded, each: 1, order: longest');
    expect(shown[0]?.words).toEqual(['Staff', 'Very nice people at the counter', 'Prices', 'Prices rose', 'Other', 'Nothing']); // prettier-ignore
  });

  it('are those of one theme, without its heading where the layout has no room for one', async () => {
    const { shown } = await quotes('by: Q2_coded, code: price', 'question-verbatims');
    expect(shown[0]?.words).toEqual(['Too dear', 'Prices rose']);
  });

  it('all of them take several slides, with a title each', async () => {
    const { shown, found } = await quotes('per_slide: 2', 'question-verbatims');
    expect(found).toEqual([]);
    expect(shown.map(({ id, title, words }) => [id, title.slice(-5), words])).toEqual([
      ['q2', '(1/3)', ['Too dear', 'Rude staff']],
      ['q2-2', '(2/3)', ['Very nice people at the counter', 'Prices rose']],
      ['q2-3', '(3/3)', ['Nothing']],
    ]);
  });

  it('say their theme again on the next slide', async () => {
    const { shown } = await quotes('by: Q2_coded, per_slide: 2');
    expect(shown.map(({ words }) => words)).toEqual([['Staff', 'Rude staff', 'Very nice people at the counter'], ['Staff', 'Prices rose', 'Prices', 'Too dear'], ['Other', 'Nothing']]); // prettier-ignore
  });

  it('that were chosen stand in that order, by id and by number', async () => {
    const { shown, found } = await quotes('chosen: [{ number: 4, text: Prices rose, theme: theme.money }, { id: r1, text: Too dear, theme: theme.money }]'); // prettier-ignore
    expect(found).toEqual([]);
    expect(shown[0]?.words).toEqual(['Money', 'Prices rose', 'Too dear']);
  });

  it('that were chosen and have gone or changed stop the build', async () => {
    const gone = await quotes('chosen: [{ id: r3, text: Hm }, { number: 9, text: Hm }]');
    expect(gone.found.join('\n')).toContain('the respondent "r3", whose answer to Q2 was chosen, gave none');
    expect(gone.found.join('\n')).toContain('answer 9 to Q2 was chosen, and there are 5');
    rmSync(folder, { recursive: true });
    const { found } = await quotes('chosen: [{ id: r1, text: Too cheap }]');
    expect(found.join('\n')).toContain('the answer r1 to Q2 is now "Too dear"');
  });

  it('have codes of their own only', async () => {
    expect((await quotes('by: Q1')).found.join('\n')).toContain('"Q1" has no codes of the answers to Q2');
    rmSync(folder, { recursive: true });
    expect((await quotes('by: Q2_coded, code: prices')).found.join('\n')).toContain('There is no option "prices"');
  });
});
