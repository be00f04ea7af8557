import { beforeAll, describe, expect, it } from 'vitest';
import type { DeckSources } from '../../src/base/deck-sources.ts';
import type { PlacedSlide } from '../../src/deck/layout/types.ts';
import type { DeckLanguage } from '../../src/upkeep/first-deck/types.ts';
import { worded } from '../build-from-disk.ts';
import { buildDefinition, looksIn } from './build-definition.ts';
import { madeDefinition, type Asked } from './made-definition.ts';

// What random definitions brought to light, each by itself.

let looks: ReadonlyMap<DeckLanguage, DeckSources>;
beforeAll(async () => {
  looks = await looksIn();
});

async function deckOf(asked: Asked, people: number, base?: 'answered' | 'asked' | 'all') {
  const { built, texts } = await buildDefinition(madeDefinition([asked], people, base), 'en', looks);
  const wrong = built.diagnostics.filter(({ severity }) => severity === 'error' || severity === 'draft').map(worded);
  const slides = built.scene?.slides.filter(({ id }) => id.startsWith('q1')) ?? [];
  return { wrong, slides, texts };
}

const wordsOn = ({ elements }: PlacedSlide): ReadonlyMap<string, string> =>
  new Map(elements.flatMap((element) => (element.kind === 'text' ? [[element.name, element.paragraphs.flatMap(({ lines }) => lines.flat().map(({ text }) => text)).join('')] as const] : []))); // prettier-ignore
const valuesOn = ({ elements }: PlacedSlide): readonly string[] =>
  elements.flatMap((element) => (element.kind === 'chart' ? element.chart.series.flatMap(({ points }) => points.map((point) => point?.valueLabel ?? '')) : [])); // prettier-ignore

const divided = (answer: Asked['answer'], labels: readonly string[]): Asked => ({ kind: 'constant_sum', wording: 'How?', labels, source: { unit: 'percent' }, answer }); // prettier-ignore

describe('a total that is divided', () => {
  const LONG = Array.from({ length: 9 }, (_, i) => `${'all that can be bought at the counter or ordered by telephone, '.repeat(2)}${i}`);

  it('has means of those who answered, and no option more for the others', async () => {
    const answer = (row: number): readonly string[] | string => (row % 5 === 0 ? '' : LONG.map((_, i) => (i === 0 ? '92' : '1')));
    const { wrong, slides } = await deckOf(divided(answer, LONG), 150, 'asked');
    expect(wrong).toEqual([]);
    expect(slides.length).toBeGreaterThan(1);
    expect(slides.every((slide) => valuesOn(slide).length > 0)).toBe(true);
    expect(valuesOn(slides[0]!)[0]).toBe('92.0%');
    const [first] = slides;
    expect(wordsOn(first!).get('Headline')).toMatch(/gets the most: 92\.0% on average$/);
    expect(wordsOn(first!).get('Base')).toMatch(/^n=150 \(incl\. 30 without an answer\).*Answers 1 to \d of 9\./);
    const means = first!.notes.filter((line) => line.includes('mean of'));
    expect(means.every((line) => line.endsWith('(n=120)'))).toBe(true);
    expect(new Set(means).size).toBe(means.length);
  });

  it('has no mean where nobody answered, whoever was asked', async () => {
    const { wrong, slides } = await deckOf(divided(() => '', ['Rent', 'Food', 'Travel']), 10, 'asked');
    expect(wrong).toEqual([]);
    expect(slides.flatMap(valuesOn)).toEqual(['–', '–', '–']);
    expect(wordsOn(slides[0]!).get('Base')).toContain('Nobody answered');
    expect(slides[0]!.notes.some((line) => line.includes('mean of'))).toBe(false);
  });
}); // prettier-ignore

describe('any words', () => {
  it('are read without a mark of a small base where no share rests on it', async () => {
    const { wrong, slides } = await deckOf({ kind: 'free', wording: 'What else?', labels: [], answer: (row) => `Answer ${row}` }, 12); // prettier-ignore
    expect(wrong).toEqual([]);
    expect(wordsOn(slides[0]!).get('Footer')).toMatch(/n=12$/);
  });

  it('go on in the next line where one of an answer is wider than it', async () => {
    const word = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(2);
    const { wrong, slides } = await deckOf({ kind: 'free', wording: 'What else?', labels: [], answer: () => word }, 3);
    expect(wrong).toEqual([]);
    expect(wordsOn(slides[0]!).get('Quote')).toBe(word);
  });

  it('have a gap in a question where one is wider than its panel, and stand whole in the notes', async () => {
    const wording = 'What of the Donaudampfschifffahrtsgesellschaftskapitän?';
    const { wrong, slides } = await deckOf({ kind: 'single', wording, labels: ['Good', 'Bad', 'Ugly'], answer: (row) => `a${(row % 3) + 1}` }, 60); // prettier-ignore
    expect(wrong).toEqual([]);
    expect(wordsOn(slides[0]!).get('Question')).toMatch(/^What of theDonaudamp\S*…$/);
    expect(slides[0]!.notes).toContain(wording);
  });
});

describe('shares of all respondents, of whom some were asked', () => {
  it('are no parts of a whole', async () => {
    const uses: Asked = { kind: 'single', wording: 'Do you use it?', labels: ['Yes', 'No', 'Not yet'], answer: (row) => (row % 5 === 0 ? 'a1' : row % 2 ? 'a2' : 'a3') };
    const likes: Asked = {
      kind: 'scale',
      wording: 'How good is it?',
      labels: ['Bad', 'Poor', 'Fair', 'Good'],
      more: [1, 2, 3, 4].map((value) => ({ value })),
      askedOf: 'Q1 = a1',
      answer: (row) => (row % 5 === 0 ? `a${(row % 4) + 1}` : ''),
    };
    const kindsIn = async (base: 'all' | 'asked'): Promise<readonly string[]> => {
      const { built } = await buildDefinition(madeDefinition([uses, likes], 200, base), 'en', looks);
      expect(built.diagnostics.filter(({ severity }) => severity !== 'note').map(worded)).toEqual([]);
      return (built.scene?.slides ?? []).flatMap(({ elements }) => elements.flatMap((element) => (element.kind === 'chart' ? [`${element.chart.question} ${element.chart.kind}`] : [])));
    };
    expect(await kindsIn('asked')).toContain('Q2 stacked_bar');
    expect(await kindsIn('all')).toContain('Q2 bars');
  });
}); // prettier-ignore

describe('a list in an order of its own', () => {
  it('has no headline of an answer that only a later slide shows', async () => {
    const labels = Array.from({ length: 40 }, (_, i) => `${'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(2)}${(i * 17) % 41}`);
    const { wrong, slides } = await deckOf({ kind: 'single', wording: 'Who?', labels, source: { ordered: true }, answer: () => 'a38' }, 30);
    expect(wrong).toEqual([]);
    expect(slides.length).toBeGreaterThan(1);
    expect(wordsOn(slides[0]!).get('Headline')).toBe('Q1: answers of 30 respondents');
  });
}); // prettier-ignore
