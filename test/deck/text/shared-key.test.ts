import { expect, it } from 'vitest';
import { keyAmong } from '../../../src/deck/text/shared-key.ts';

const among = (...known: readonly string[]) => (key: string): string => keyAmong((one) => known.includes(one), key); // prettier-ignore

it('gives an item of a grid the words of its grid, and its own where it has any', () => {
  const find = among('item.Q4_a.speed', 'option.Q4_a.good', 'option.Q4_a.good.short', 'option.Q4_a_speed.bad', 'filter_note.Q4_a', 'auto.no_answer'); // prettier-ignore
  expect(find('question.Q4_a_speed')).toBe('item.Q4_a.speed');
  expect(find('option.Q4_a_speed.good')).toBe('option.Q4_a.good');
  expect(find('option.Q4_a_speed.good.short')).toBe('option.Q4_a.good.short');
  expect(find('option.Q4_a_speed.bad')).toBe('option.Q4_a_speed.bad');
  expect(find('filter_note.Q4_a_speed')).toBe('filter_note.Q4_a');
  expect(find('option.Q4_a_speed.no_answer')).toBe('auto.no_answer');
});

it('takes no other question for a grid, however it is called', () => {
  const find = among('option.Q1.yes', 'question.Q1', 'item.Q2.2');
  expect(find('option.Q1_2.yes')).toBe('option.Q1_2.yes');
  expect(find('question.Q1_2')).toBe('question.Q1_2');
});
