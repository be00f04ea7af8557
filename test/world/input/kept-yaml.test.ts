import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import type { Path, YamlSource } from '../../../src/base/source.ts';
import type { DiskCache } from '../../../src/world/input/disk-cache.ts';
import { parseYaml } from '../../../src/world/input/yaml.ts';
import { ROOT } from '../../acceptance/report.ts';

/** A cache in memory that counts its uses. */
class Cache implements DiskCache {
  readonly files = new Map<string, Uint8Array>();
  found = 0;
  get(key: string): Uint8Array | undefined {
    const bytes = this.files.get(key);
    if (bytes) this.found++;
    return bytes;
  }
  set(key: string, bytes: Uint8Array): void {
    this.files.set(key, bytes);
  }
}

const read = (text: string, cache?: DiskCache): { source: YamlSource | undefined; codes: readonly string[] } => {
  const found: Diagnostic[] = [];
  const source = parseYaml('f.yaml', text, (diagnostic) => found.push(diagnostic), cache);
  return { source, codes: found.map(({ code }) => code) };
};

function* pathsOf(value: unknown, path: Path = []): Generator<Path> {
  yield path;
  yield [...path, 'not there'];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) yield* pathsOf(child, [...path, Array.isArray(value) ? Number(key) : key]);
} // prettier-ignore

/** Everything that a source can say. */
const answers = (source: YamlSource | undefined): unknown =>
  source && {
    value: source.value,
    places: [...pathsOf(source.value)].map((path) => [path, source.at(path), source.at(path, 'key'), source.within(path, 0), source.within(path, 3)]),
  }; // prettier-ignore

function expectKept(text: string): void {
  const cache = new Cache();
  const fresh = read(text);
  expect(fresh.codes).toEqual([]);
  const [first, second] = [read(text, cache), read(text, cache)];
  expect(cache.found).toBe(1);
  expect(answers(first.source)).toEqual(answers(fresh.source));
  expect(answers(second.source)).toEqual(answers(fresh.source));
}

const YAML = ['data/ai-survey-2025', 'data/ai-survey-2025/locales', 'templates/brand', 'templates/decks', 'templates/layouts']
  .flatMap((folder) => readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.yaml')).map((name) => `${folder}/${name}`)); // prettier-ignore

describe('a YAML file that was read before', () => {
  it.each(YAML)('answers as if it were read anew: %s', (file) => {
    expectKept(readFileSync(join(ROOT, file), 'utf8'));
  });

  it('answers the same, whatever it holds', () => {
    const value = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1, maxKeys: 4 });
    fc.assert(
      fc.property(value, fc.constantFrom(0, 2), (object, collectionStyle) => {
        const text = stringify(object, { collectionStyle: collectionStyle === 0 ? 'block' : 'flow' });
        // Texts that the reader refuses (control characters) are not kept either.
        fc.pre(read(text).codes.length === 0);
        const cache = new Cache();
        read(text, cache);
        expect(answers(read(text, cache).source)).toEqual(answers(read(text).source));
      }),
      { numRuns: 60 },
    );
  });

  it('is read anew where it says something else, or what was kept is damaged', () => {
    const cache = new Cache();
    read('a: 1\n', cache);
    expect(read('a: 2\n', cache).source?.value).toEqual({ a: 2 });
    for (const [key, bytes] of cache.files) cache.files.set(key, Buffer.from(Buffer.from(bytes).toString().replace(/\d(?=\D*$)/, '9'))); // prettier-ignore
    expect(read('a: 1\n', cache).source?.at(['a'])).toMatchObject({ line: 1, column: 4 });
    expect(read('a: 1\n', cache).source?.value).toEqual({ a: 1 });
  });

  it('is read anew where what was kept of another file lies in its place', () => {
    const cache = new Cache();
    const texts = ['a: 1\n', 'a: 2\n', 'b:\n  - 1\n'];
    texts.forEach((text) => read(text, cache));
    const [keys, kept] = [[...cache.files.keys()], [...cache.files.values()]];
    keys.forEach((key, i) => cache.files.set(key, kept[(i + 1) % kept.length]!));
    expect(texts.map((text) => read(text, cache).source?.value)).toEqual([{ a: 1 }, { a: 2 }, { b: [1] }]);
    // What was made again is kept under its own key.
    keys.forEach((key, i) => expect(cache.files.get(key)).toEqual(kept[i]));
  });

  it.each(['a: [\n', 'a: 1\na: 2\n', 'a: *b\n', ''])('is never kept where it is wrong: %j', (text) => {
    const cache = new Cache();
    const { codes } = read(text, cache);
    expect(codes).toHaveLength(1);
    expect(cache.files.size).toBe(0);
    expect(read(text, cache).codes).toEqual(codes);
  });

  it.each(['a: .inf\n', 'a: .nan\n', 'a: -0.0\n', 'a: &x 1\nb: *x\n'])('is not kept where JSON cannot say it: %j', (text) => {
    const cache = new Cache();
    const { source } = read(text, cache);
    expect(cache.files.size).toBe(0);
    expect(read(text, cache).source?.value).toEqual(source?.value);
  }); // prettier-ignore
});
