import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { worded } from '../../../build-from-disk.ts';
import { buildProject, firstDeck, writeProject, type Asked, type Invented } from './project.ts';

const cycle = (values: readonly string[], rows = 120): readonly string[] => Array.from({ length: rows }, (_, i) => values[i % values.length] ?? ''); // prettier-ignore
const choice = (code: string, wording: string, labels: readonly string[], own: Partial<Asked> = {}): Asked => ({
  code,
  kind: 'single',
  wording,
  options: labels.map((label, i) => [`a${i + 1}`, label]),
  // The first most, by far.
  answers: cycle(['a1', 'a1', 'a1', 'a2', 'a1', ...labels.map((_, i) => `a${i + 1}`)]),
  ...own,
});
const survey = (questions: readonly Asked[], own: Partial<Invented> = {}): Invented => ({ id: 'survey', language: 'en', title: 'A survey', questions, ...own }); // prettier-ignore

const POINTS = ['1', '2', '3', '4', '5'];
const bare = (code: string, wording: string): Asked => choice(code, wording, POINTS, { kind: 'scale', options: POINTS.map((label, i) => [`a${i + 1}`, label, { value: i + 1 }]) }); // prettier-ignore

interface DeckYaml {
  readonly sections: readonly { readonly id: string; readonly slides: readonly { readonly id: string; readonly off?: boolean; readonly slots: Readonly<Record<string, unknown>> }[] }[];
} // prettier-ignore
function deckOf(invented: Invented) {
  const { texts } = firstDeck(invented);
  const { sections } = parse(texts.deck) as DeckYaml;
  const { messages } = parse(texts.catalogue) as { messages: Record<string, string> };
  return { texts, sections, messages, slides: sections.flatMap(({ slides }) => slides) };
}

describe('a first deck', () => {
  it('shows the first twelve rows of a grid, and keeps them in one section', () => {
    const rows = Array.from({ length: 15 }, (_, i) => choice(`Q2_${i + 1}`, `Row ${i + 1}`, ['Much', 'Some', 'None'], { stem: 'How much?' })); // prettier-ignore
    const others = Array.from({ length: 6 }, (_, i) => choice(`Q${i + 3}`, `And ${i}?`, ['Red', 'Blue', 'Green']));
    const { slides, sections, messages, texts } = deckOf(survey([choice('Q1', 'Which?', ['Red', 'Blue']), ...rows, ...others])); // prettier-ignore
    const grid = slides.filter(({ id }) => id.startsWith('q2-'));
    expect(grid.map(({ off }) => off === true)).toEqual(rows.map((_, i) => i >= 12));
    expect(texts.deck).toContain('off: true # only the first 12 rows of a grid are switched on');
    expect(sections.filter((section) => section.slides.some(({ id }) => id.startsWith('q2-')))).toHaveLength(1);
    expect(messages['section.results-1']).toBe('Findings {#literal kind=ordinal}1{/literal}');
    expect(messages['section.results-2']).toBe('Findings {#literal kind=ordinal}2{/literal}');
  });

  it('switches off what says nothing to readers: cells of the sample, postcodes', () => {
    const { slides } = deckOf(survey([choice('CELL', '割付セル', ['男性', '女性']), choice('Q1', 'Which?', ['Red', 'Blue']), choice('Q2', 'Your postcode?', ['80331', '04109', '01067'])])); // prettier-ignore
    const off = slides.filter((slide) => slide.off).map(({ id }) => id);
    expect(off).toEqual(['cell', 'q2']);
  });

  it('numbers questions whose columns have names, and calls rows of a grid by their place', () => {
    const { messages } = deckOf(survey([choice('sexe', 'Sexe', ['F', 'H']), choice('contentA', 'Accueil', ['Oui', 'Non'], { stem: 'Content ?' }), choice('contentB', 'Frais', ['Oui', 'Non'], { stem: 'Content ?' }), choice('reste', 'Restez-vous ?', ['Oui', 'Non'])])); // prettier-ignore
    expect(['sexe', 'contentA', 'contentB', 'reste'].map((code) => messages[`question.${code}.badge`])).toEqual(['Q1', 'Q2_1', 'Q2_2', 'Q3']); // prettier-ignore
  });

  it('leaves codes that are numbers of questions', () => {
    const { messages } = deckOf(survey([choice('Q1', 'Which?', ['A', 'B']), choice('AREA', 'Where?', ['C', 'D'])]));
    expect(Object.keys(messages).filter((key) => key.endsWith('.badge'))).toEqual([]);
  });

  it('has ages in their order, and leaves out what a form tells those who fill it in', () => {
    const { slides, messages } = deckOf(survey([choice('Q1', 'Your age?', ['Under 18', '18 - 29', '30 - 44', '45 or over']), choice('Q2', 'Which?', ['Red', 'Other (please specify)', 'Something else, namely'])])); // prettier-ignore
    expect(slides.find(({ id }) => id === 'q1')?.slots['chart']).toMatchObject({ order: 'as_asked' });
    expect(slides.find(({ id }) => id === 'q2')?.slots['chart']).not.toHaveProperty('order');
    expect([messages['option.Q2.a2'], messages['option.Q2.a3']]).toEqual(['Other', 'Something else']);
  });

  it('says the mean of a scale of bare numbers, unless the question says what they mean', () => {
    const { messages } = deckOf(survey([bare('Q1', 'The news are fresh'), bare('Q2', 'Satisfied? (1 = no, 5 = yes)')])); // prettier-ignore
    expect(messages['q1.headline']).toContain('The mean is');
    expect(messages['q2.headline']).not.toContain('mean');
  });

  it('draws how likely people are to recommend something with its sides, and any other scale of 0 to 10 as columns', () => {
    const options = Array.from({ length: 11 }, (_, value) => [`n${value}`, String(value), { value }] as const);
    const scale = (code: string, wording: string) => ({ code, kind: 'scale', wording, options, answers: Array.from({ length: 40 }, (_, i) => `n${(i * 3) % 11}`) }); // prettier-ignore
    const { slides } = deckOf(survey([scale('Q1', 'How likely are you to recommend us?'), scale('Q2', 'How warm was it?')])); // prettier-ignore
    const drawn = ['q1', 'q2'].map((id) => slides.find((slide) => slide.id === id)?.slots['chart']);
    expect(drawn).toEqual([
      { kind: 'chart', drawing: 'nps' },
      { kind: 'chart', drawing: 'columns' },
    ]);
  });

  it('sums up what the survey is about, not who answered', () => {
    const { slides } = deckOf(survey([choice('Q1', '性別', ['女性', '男性']), choice('Q2', 'What is your gender?', ['F', 'M']), choice('Q3', 'Red or blue?', ['Red', 'Blue']), choice('Q4', 'Tea or coffee?', ['Tea', 'Coffee'])])); // prettier-ignore
    const headings = slides.filter(({ id }) => id.startsWith('summary')).flatMap(({ slots }) => slots['findings'] as readonly { heading: string }[]); // prettier-ignore
    expect(headings.map(({ heading }) => heading)).toEqual(['q3.headline', 'q4.headline']);
  });

  it('says numbers in the unit in which they were asked for', () => {
    const numbers: Asked = { code: 'Q1', kind: 'numeric', wording: '会場で使った金額（円）', options: [['a1', '1000円未満', { to: 1000 }], ['a2', '1000円以上', { from: 1000 }]], answers: cycle(['500', '1500', '2500']) }; // prettier-ignore
    expect(deckOf(survey([numbers], { language: 'ja' })).messages['q1.headline']).toMatch(/中央値は.*円.*平均は.*円/);
  });

  it('names no days where the export has none', async () => {
    const undated = survey([choice('Q1', 'Which?', ['Red', 'Blue']), choice('Q2', 'Tea?', ['Tea', 'No'])], { hasNoDates: true }); // prettier-ignore
    const folder = writeProject(undated);
    const { scene, diagnostics } = await buildProject(folder, 'en');
    rmSync(folder, { recursive: true });
    expect(diagnostics.map(worded)).toEqual([]);
    // A width may have any digits.
    const words = JSON.stringify(scene?.slides, (key, value: unknown) => (key === 'box' ? undefined : value));
    expect(words).not.toContain('2026');
  });
});
