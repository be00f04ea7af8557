import { describe, expect, it } from 'vitest';
import { differingPaths, leavesOf, withValue } from '../../../src/upkeep/localize/yaml-leaves.ts';

describe('leaves of a file', () => {
  it('say what stands where, whatever the order, and not how a block ends', () => {
    expect(leavesOf({ a: { b: 'x\n', c: [1, null] }, d: {} })).toEqual(
      new Map([['["a","b"]', '"x"'], ['["a","c","0"]', '1'], ['["a","c","1"]', 'null'], ['["d"]', '{}']]),
    ); // prettier-ignore
    expect(differingPaths(leavesOf({ a: 1, b: '1' }), leavesOf({ b: '1', a: 1 }))).toEqual([]);
    expect(differingPaths(leavesOf({ a: '1', b: 2 }), leavesOf({ a: 1, c: 2 }))).toEqual([['a'], ['b'], ['c']]);
  });

  it('take a value in place of what was there, or of the nothing that stood on its way', () => {
    const before = leavesOf({ a: { old: 1, older: { x: 2 } }, b: null, c: {} });
    expect(withValue(before, ['a'], ['new'])).toEqual(leavesOf({ a: ['new'], b: null, c: {} }));
    expect(withValue(before, ['b', 'n', 'm'], 'x')).toEqual(leavesOf({ a: { old: 1, older: { x: 2 } }, b: { n: { m: 'x' } }, c: {} })); // prettier-ignore
    expect(withValue(before, ['c', 'n'], { k: undefined, l: 1 })).toEqual(leavesOf({ a: { old: 1, older: { x: 2 } }, b: null, c: { n: { l: 1 } } })); // prettier-ignore
  });
});
