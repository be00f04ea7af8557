import { expect, it } from 'vitest';
import { slideInput } from '../../../src/deck/layout/slide-inputs.ts';
import type { FilledSlide } from '../../../src/deck/template/types.ts';

// Only what is compared is there.
const slide = (headline: string): FilledSlide =>
  ({ id: 'q1', layout: { id: 'question' }, contents: new Map([['headline', headline]]) }) as unknown as FilledSlide;
const inputOf = (one: FilledSlide, index = 0, draft = false): string => slideInput(one, index, draft, new Map());

it('of two slides differs as soon as the words in one of their slots do', () => {
  expect(inputOf(slide('half'))).toBe(inputOf(slide('half')));
  expect(inputOf(slide('most'))).not.toBe(inputOf(slide('half')));
});

it('holds the place of the slide, and whether it is a draft', () => {
  const all = [inputOf(slide('half')), inputOf(slide('half'), 1), inputOf(slide('half'), 0, true)];
  expect(new Set(all).size).toBe(3);
});
