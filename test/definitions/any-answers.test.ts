import { beforeAll, describe, expect, it } from 'vitest';
import type { PlacedSlide } from '../../src/deck/layout/types.ts';
import type { DeckLanguage } from '../../src/upkeep/first-deck/types.ts';
import { worded } from '../build-from-disk.ts';
import { buildDefinition } from './build-definition.ts';
import { looksIn, type Looks } from './looks.ts';
import { madeDefinition, type Asked } from './made-definition.ts';

// What random definitions brought to light, each by itself.

let looks: Looks;
beforeAll(async () => {
  looks = await looksIn();
});

async function deckOf(
  asked: Asked,
  people: number,
  base?: 'answered' | 'asked' | 'all',
  language: DeckLanguage = 'en',
) {
  const { built, texts } = await buildDefinition(madeDefinition([asked], people, base), language, looks);
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
    expect(wordsOn(first!).get('Base')).toMatch(/^n=120 \(excl\. 30 without an answer\).*Answers 1 to \d of 9\./);
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

describe('items that share their answers', () => {
  const ITEMS = ['Price', 'Advice', 'Delivery'];
  const single = (answer: Asked['answer'], labels: readonly string[] = ['I do', 'You do', 'We both']): Asked => ({ kind: 'single', wording: 'Who decides?', labels, items: ITEMS, answer });
  const shown = (slides: readonly PlacedSlide[]) => slides.flatMap(({ elements }) => elements.flatMap((element) => (element.kind === 'chart' ? [element.chart] : element.kind === 'table' && element.origin?.shows ? [element.origin.shows] : [])));

  it('are drawn where nobody answered about any of them', async () => {
    const { wrong, slides } = await deckOf(single(() => ''), 10);
    expect(wrong).toEqual([]);
    expect(shown(slides).flatMap(({ categories }) => categories.map(({ label }) => label))).toEqual(ITEMS);
    expect(wordsOn(slides[0]!).get('Base')).toContain('Nobody answered');
  });

  it('say of each, not of the first alone, that nobody answered or that shares are rounded; a base of nobody has no mark', async () => {
    const { wrong, slides } = await deckOf(single((row, item) => (item === 0 ? (row % 2 ? 'a1' : 'a2') : item === 1 ? `a${(row % 3) + 1}` : '')), 6);
    expect(wrong).toEqual([]);
    expect(shown(slides)[0]!.categories.map(({ label }) => label)).toContain('Delivery (n=0)');
    expect(wordsOn(slides[0]!).get('Base')).toMatch(/nobody answered.*add up to 100%/);
  });

  it.each(['ja', 'en'] as const)('have a headline of few people: %s', async (language) => {
    const { wrong, slides } = await deckOf(single((row, item) => (row < 7 ? `a${item === 0 ? 1 : item === 1 ? 2 : (row % 3) + 1}` : '')), 9, 'answered', language);
    expect(wrong).toEqual([]);
    expect(wordsOn(slides[0]!).get('Headline')).toContain(language === 'ja' ? '7名のうち7名' : '7 of 7');
  });

  it('have no first answer where a total is divided', async () => {
    const asked: Asked = { kind: 'constant_sum', wording: 'How?', labels: ['Rent', 'Food'], items: ITEMS, answer: (row, item) => (item === 2 ? '' : row % 2 ? ['60', '40'] : ['70', '30']) };
    const { wrong, slides } = await deckOf(asked, 20, 'asked');
    expect(wrong).toEqual([]);
    expect(wordsOn(slides[0]!).get('Headline')).toBe('Q1: answers of 20 respondents');
  });

  it('go on over slides with heads of any words, without one for an answer that no item has', async () => {
    const labels = Array.from({ length: 8 }, (_, i) => `${'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3)}${(i * 7) % 11}`);
    const { wrong, slides } = await deckOf(single((row, item) => (item === 2 && row % 2 ? '' : `a${(row % 8) + 1}`), labels), 40, 'asked');
    expect(wrong).toEqual([]);
    const options = new Set(shown(slides).flatMap(({ series }) => series.map(({ key }) => key)));
    expect(options.size).toBe(labels.length + 1);
  });
}); // prettier-ignore
