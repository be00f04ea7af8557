import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changedLines, compareFilesWithGoldens, compareWithGolden, differences, prettyJson } from './golden.ts';

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

describe('changedLines', () => {
  it('are the lines that only one text has, with their numbers', () => {
    expect(changedLines('a\nb\nc', 'a\nc')).toEqual(['- 2: b']);
    expect(changedLines('a\nc', 'a\nb\nc')).toEqual(['+ 2: b']);
    expect(changedLines('a\nb\nc', 'a\nx\nc\nd')).toEqual(['- 2: b', '+ 2: x', '+ 4: d']);
    expect(changedLines('a\nb', 'a\nb')).toEqual([]);
  });
});

describe('compareFilesWithGoldens', () => {
  let root = '';
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'golden-'))));
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(root, { recursive: true });
  });

  it('accepts, finds what changed, is missing or is one too many, and leaves it beside the folder', () => {
    const folder = join(root, 'slides');
    vi.stubEnv('UPDATE_GOLDENS', '1');
    const first = new Map([['a.xml', '<a/>\n'], ['b.xml', '<b/>\n']]); // prettier-ignore
    expect(compareFilesWithGoldens(folder, first)).toBeUndefined();
    vi.stubEnv('UPDATE_GOLDENS', '');
    expect(compareFilesWithGoldens(folder, first)).toBeUndefined();
    const next = new Map([['a.xml', '<a x="1"/>\n'], ['c.xml', '<c/>\n']]); // prettier-ignore
    const complaint = compareFilesWithGoldens(folder, next);
    for (const said of ['- 1: <a/>', '+ 1: <a x="1"/>', 'b.xml', '- 1: <b/>', '+ 1: <c/>', 'UPDATE_GOLDENS=1']) {
      expect(complaint).toContain(said);
    }
    expect(readFileSync(join(root, 'slides.changed/a.xml'), 'utf8')).toBe('<a x="1"/>\n');
    vi.stubEnv('UPDATE_GOLDENS', '1');
    expect(compareFilesWithGoldens(folder, next)).toBeUndefined();
    vi.stubEnv('UPDATE_GOLDENS', '');
    expect(compareFilesWithGoldens(folder, next)).toBeUndefined();
    expect([existsSync(join(folder, 'b.xml')), existsSync(join(root, 'slides.changed'))]).toEqual([false, false]);
  });
});
