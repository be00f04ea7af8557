import { beforeAll, describe, expect, it } from 'vitest';
import { unmatchedMarks } from '../small-base-marks.ts';
import { LOOKS, looksIn, type Looks } from './looks.ts';
import { randomDefinition } from './random-definition.ts';
import { soakDefinition } from './soak-definition.ts';

// A sample of `npm run soak-definitions`: its first seeds, whatever they are.
const SEEDS = [1, 2, 3, 4];

let looks: Looks;
beforeAll(async () => {
  looks = await looksIn();
});

describe('any definition', () => {
  it.each(SEEDS)(
    'becomes a deck that fits, contradicts itself nowhere and has every option on a slide or counted: seed %i',
    async (seed) => {
      const { stopped, lost, lint, contradictions, decks } = await soakDefinition(seed, looks);
      expect({ stopped, lost, lint, contradictions }).toEqual({ stopped: [], lost: [], lint: [], contradictions: [] });
      // A survey without a single respondent becomes no deck.
      expect([...decks.values()].every(({ built }) => built.pptx !== undefined)).toBe(true);
      expect([...decks.values()].flatMap(({ built }) => unmatchedMarks(built.scene?.slides ?? []))).toEqual([]);
    },
    60_000,
  );

  it('is the same for the same seed, and another for another', () => {
    const [one, again, other] = [9, 9, 10].map((seed) => JSON.stringify(randomDefinition(seed).proposalIn('en')));
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  it('is drawn of every kind, with few and many options, items, ties and conditions', () => {
    const drawn = Array.from({ length: 200 }, (_, seed) => randomDefinition(seed + 1));
    const questions = drawn.flatMap(({ proposalIn }) => proposalIn('en').questions);
    expect(new Set(questions.map(({ kind }) => kind))).toEqual(
      new Set(['single', 'multiple', 'scale', 'numeric', 'date', 'free', 'ranked', 'constant_sum', 'coded']),
    );
    const sizes = new Set(questions.map(({ options }) => options.length));
    expect([1, 2, 7, 40, 150].filter((size) => !sizes.has(size))).toEqual([]);
    const items = new Map<string, number>();
    drawn.forEach(({ seed, proposalIn }) => {
      for (const { code, stem } of proposalIn('en').questions) {
        const grid = `${seed} ${code.split('_')[0]}`;
        if (stem !== undefined) items.set(grid, (items.get(grid) ?? 0) + 1);
      }
    });
    const sizesOfGrids = new Set(items.values());
    expect([1, 2, 80].filter((size) => !sizesOfGrids.has(size))).toEqual([]);
    expect(questions.some(({ source }) => source['ordered'] === true)).toBe(true);
    const conditions = questions.flatMap(({ askedOf }) => askedOf ?? []);
    const has = (sign: RegExp): boolean => conditions.some((text) => sign.test(text));
    expect([/ and /, / or /, /^not /, />= \d+ and /, / in \(/, /=/].filter((sign) => !has(sign))).toEqual([]);
    const bases = new Set(drawn.map(({ proposalIn }) => proposalIn('en').open[0]?.taken));
    expect(bases).toEqual(new Set(['answered', 'asked', 'all']));
    const grids = questions.filter(({ grid }) => grid);
    expect(new Set(grids.map(({ kind }) => kind))).toEqual(
      new Set(['single', 'multiple', 'scale', 'numeric', 'ranked', 'constant_sum', 'date']),
    );
    const charts = drawn.flatMap((one) => [...one.charts.values()]);
    expect(new Set(charts.map(({ drawing }) => drawing))).toEqual(
      new Set([undefined, 'item_table', 'stacked_bar', 'diverging', 'mean_dots', 'dot_plot']),
    );
    expect(new Set(drawn.map(({ look }) => look))).toEqual(new Set(LOOKS));
    expect(drawn.some(({ respondents }) => respondents === 0)).toBe(true);
    const words = questions.flatMap(({ wording, stem, options }) => [
      wording,
      stem ?? '',
      ...options.map(({ label }) => label),
    ]);
    expect([/^\S{200}$/, /\n/, /\p{Script=Hebrew}/u, /\p{Extended_Pictographic}/u, /\p{Script=Cherokee}/u].filter((kind) => !words.some((text) => kind.test(text)))).toEqual([]); // prettier-ignore
    expect([1, 2, 29, 30].filter((size) => !drawn.some(({ says }) => says[0]?.startsWith(`${size} `)))).toEqual([]);
  });
});
