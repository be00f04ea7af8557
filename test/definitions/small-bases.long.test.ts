import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { worded } from '../build-from-disk.ts';
import { unmatchedMarks } from '../small-base-marks.ts';
import { buildDefinition } from './build-definition.ts';
import { looksIn, type Looks } from './looks.ts';
import { madeDefinition, type Asked } from './made-definition.ts';

let looks: Looks;
beforeAll(async () => {
  looks = await looksIn();
});

/** One of so many options, by the row. */
const among = (count: number) => (row: number) => `a${((row * 7) % count) + 1}`;
const points = (count: number) => ({ labels: Array.from({ length: count }, (_, i) => `Point ${i + 1}`), more: Array.from({ length: count }, (_, i) => ({ value: i + 1 })) }); // prettier-ignore

/** Questions of all kinds, asked of everyone, and again of those who gave the first of an answer's options. */
const QUESTIONS: readonly Asked[] = [
  { kind: 'single', wording: 'Which one?', labels: ['One', 'Two', 'Three'], answer: among(3) },
  { kind: 'multiple', wording: 'Which ones?', labels: ['A', 'B'], answer: (row) => [String(row % 2), '1'] },
  { kind: 'scale', wording: 'How good?', ...points(5), answer: among(5) },
  { kind: 'numeric', wording: 'How many?', labels: ['Up to 10', 'More'], more: [{ from: 0, to: 10 }, { from: 10 }], answer: (row) => String(row % 20) },
  { kind: 'ranked', wording: 'In what order?', labels: ['A', 'B'], answer: (row) => (row % 3 ? ['1', '2'] : ['2', '1']) },
  { kind: 'constant_sum', wording: 'How divided?', labels: ['A', 'B'], answer: () => ['60', '40'] },
  { kind: 'free', wording: 'What else?', labels: [], answer: (row) => `Answer ${row}` },
]; // prettier-ignore
const OF_SOME = QUESTIONS.slice(1).map((one): Asked => ({
  ...one,
  wording: `${one.wording.slice(0, -1)}, of those asked?`,
  askedOf: 'Q1 = a1',
  answer: (row) => (among(3)(row) === 'a1' ? one.answer(row, 0) : Array.isArray(one.answer(row, 0)) ? ['', ''] : ''),
}));

it('are marked, and each mark has its note on the slide, and each note a mark', async () => {
  let marked = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(1, 2, 29, 30, 31, 89, 90), fc.constantFrom('en' as const, 'ja' as const), async (people, language) => {
      const { built } = await buildDefinition(madeDefinition([...QUESTIONS, ...OF_SOME], people), language, looks);
      expect(built.diagnostics.filter(({ severity }) => severity === 'error').map(worded)).toEqual([]);
      const slides = built.scene?.slides ?? [];
      expect(slides.length).toBeGreaterThan(8);
      expect(unmatchedMarks(slides)).toEqual([]);
      marked += slides.filter(({ elements }) => /n=\d+[*†]/u.test(JSON.stringify(elements))).length;
    }),
    { numRuns: 4 },
  );
  expect(marked).toBeGreaterThan(8);
}, 60_000); // prettier-ignore
