import { describe, expect, it } from 'vitest';
import { emOf } from '../../../src/deck/text/em.ts';
import { shortLabels } from '../../../src/deck/text/short-labels.ts';

/** The labels for which somebody may take one with a gap. */
const meant = (short: string, labels: ReadonlyMap<string, string>): readonly string[] => {
  const [start = '', end = ''] = short.split('…');
  return [...labels].flatMap(([code, label]) => (label.startsWith(start) && label.endsWith(end) ? [code] : []));
};
const labelled = (words: readonly string[]): ReadonlyMap<string, string> => new Map(words.map((label, i) => [`a${i + 1}`, label])); // prettier-ignore

describe('labels that are too long', () => {
  it('are shortened, the others left out', () => {
    const labels = labelled(['Short', 'The opening hours do not suit me']);
    expect([...shortLabels(labels, 12)]).toEqual([['a2', 'The opening hours…']]);
  });

  it('stand for no other label, whether that is shortened or not', () => {
    const labels = labelled([
      'time and customers and staff and training',
      'time and customers and staff and paperwork',
      'time and customers',
      'time and customers and staff and security 12',
      'time and customers and staff and security 112',
    ]);
    const short = shortLabels(labels, 14);
    expect([...short.keys()]).toEqual(['a1', 'a2', 'a4', 'a5']);
    for (const [code, label] of short) expect(meant(label, labels)).toEqual([code]);
    for (const label of short.values()) expect(emOf(label)).toBeLessThanOrEqual(14.5);
  });

  it('begin where they differ, at a word, where beginning and end are the same', () => {
    const middle = (word: string): string => `one and the same beginning ${word} one and the same end of the label`;
    const labels = labelled([middle('parking'), middle('prices'), middle('staff')]);
    expect([...shortLabels(labels, 14).values()]).toEqual(['…parking one…f the label', '…prices one…of the label', '…staff one…of the label']);
  });

  it('have their code where even that does not tell them apart', () => {
    const between = (one: string, other: string): string =>
      `the same beginning ${one} and then a long part that all of them have ${other} and one and the same end of the label`;
    const short = shortLabels(labelled([between('red', 'big'), between('red', 'small'), between('blue', 'big'), between('blue', 'small')]), 12);
    expect([...short.values()].map((label) => /\(a\d\)$/.exec(label)?.[0])).toEqual(['(a1)', '(a2)', '(a3)', '(a4)']);
  });
}); // prettier-ignore
