import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { compareWithGolden, differences, prettyJson } from './golden.ts';

describe('prettyJson', () => {
  it('puts what is short on one line and sorts keys', () => {
    expect(prettyJson({ b: { y: 2, x: [1, 'ü'] }, a: 'x'.repeat(120), c: [] })).toBe(
      `{\n  "a": "${'x'.repeat(120)}",\n  "b": { "x": [ 1, "ü" ], "y": 2 },\n  "c": []\n}\n`,
    );
  });

  it('is the same JSON again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json: unknown = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(prettyJson(value))).toEqual(json);
      }),
    );
  });
});

describe('differences', () => {
  it('name the places and the values', () => {
    expect(differences({ a: [1, { b: 2 }], c: 3 }, { a: [1, { b: 4 }], d: 3 })).toEqual([
      'a.1.b: 2 → 4',
      'c: 3 → nothing',
      'd: nothing → 3',
    ]);
  });
});

describe('compareWithGolden', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'golden-'))));
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  it('leaves what it found beside the golden, and takes it away when all is well again', () => {
    vi.stubEnv('UPDATE_GOLDENS', '');
    const [file, changed] = [join(folder, 'a.json'), join(folder, 'a.changed.json')];
    expect(compareWithGolden(file, { n: 1 })).toContain('there is no golden yet');
    expect(existsSync(file)).toBe(false);
    writeFileSync(file, prettyJson({ n: 2 }));
    const complaint = compareWithGolden(file, { n: 1 });
    expect(complaint).toContain('n: 2 → 1');
    expect(complaint).toContain('UPDATE_GOLDENS=1');
    expect(readFileSync(changed, 'utf8')).toBe(prettyJson({ n: 1 }));
    expect(compareWithGolden(file, { n: 2 })).toBeUndefined();
    expect(existsSync(changed)).toBe(false);
  });

  it('accepts where the environment says so', () => {
    vi.stubEnv('UPDATE_GOLDENS', '1');
    const file = join(folder, 'a.json');
    expect(compareWithGolden(file, { n: 3 })).toBeUndefined();
    expect(readFileSync(file, 'utf8')).toBe(prettyJson({ n: 3 }));
  });
});
