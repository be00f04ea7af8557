import { describe, expect, it } from 'vitest';
import { HeardMap } from '../../src/base/heard-map.ts';

describe('HeardMap', () => {
  const heard: string[] = [];
  const map = new HeardMap(new Map([['a', 1], ['b', 2]]), (key) => heard.push(key)); // prettier-ignore
  const hearing = <T>(ask: () => T): readonly [T, readonly string[]] => {
    heard.length = 0;
    return [ask(), [...heard]];
  };

  it('answers as its map does, and tells the keys that are asked for, those that it has not too', () => {
    expect(hearing(() => map.get('a'))).toEqual([1, ['a']]);
    expect(hearing(() => map.get('z'))).toEqual([undefined, ['z']]);
    expect(hearing(() => map.has('z'))).toEqual([false, ['z']]);
  });

  it('tells that all of it is looked at, in whatever way', () => {
    expect(hearing(() => map.size)).toEqual([2, ['*']]);
    expect(hearing(() => [...map])).toEqual([[['a', 1], ['b', 2]], ['*']]); // prettier-ignore
    expect(hearing(() => [...map.keys()])).toEqual([['a', 'b'], ['*']]);
    expect(hearing(() => [...map.values()])).toEqual([[1, 2], ['*']]);
    expect(hearing(() => [...map.entries()].length)).toEqual([2, ['*']]);
    const seen: string[] = [];
    expect(hearing(() => map.forEach((value, key) => seen.push(`${key}${value}`)))[1]).toEqual(['*']);
    expect(seen).toEqual(['a1', 'b2']);
  });
});
