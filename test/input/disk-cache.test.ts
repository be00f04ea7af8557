import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openDiskCache } from '../../src/input/disk-cache.ts';

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
