import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Document, parseDocument, stringify, type Scalar } from 'yaml';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import type { YamlSource } from '../../../src/base/source.ts';
import { parseYaml } from '../../../src/world/input/yaml.ts';

function run(text: string): { source: YamlSource | undefined; found: Diagnostic[] } {
  const found: Diagnostic[] = [];
  return { source: parseYaml('a/b.yaml', text, (d) => found.push(d)), found };
}
function good(text: string): YamlSource {
  const { source, found } = run(text);
  expect(found).toEqual([]);
  return source!;
}
/** Codes and places of the mistakes, as `code@line:column`. */
function bad(text: string): string[] {
  const { source, found } = run(text);
  expect(source).toBeUndefined();
  found.forEach((d) => expect(d.place?.file).toBe('a/b.yaml'));
  return found.map((d) => `${d.code}@${d.place?.line}:${d.place?.column}`);
}

describe('parseYaml', () => {
  it('gives plain values; dates, "yes" and keys are texts', () => {
    const { value, file } = good('a: 2025-10-01\nb: yes\n1: [x, 2, true, null]\n');
    expect(file).toBe('a/b.yaml');
    expect(value).toEqual({ a: '2025-10-01', b: 'yes', '1': ['x', 2, true, null] });
  });

  it('keeps a YAML 1.1 file from meaning something else', () => {
    expect(good('%YAML 1.1\n---\na: yes\n').value).toEqual({ a: 'yes' });
  });

  it('takes a key that JavaScript has plans for as an ordinary key', () => {
    const value = good('__proto__: {polluted: 1}\nconstructor: 2\n').value as object;
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it.each([
    ['a: [1, 2\nb: 3\n', 'yaml/syntax@2:1'],
    ['a: "x\\q"\n', 'yaml/syntax@1:6'],
    ['a:\n\tb: 1\n', 'yaml/syntax@2:1'],
    ['a: b: c\n', 'yaml/unquoted@1:4'],
    ['a: 1\n---\nb: 2\n', 'yaml/syntax@2:1'],
    ['? [1, 2]\n: 3\n', 'yaml/syntax@1:3'],
    ['', 'input/empty-file@1:1'],
    ['# only a remark\n', 'input/empty-file@1:1'],
    ['a: !foo 1\n', 'yaml/unknown-tag@1:4'],
    ['a: !!binary aGk=\n', 'yaml/unknown-tag@1:4'],
    ['a: *x\n', 'yaml/unknown-alias@1:4'],
    ['a: &x [*x]\n', 'yaml/alias-loop@1:8'],
    ['x: &x {a: 1}\ny:\n  <<: *x\n', 'yaml/merge-key@3:3'],
  ])('refuses %j', (text, code) => {
    expect(bad(text)).toEqual([code]);
  });

  describe('a text without quotes', () => {
    const inFile = (text: string): string => `first: 1\ntexts:\n  title: ${text}\n  other: {x: [1]}\n  last: *no\n`;
    // Each with what must be written; the mistake below it is found too, and nothing besides.
    it.each([
      ['{$x :share} of all use it', "'{$x :share} of all use it'"],
      ["{$x}'s and {$y}", "'{$x}''s and {$y}'"],
      ['{#em}x{/em} y', "'{#em}x{/em} y'"],
      ['{$x :share', "'{$x :share'"],
      ['{$x :share} # said by us', "'{$x :share}'"],
      ['{{hello}}', "'{{hello}}'"],
      ['{x: 1} is a map', "'{x: 1} is a map'"],
      ['[note] hello', "'[note] hello'"],
      ['} a', "'} a'"],
      ['**bold** text', "'**bold** text'"],
      ['&c. and more', "'&c. and more'"],
      ['&', "'&'"],
      ['! hey', "'! hey'"],
      ['%d of', "'%d of'"],
      ['@home', "'@home'"],
      ['`code` it', "'`code` it'"],
      ['| a', "'| a'"],
      ['> b', "'> b'"],
      ['- item', "'- item'"],
      ['"quoted" text', `'"quoted" text'`],
      ["'quoted' text", "'''quoted'' text'"],
      ['Note: this is', "'Note: this is'"],
      ['注: これ', "'注: これ'"],
    ])('is named once, with what to write: %s', (written, quoted) => {
      const { source, found } = run(inFile(written));
      expect(source).toBeUndefined();
      expect(found.map(({ code, place }) => `${code}@${place?.line}:${place?.column}`)).toEqual([
        'yaml/unquoted@3:10',
        'yaml/unknown-alias@5:9',
      ]);
      expect(found[0]?.says.en.hint).toBe(`Write ${quoted}`);
      expect(found[0]?.says.ja.hint).toContain(quoted);
    });

    it('may go on over several lines, and stand in a list', () => {
      expect(bad('a:\n  b: {$x} of all\n    use it: yes\n  c: d\n')).toEqual(['yaml/unquoted@2:6']);
      expect(bad("a:\n  - {$x} of\n  - ok\n  - '*a' b\n")).toEqual(['yaml/unquoted@2:5', 'yaml/unquoted@4:5']);
      // A mistake that remains on the same line stands where it is written, not where it would be behind the quotes.
      const line = '- id: t,        layout: q';
      const places = bad(`${line}\n  b: c\n  d: e\n`);
      expect(places).toEqual(['yaml/unquoted@1:7', `yaml/syntax@1:${line.length + 1}`]);
    });

    it('is no map or list with a mistake in it', () => {
      expect(bad('a: {x: 1, y: {b: 1}}}\nc: d\n')).toEqual(['yaml/syntax@1:21']);
      expect(bad('a: {x: 1, y: [b}\nc: d\n')).toHaveLength(1);
      expect(bad('a: [abc\nb: 2\nc: {d: 1}\n')).toEqual(['yaml/syntax@2:1']);
    });

    it('loses nothing to a comment', () => {
      expect(bad('a: Number #1 is\nb: #2\n')).toEqual(['yaml/swallowed-comment@1:4', 'yaml/swallowed-comment@2:4']);
      expect(good('a: b # c\nd: {e: f} #g\nh: 1 #i\n#j\nk: l#m\n').value).toEqual({ a: 'b', d: { e: 'f' }, h: 1, k: 'l#m' }); // prettier-ignore
    });

    it('keeps anchors that are not used, if nothing stands behind them', () => {
      expect(good('a: &base {x: 1}\nb: &n 5\n').value).toEqual({ a: { x: 1 }, b: 5 });
    });
  });

  it('warns of keys that only capitals or widths tell apart, in one map', () => {
    const { source, found } = run('Q1: 1\nq1: 2\ntexts: {a: 1, Ａ: 2}\nother: {Q1: 3}\n');
    expect(source?.value).toEqual({ Q1: 1, q1: 2, texts: { a: 1, Ａ: 2 }, other: { Q1: 3 } });
    expect(found.map(({ code, severity, place }) => [code, severity, place?.line, place?.column])).toEqual([
      ['yaml/similar-key', 'warning', 2, 1],
      ['yaml/similar-key', 'warning', 3, 15],
    ]);
    expect(found[0]?.says.en.found).toBe('only capitals or the width of letters tell "q1" from "Q1" (line 1)');
  });

  it.each([
    ['100,000 keys of one map', Array.from({ length: 100_000 }, (_, i) => `k${i}: v\n`).join(''), undefined, 0],
    ['5,000 times the same key', 'a: 1\n'.repeat(5000), 'yaml/duplicate-key', 21],
    ['100,000 control characters in one text', `a: ${'\u0000'.repeat(100_000)}\n`, 'text/forbidden-character', 21],
    ['5,000 texts without quotes', 'a: {$x} of {$y}\n'.repeat(5000), undefined, 45],
  ])(
    'takes no more time than its size for %s',
    (_, text, code, most) => {
      const { found } = run(text);
      if (code !== undefined) expect(new Set(found.map((d) => d.code))).toEqual(new Set([code]));
      expect(found.length).toBeLessThanOrEqual(most);
    },
    // Of a machine that is busy; what takes time by the square of the size takes hours.
    60_000,
  );

  it('names a duplicate key and the line of the first', () => {
    const { found } = run('q:\n  a: 1\n  b: 2\n  "a": 3\n');
    expect(found).toHaveLength(1);
    expect(found[0]?.place).toEqual({ file: 'a/b.yaml', line: 4, column: 3 });
    expect(found[0]?.says.en.found).toBe('the key "a" stands here a second time (first in line 2)');
    expect(found[0]?.says.ja.found).toBe('「a」というキーが重複しています（最初は2行目）');
  });

  it('reports all mistakes of a file', () => {
    expect(bad('a: 1\na: 2\nb: "\\u0007"\nc: !x 1\n')).toEqual([
      'yaml/unknown-tag@4:4',
      'yaml/duplicate-key@2:1',
      'text/forbidden-character@3:5',
    ]);
  });

  it('defuses an alias bomb', () => {
    const level = (n: number): string =>
      `l${n}: &l${n} [${Array(9)
        .fill(`*l${n - 1}`)
        .join(', ')}]\n`;
    const bomb = `l0: &l0 [lol]\n${[1, 2, 3, 4, 5, 6, 7, 8, 9].map(level).join('')}`;
    expect(bad(bomb)).toEqual(['yaml/too-many-aliases@2:10']);
    expect(bad(`a: &a x\nb: [${Array(101).fill('*a').join(', ')}]\n`)).toEqual(['yaml/too-many-aliases@2:5']);
    expect(bad(`a: &a x\nb: [${'*a, '.repeat(50_000)}]\n`)).toEqual(['yaml/too-many-aliases@2:5']);
  });

  it('reads a few aliases, and finds places inside of them', () => {
    const source = good('x: &x {deep: one}\ny: *x\n');
    expect(source.value).toEqual({ x: { deep: 'one' }, y: { deep: 'one' } });
    expect(source.at(['y', 'deep'])).toEqual({ file: 'a/b.yaml', line: 1, column: 14 });
  });

  it('refuses what nests without end, before it costs the process its stack', () => {
    expect(bad('['.repeat(200_000))).toEqual(['yaml/too-deep@1:101']);
    expect(bad(`a: 1\n${'- '.repeat(200_000)}`)).toEqual(['yaml/too-deep@2:1']);
    expect(good(`${'['.repeat(100)}${']'.repeat(100)}\n`).value).toHaveLength(1);
  });

  it.each([
    ['a: "x\\u0000"', 6, 'U+0000'],
    ['a: |\n  ok\n  b\u0007d\n', 4, 'U+0007'],
    ["a: 'x\u0085'", 6, 'U+0085'],
    ['a: "\\uD83D"', 5, 'U+D83D'],
    ['a: "ok \\uDE00 x"', 8, 'U+DE00'],
    ['"k\\u0001": 1', 3, 'U+0001'],
  ])('points at the control character or lone surrogate in %j', (text, column, name) => {
    const { found } = run(text);
    expect(found.map((d) => d.code)).toEqual(['text/forbidden-character']);
    expect(found[0]?.place?.column).toBe(column);
    expect(found[0]?.says.en.found).toContain(name);
  });

  it('leaves emoji, tabs, line breaks, right-to-left marks and markup alone', () => {
    const text = '😀\t\n<>&"\' =cmd|x \u202eעברית';
    expect(good(stringify({ a: text })).value).toEqual({ a: text });
  });
});

describe('at', () => {
  const source = good('top:\n  list:\n    - one\n    - two: 2\n  empty:\n  😀: x\n');
  const at = (path: (string | number)[], which?: 'key' | 'value'): [number, number] => {
    const place = source.at(path, which);
    return [place.line, place.column];
  };

  it('finds values and keys', () => {
    expect(at(['top', 'list', 0])).toEqual([3, 7]);
    expect(at(['top', 'list', 1, 'two'])).toEqual([4, 12]);
    expect(at(['top', 'list', 1, 'two'], 'key')).toEqual([4, 7]);
    expect(at(['top', 'list'], 'key')).toEqual([2, 3]);
  });

  it('finds the key of an empty value, and the nearest ancestor of what is not there', () => {
    expect(at(['top', 'empty'])).toEqual([5, 3]);
    expect(at(['top', 'list', 7, 'x'])).toEqual([3, 5]);
    expect(at(['top', 'nothing'])).toEqual([2, 3]);
    expect(at([])).toEqual([1, 1]);
  });

  it('counts an emoji as one column', () => {
    expect(at(['top', '😀'])).toEqual([6, 6]);
  });
});

describe('what a message repeats of a file', () => {
  const said = (text: string): string => {
    const { en } = run(text).found[0]?.says ?? {};
    return `${en?.found} ${en?.hint}`;
  };

  it('is eighty characters of a long text, of which nobody needs more to find it', () => {
    const text = `{$a :share} ${'0123456789'.repeat(12)}`;
    expect(said(`a: ${text}\n`)).toContain(`${text.slice(0, 80)}…`);
    const exact = text.slice(0, 80);
    expect(said(`a: ${exact}\n`)).toContain(exact);
    expect(said(`a: ${exact}\n`)).not.toContain(`${exact}…`);
    expect(said(`a: b #${text}\n`)).toContain(`${`#${text}`.slice(0, 80)}…`);
  });
});

describe('within', () => {
  const within = (text: string, needle: string): [number, number] => {
    const source = good(text);
    const value = (source.value as { a: string }).a;
    expect(value).toContain(needle);
    const { line, column } = source.within(['a'], value.indexOf(needle));
    return [line, column];
  };

  it.each([
    ['plain', 'a: one 二 X three\n', 'X', [1, 10]],
    ['plain over lines', 'a: one\n  two\n\n  X\n', 'X', [4, 3]],
    ['single quotes', "a: 'it''s X'\n", 'X', [1, 11]],
    ['double quotes with escapes', 'a: "\\u3042\\t\\"X"\n', 'X', [1, 15]],
    ['double quotes with a character beyond the first 65,536', 'a: "\\U0001F600\\x41 X"\n', 'X', [1, 20]],
    ['an escape itself', 'a: "b\\u0058"\n', 'X', [1, 6]],
    ['an escaped line break', 'a: "one\\\n   X"\n', 'X', [2, 4]],
    ['double quotes over lines', 'a: "one \n\n   X"\n', 'X', [3, 4]],
    ['a literal block', 'a: |\n  one\n    two X\n', 'X', [3, 9]],
    ['a literal block with CR LF', 'a: |-\r\n  one\r\n  X\r\n', 'X', [3, 3]],
    ['a literal block with an indentation indicator', 'a: |2\n    one\n   X\n', 'X', [3, 4]],
    ['a literal block under a remark', 'a: | # remark\n\n  one\n\n  X\n', 'X', [5, 3]],
    ['a folded block', 'a: >-\n  one\n  two\n\n  X\n', 'X', [5, 3]],
    ['a folded block with deeper lines', 'a: >\n  one\n\n    two\n    three\n  X\n', 'X', [6, 3]],
    ['after an emoji', 'a: 😀 X\n', 'X', [1, 6]],
  ] as const)('finds a character in %s', (_name, text, needle, expected) => {
    expect(within(text, needle)).toEqual(expected);
  });

  it('gives the end for an offset beyond, the start for what is no text', () => {
    expect(good('a: abc\n').within(['a'], 3)).toMatchObject({ line: 1, column: 7 });
    expect(good('a: abc\n').within(['a'], 99)).toEqual({ file: 'a/b.yaml', line: 1, column: 7 });
    expect(good('a: 12\n').within(['a'], 1)).toEqual({ file: 'a/b.yaml', line: 1, column: 4 });
    expect(good('a: 12\n').within(['b'], 1)).toEqual({ file: 'a/b.yaml', line: 1, column: 1 });
  });

  /** What the library itself reads; nothing if it finds a mistake in what it wrote. */
  const parse = (text: string): { a?: unknown } | undefined => {
    const document = parseDocument(text);
    return document.errors.length > 0 ? undefined : (document.toJS() as { a?: unknown });
  };
  const style = fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED');
  const words = fc.string({
    unit: fc.constantFrom('a', 'B', ' ', '\n', "'", '"', '\\', '\t', '#', '二', ':'),
    maxLength: 30,
  });
  it('points at the very character, however the text is written', () => {
    fc.assert(
      fc.property(style, words, fc.constantFrom(0, 20, 80), (type, value, lineWidth) => {
        const document = new Document({ a: value });
        (document.get('a', true) as Scalar).type = type;
        const text = document.toString({ lineWidth });
        // The library cannot write every text in every style: a single space in plain style is lost, and blank lines of
        // which a later one is deeper make a block that it refuses to read.
        fc.pre(parse(text)?.a === value);
        const source = good(text);
        expect(source.value).toEqual({ a: value });
        const rows = text.split('\n');
        [...value].forEach((character, offset) => {
          if (/[aB二#:]/.test(character)) {
            const { line, column } = source.within(['a'], offset);
            expect([...rows[line - 1]!][column - 1]).toBe(character);
          }
        });
      }),
      { numRuns: 500 },
    );
  });
});

it('a text full of control characters is told as twenty mistakes and how many more there are, each at its place', () => {
  const found: Diagnostic[] = [];
  parseYaml('a.yaml', `a: "${'x\\0'.repeat(3000)}"\n`, (diagnostic) => found.push(diagnostic));
  expect(found.map(({ code }) => code)).toEqual(Array.from({ length: 21 }, () => 'text/forbidden-character'));
  expect(found.map(({ place }) => place?.column)).toEqual(Array.from({ length: 21 }, (_, i) => 6 + 3 * i));
  expect(found[20]?.says.en.found).toMatch(/^and 2980 more like it/);
});
