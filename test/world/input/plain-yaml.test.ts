import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { plainYaml } from '../../../src/world/input/plain-yaml.ts';
import { wholeYaml } from '../../../src/world/input/whole-yaml.ts';

/** What the library that finds all mistakes says of a text. */
function whole(text: string): { parsed: unknown; found: Diagnostic[] } {
  const found: Diagnostic[] = [];
  return { parsed: wholeYaml('a.yaml', text, (d) => found.push(d))?.parsed, found };
}

const FILES = ['data', 'templates', 'src', 'test/sample-survey']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => readFileSync(path, 'utf8'));

describe('plainYaml', () => {
  it.each([
    ['scalars', 'a: 1\nb: -2.50\nc: 1.\nd: .5\ne: ~\nf:\ng: true\nh: FALSE\ni: "1"\nj: 3人に1人\nk: 1.2.3\nl: 007\n'],
    ['keys of all kinds', '1: a\n"b": c\n\'d e\': f\nnull: g\ntrue: h\n1.0: i\nconstructor: j\n'],
    ['lists', '- a\n- - b\n  - c\n- d: 1\n  e: 2\n- [x, {y: z}]\n- ""\n'],
    ['blocks', 'a: |\n  one\n\n  two\nb: >-\n  three\n  four\nc: |2+\n    five\n\n\nd: "x\\ny \\u3042"\n'],
    ['texts over several lines', 'a: one\n  two\n\n  three\nb: "four\n  five"\n'],
    ['remarks', '# one\na: 1 # two\n  # three\nb: # four\n  - c\n'],
    ['brackets', '{a: [1, 2], "b": {}, c, d: []}\n'],
  ])('reads %s, with their places', (_what, text) => {
    const { parsed, found } = whole(text);
    expect(found).toEqual([]);
    expect(plainYaml(text)).toEqual(parsed);
  });

  it.each([
    ['an alias', 'a: &x 1\nb: *x\n'],
    ['a tag', 'a: !!str 1\n'],
    ['a directive', '%YAML 1.2\n---\na: 1\n'],
    ['a second document', 'a: 1\n---\nb: 2\n'],
    ['a key twice', 'a: 1\na: 2\n'],
    ['keys that are nearly the same', 'Ab: 1\naB: 2\n'],
    ['a merge key', '<<: {a: 1}\n'],
    ['a text that became a comment', 'a: Nr. #1\n'],
    ['a message without quotes', 'a: {$share :percent}\n'],
    ['a control character', 'a: "\\u0007"\n'],
    ['octal', 'a: 0o17\n'],
    ['an exponent', 'a: 1e3\n'],
    ['infinity', 'a: .inf\n'],
    ['more digits than a number has', 'a: 12345678901234567890\n'],
    ['a tab', 'a:\t1\n'],
    ['a list without a value', 'a:\n  -\n  - b\n'],
    ['a map as a key', '? {a: 1}\n: 2\n'],
    ['nothing', ''],
    ['an empty text', '>\n'],
    ['a mistake', 'a: [1, 2\n'],
  ])('leaves %s to the other library', (_what, text) => {
    expect(plainYaml(text)).toBeUndefined();
  });

  it('reads the files of a project, each as the other library does', () => {
    const plain = FILES.filter((text) => plainYaml(text) !== undefined);
    expect(plain.length).toBeGreaterThan(FILES.length * 0.95);
    for (const text of plain) expect(plainYaml(text)).toEqual(whole(text).parsed);
  });

  it('takes no file that the other library refuses, and reads no other differently, whatever is typed into it', () => {
    const typed = fc.constantFrom('\n', ' ', ':', ': ', '- ', '#', ' #', '"', "'", '[', ']', '{', '}', ',', '|', '>-', '? ', '&a', '*a', '!x', '%', '~', '1', '0x', '.5', '-', '...', '---', '<<', '\\', 'é'); // prettier-ignore
    const text = fc.record({ file: fc.constantFrom(...FILES), from: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(500), edits: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), typed, fc.nat(2)), { maxLength: 3 }) }); // prettier-ignore
    const taken = { count: 0 };
    fc.assert(
      fc.property(text, ({ file, from, length, edits }) => {
        const start = file.lastIndexOf('\n', Math.floor(from * file.length)) + 1;
        let changed = file.slice(start, start + length);
        for (const [at, what, gone] of edits) {
          const place = Math.floor(at * changed.length);
          changed = changed.slice(0, place) + what + changed.slice(place + gone);
        }
        const plain = plainYaml(changed);
        if (!plain) return;
        taken.count += 1;
        expect({ parsed: plain, found: [] }).toEqual(whole(changed));
      }),
      { numRuns: 1500, seed: 1 },
    );
    expect(taken.count).toBeGreaterThan(100);
  });
});
