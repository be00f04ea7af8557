import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedSlides } from '../../../src/upkeep/compare/slide-order.ts';

/** All subsets of the items. */
const subsets = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  items.reduce<readonly (readonly T[])[]>((all, item) => [...all, ...all.map((some) => [...some, item])], [[]]);

const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 7 });

describe('movedSlides', () => {
  it.each([
    ['abcde', 'abcde', ''],
    ['abcde', 'eabcd', 'e'],
    ['abcde', 'bcdea', 'a'],
    ['abcde', 'abxcde', ''],
    ['abcde', 'ade', ''],
    ['abcde', 'adbce', 'd'],
    ['', 'abc', ''],
  ])('from %s to %s moves "%s"', (before, after, moved) => {
    expect([...movedSlides([...before], [...after])].join('')).toBe(moved);
  });

  it('names the fewest slides without which both orders are one', () => {
    fc.assert(
      fc.property(ids, ids, (before, after) => {
        const moved = movedSlides(before, after);
        const common = after.filter((id) => before.includes(id));
        const without = (order: readonly string[], some: ReadonlySet<string>): string =>
          order.filter((id) => common.includes(id) && !some.has(id)).join('');
        expect(without(before, moved)).toBe(without(after, moved));
        const enough = subsets(common).filter((some) => {
          const set = new Set(some);
          return without(before, set) === without(after, set);
        });
        expect(moved.size).toBe(Math.min(...enough.map((some) => some.length)));
      }),
      { numRuns: 200 },
    );
  });
});
