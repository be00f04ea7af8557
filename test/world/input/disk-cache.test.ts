import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { keptSlides, openDiskCache } from '../../../src/world/input/disk-cache.ts';

const root = mkdtempSync(join(tmpdir(), 'disk-cache-'));
mkdirSync(join(root, 'node_modules'));
afterAll(() => rmSync(root, { recursive: true }));

describe('openDiskCache', () => {
  it('finds what was stored, also after being opened again, and nothing else', () => {
    const cache = openDiskCache(root);
    expect(cache.get('a')).toBeUndefined();
    cache.set('a', Uint8Array.of(1, 2, 3));
    cache.set('a', Uint8Array.of(4, 5));
    expect([...openDiskCache(root).get('a')!]).toEqual([4, 5]);
    expect(cache.get('b')).toBeUndefined();
  });

  it('keeps one folder for this set of engines and leaves no unfinished file', () => {
    const folder = join(root, 'node_modules', '.cache', 'surveydeck');
    const [engines, ...others] = readdirSync(folder);
    expect(others).toEqual([]);
    expect(readdirSync(join(folder, engines!))).toEqual(['a']);
  });

  it('gives back nothing that was changed, cut, or exchanged, also with what other engines made', () => {
    const folder = join(root, 'node_modules', '.cache', 'surveydeck');
    const own = join(folder, readdirSync(folder)[0]!);
    const other = join(folder, 'f'.repeat(16));
    const cache = openDiskCache(root);
    const fresh = (): void => ['a', 'b', 'c'].forEach((key, i) => cache.set(key, Uint8Array.of(i, i, i)));
    const file = (key: string): string => join(own, key);
    fresh();
    const [a, b] = [readFileSync(file('a')), readFileSync(file('b'))];
    writeFileSync(file('a'), b);
    writeFileSync(file('b'), a);
    writeFileSync(file('c'), a.subarray(0, -1));
    expect(['a', 'b', 'c'].map((key) => cache.get(key))).toEqual([undefined, undefined, undefined]);
    fresh();
    expect(['a', 'b', 'c'].map((key) => [...cache.get(key)!][0])).toEqual([0, 1, 2]);
    for (let at = 0; at < a.length; at += 1) {
      writeFileSync(
        file('a'),
        a.map((byte, i) => (i === at ? byte ^ 1 : byte)),
      );
      expect(cache.get('a')).toBeUndefined();
    }
    // The checksum for the same key and content, as other engines would write it.
    const bytes = Uint8Array.of(0, 0, 0);
    const foreign = createHash('sha256')
      .update(`${basename(other)}\na\n`)
      .update(bytes)
      .digest();
    writeFileSync(file('a'), Buffer.concat([foreign, bytes]));
    expect(cache.get('a')).toBeUndefined();
    ['b', 'c'].forEach((key) => rmSync(file(key)));
  });

  it('does without a folder that cannot be written', () => {
    const file = join(root, 'file');
    writeFileSync(file, '');
    const cache = openDiskCache(file);
    cache.set('a', Uint8Array.of(1));
    expect(cache.get('a')).toBeUndefined();
  });

  it('leaves nothing behind in a folder without node_modules', () => {
    const bare = join(root, 'bare');
    mkdirSync(bare);
    const cache = openDiskCache(bare);
    cache.set('a', Uint8Array.of(1));
    expect([cache.get('a'), existsSync(join(bare, 'node_modules'))]).toEqual([undefined, false]);
  });
});

describe('the room that caches take', () => {
  it('is bounded: what has not been used for longest goes first, other engines’ too', () => {
    const own = mkdtempSync(join(tmpdir(), 'disk-cache-full-'));
    onTestFinished(() => rmSync(own, { recursive: true }));
    mkdirSync(join(own, 'node_modules'));
    const fill = openDiskCache(own);
    for (const key of ['a', 'b', 'c', 'd']) fill.set(key, new Uint8Array(1000));
    const caches = join(own, 'node_modules', '.cache', 'surveydeck');
    const folder = join(caches, readdirSync(caches)[0]!);
    const days = (count: number): number => Date.now() / 1000 - count * 86_400;
    mkdirSync(join(caches, 'other'));
    writeFileSync(join(caches, 'other', 'x'), new Uint8Array(1000));
    utimesSync(join(caches, 'other', 'x'), days(9), days(9));
    ['a', 'b', 'c', 'd'].forEach((key, i) => utimesSync(join(folder, key), days(8 - i), days(8 - i)));
    // To be asked for is to be used.
    expect(openDiskCache(own).get('a')).toHaveLength(1000);
    openDiskCache(own, 10_000).set('e', new Uint8Array(10));
    expect(readdirSync(folder).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    openDiskCache(own, 4200).set('f', new Uint8Array(10));
    expect(readdirSync(folder).sort()).toEqual(['a', 'c', 'd', 'e', 'f']);
    expect(readdirSync(join(caches, 'other'))).toEqual([]);
  });
});

describe('keptSlides', () => {
  const bytes = Uint8Array.of(7);
  it('gives a slide to the program that made it alone', () => {
    const cache = openDiskCache(root);
    keptSlides(cache, 'one')?.set('slide', bytes);
    expect([...(keptSlides(openDiskCache(root), 'one')?.get('slide') ?? [])]).toEqual([7]);
    expect(keptSlides(cache, 'other')?.get('slide')).toBeUndefined();
    expect(keptSlides(cache, undefined)).toBeUndefined();
  });

  it('adds nothing if it is only to be asked', () => {
    const cache = openDiskCache(root);
    keptSlides(cache, 'one', false)?.set('for Ms Sato', bytes);
    expect(keptSlides(cache, 'one')?.get('for Ms Sato')).toBeUndefined();
  });
});
