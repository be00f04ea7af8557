import { describe, expect, it } from 'vitest';
import { labelledColumn } from '../../../src/upkeep/first-deck/labelled-column.ts';
import { described, guessing } from './facts.ts';

/** The question of a column of these cells, of which a codebook names some numbers. */
function questionOf(name: string, cells: readonly string[], labels: Readonly<Record<string, string>>) {
  const column = described(name, cells);
  const variable = { name, labels: new Map(Object.entries(labels)) };
  return labelledColumn({ ...column, facts: { ...column.facts, variable } }, guessing())?.questions[0];
}

describe('a column of which only some numbers have labels', () => {
  const points = ['3', '7', '8', '10'];

  it('is a scale whose ends are named: they count, too', () => {
    const question = questionOf('Recommend', points, { 0: 'Not at all', 10: 'Very much' });
    expect(question?.kind).toBe('scale');
    expect(question?.options.map(({ label, value }) => [label, value])).toEqual([['Not at all', 0], ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((value) => [String(value), value]), ['Very much', 10]]); // prettier-ignore
    expect(question?.source).toEqual({ columns: 'Recommend' });
  });

  it('has special codes far from its points', () => {
    const question = questionOf('Recommend', [...points, '98'], { 0: 'Not at all', 98: 'Don’t know' });
    expect(question?.options.at(-1)).toMatchObject({ label: 'Don’t know', role: 'dont_know', texts: ['98', 'Don’t know'] }); // prettier-ignore
  });

  it('is an amount by its wording: 0 counts, and a special code does not', () => {
    const question = questionOf('Number of children', ['0', '1', '2', '3', '97'], { 0: 'None', 97: 'Refused' });
    expect(question?.kind).toBe('numeric');
    expect(question?.source).toEqual({ columns: 'Number of children', missing: { no_answer: ['97'] } });
  });
});
