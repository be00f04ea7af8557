import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../../src/data/survey/kinds/index.ts';
import { tabulate, totalIn } from '../../../../src/data/tabulate/tabulate.ts';
import { findingOf } from '../../../../src/upkeep/first-deck/deck/finding.ts';
import { firstDeck, type Asked } from './project.ts';

/** What is found of a scale of so many points, of which the first was chosen most. */
function found(points: number) {
  const options = Array.from({ length: points }, (_, i) => [`p${i}`, `Point ${i}`, { value: points - i }] as const);
  const answers = Array.from({ length: 20 * points }, (_, i) => `p${i % 5 < 3 ? 0 : i % points}`);
  const asked: Asked = { code: 'Q1', kind: 'scale', wording: 'How?', options, answers };
  const { survey } = firstDeck({ id: 'x', language: 'en', title: 'X', questions: [asked] });
  const table = totalIn(tabulate(survey), 'Q1');
  return table && findingOf(table, kindOf({ kind: 'scale' }));
}

describe('what a scale is found to say', () => {
  it.each([
    [3, 'tenths'],
    [4, 'ends'],
    [6, 'ends'],
    [7, 'mean'],
  ])('of %i points: %s', (points, rule) => expect(found(points)?.rule).toBe(rule));
});
