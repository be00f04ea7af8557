import { describe, expect, it } from 'vitest';
import { ByteCache } from '../../../src/world/portal/byte-cache.ts';

const read: string[] = [];
const reader = (name: string, size: number) => async (): Promise<Uint8Array> => {
  read.push(name);
  return new Uint8Array(size);
};

describe('a cache of bytes', () => {
  it('keeps as many bytes as fit, and lets those go that were not asked for longest', async () => {
    read.length = 0;
    const cache = new ByteCache(100);
    for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await cache.of(name, reader(name, 40));
    // `b` made room for `c`, since `a` was asked for after it.
    expect(read).toEqual(['a', 'b', 'c', 'b']);
  });

  it('does not keep what is larger than all of it, and nothing goes for that', async () => {
    read.length = 0;
    const cache = new ByteCache(100);
    for (const name of ['a', 'huge', 'huge', 'a']) await cache.of(name, reader(name, name === 'huge' ? 101 : 10));
    expect(read).toEqual(['a', 'huge', 'huge']);
  });

  it('reads once for all who ask at once, and again after a failure', async () => {
    const cache = new ByteCache(100);
    let times = 0;
    const slow = async (): Promise<Uint8Array> => {
      times += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (times === 1) throw new Error('gone');
      return new Uint8Array([7]);
    };
    const first = await Promise.allSettled([cache.of('a', slow), cache.of('a', slow)]);
    expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(times).toBe(1);
    const [one, two] = await Promise.all([cache.of('a', slow), cache.of('a', slow)]);
    expect([times, one === two]).toEqual([2, true]);
  });
});
