import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editYaml, NotAsMeant } from '../../../src/upkeep/localize/edit-yaml.ts';

const FILE = `# head
locale: en

messages:
  # a note
  plain: one two # behind it
  quoted: "a: b"   # spaces
  single: 'it''s'
  block: |- # a remark
    line 1
      line 2

  empty:
  empty_remark: # nothing yet
  after: end

wordings: {}
lists:
  words: [a, "b c", { words: x, n: 3 }] # list
  flow: { one: 1, two: 2 }
`;

const put = (key: string, value: unknown): string => editYaml(FILE, [{ path: ['messages', key], value }]);

describe('editYaml', () => {
  const KEYS = ['plain', 'quoted', 'single', 'block', 'empty', 'empty_remark', 'after', 'new'];
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.string({ unit: fc.constantFrom(...'ab :#-|>{}[]"\'\\&*!%@`\n ~?,0x.1\u3000\u00a0\u2028\ufeff') , minLength: 1 }),
  ).map((s) => s.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '').replace(/\n+$/, '')).filter((s) => s !== '' && !/\p{Surrogate}/u.test(s)); // prettier-ignore

  it.each([
    ['plain', 'three', '  plain: one two # behind it', '  plain: three # behind it'],
    ['plain', 'a: b', '  plain: one two # behind it', '  plain: "a: b" # behind it'],
    ['plain', 'a #b', '  plain: one two # behind it', '  plain: "a #b" # behind it'],
    ['plain', '{$x}', '  plain: one two # behind it', '  plain: "{$x}" # behind it'],
    ['plain', 'x\ny', '  plain: one two # behind it\n', '  plain: |- # behind it\n    x\n    y\n'],
    ['quoted', 'c', '  quoted: "a: b"   # spaces', '  quoted: c   # spaces'],
    ['single', 'no', "  single: 'it''s'", '  single: no'],
    ['block', 'one line', '  block: |- # a remark\n    line 1\n      line 2\n', '  block: one line # a remark\n'],
    ['block', 'x\ny', '    line 1\n      line 2\n', '    x\n    y\n'],
    ['empty', 'x', '  empty:\n', '  empty: x\n'],
    ['empty_remark', 'x', '  empty_remark: # nothing yet', '  empty_remark: x # nothing yet'],
    ['empty_remark', 'x\ny', '  empty_remark: # nothing yet\n', '  empty_remark: |- # nothing yet\n    x\n    y\n'],
  ])('writes %s: %j and nothing else', (key, value, before, after) => {
    expect(FILE).toContain(before);
    expect(put(key, value)).toBe(FILE.replace(before, after));
  });

  it.each([
    ['x\u3000', '"x\u3000"'],
    ['\u3000x', '"\u3000x"'],
    ['x\u00a0', '"x\u00a0"'],
    ['x\u2028y', '"x\\u2028y"'],
    ['x\n ', '"x\\n "'],
    [' \n', '" \\n"'],
    [`${'long '.repeat(20)}\n `, `"${'long '.repeat(20)}\\n "`],
    ['one\u00a0: two', '"one\u00a0: two"'],
  ])('writes %j so that its ends can be seen, on one line before the comment', (value, written) => {
    expect(put('plain', value)).toBe(FILE.replace('plain: one two #', `plain: ${written} #`));
    expect(parse(put('new', value))).toMatchObject({ messages: { new: value } });
  });

  it('writes nothing that would change another place too, or that is none of the file', () => {
    const anchored = 'messages:\n  one: &a { x: 1 }\n  two: *a\n';
    const edit = (path: readonly string[]) => (): string => editYaml(anchored, [{ path, value: 2 }]);
    expect(edit(['messages', 'one', 'x'])).toThrow(NotAsMeant);
    expect(edit(['messages', 'two', 'x'])).toThrow('messages.two is no map of its own');
    expect(() => editYaml('a: [1\n', [{ path: ['a'], value: 2 }])).toThrow(NotAsMeant);
  });

  it('leaves the file as it is where a value is written again', () => {
    expect(put('plain', 'one two')).toBe(FILE);
    expect(put('after', 'end')).toBe(FILE);
  });

  it('puts a new key after the one that it should follow, and where there is none at the end', () => {
    expect(editYaml(FILE, [{ path: ['messages', 'new'], value: 'x', after: ['none', 'single'] }])).toBe(
      FILE.replace("  single: 'it''s'\n", "  single: 'it''s'\n  new: x\n"),
    );
    expect(editYaml(FILE, [{ path: ['messages', 'new'], value: 'x\ny', after: ['block'] }])).toBe(
      FILE.replace('      line 2\n', '      line 2\n  new: |-\n    x\n    y\n'),
    );
    expect(put('new', 'x')).toBe(FILE.replace('  after: end\n', '  after: end\n  new: x\n'));
    expect(editYaml(FILE, [{ path: ['messages', 'new'], value: 'x', after: ['empty_remark'] }])).toBe(
      FILE.replace('# nothing yet\n', '# nothing yet\n  new: x\n'),
    );
  });

  it('makes the maps on the way', () => {
    expect(editYaml(FILE, [{ path: ['wordings', 'few'], value: 'only' }])).toBe(
      FILE.replace('wordings: {}\n', 'wordings:\n  few: only\n'),
    );
    const answers = [
      { path: ['answers', 'Q7', 'R1'], value: 'yes' },
      { path: ['answers', 'Q7', 'R2'], value: 'a\nb' },
      { path: ['answers', 'Q8', 'R1'], value: 'no: yes' },
    ];
    expect(editYaml(FILE, answers)).toBe(
      `${FILE}answers:\n  Q7:\n    R1: yes\n    R2: |-\n      a\n      b\n  Q8:\n    R1: "no: yes"\n`,
    );
  });

  it('writes lists and maps in one line, inside of braces too', () => {
    expect(editYaml(FILE, [{ path: ['lists', 'words'], value: ['q', { words: 'z', n: 1 }] }])).toBe(
      FILE.replace('[a, "b c", { words: x, n: 3 }] # list', '[q, {words: z, n: 1}] # list'),
    );
    expect(editYaml(FILE, [{ path: ['lists', 'flow', 'two'], value: 'x' }])).toBe(FILE.replace('two: 2', 'two: "x"'));
    expect(editYaml(FILE, [{ path: ['lists', 'flow', 'six'], value: 6 }])).toBe(
      FILE.replace('two: 2', 'two: 2, "six": 6'),
    );
  });

  it.each([[':\na'], ['?\nb'], ['- c\nd'], ['e: f\ng'], ['#\n'], [', h\n]']])('a list with %j says so', (word) => {
    const value = [word, { words: word, n: 1 }];
    for (const path of [
      ['lists', 'words'],
      ['lists', 'flow', 'one'],
      ['quantifiers', 'words'],
    ]) {
      expect(new Map(Object.entries(parse(editYaml(FILE, [{ path, value }])))).get(path[0]!)).toEqual(
        expect.objectContaining(path.length === 2 ? { [path[1]!]: value } : { flow: { one: value, two: 2 } }),
      );
    }
  });

  it('says any list and map in one line that it is given', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (list) => {
        for (const value of [list, list.map((each) => ({ words: each, n: 1 }))]) {
          expect(parse(editYaml(FILE, [{ path: ['lists', 'words'], value }])).lists.words).toEqual(value);
          expect(parse(editYaml(FILE, [{ path: ['lists', 'flow', 'one'], value }])).lists.flow.one).toEqual(value);
          expect(parse(editYaml(FILE, [{ path: ['quantifiers', 'words'], value }])).quantifiers.words).toEqual(value);
        }
        const numbers = Object.fromEntries(list.filter((key) => key !== '__proto__').map((key) => [key, 1]));
        expect(
          parse(editYaml(FILE, [{ path: ['quantifiers', 'numerals'], value: numbers }])).quantifiers.numerals,
        ).toEqual(numbers);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the line breaks of Windows', () => {
    const windows = FILE.replaceAll('\n', '\r\n');
    expect(editYaml(windows, [{ path: ['messages', 'plain'], value: 'x\ny' }])).toBe(
      windows.replace('  plain: one two # behind it\r\n', '  plain: |- # behind it\r\n    x\r\n    y\r\n'),
    );
  });

  it('says any text that it is given, keeps all others', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KEYS), words, (key, value) => {
        const edited = put(key, value);
        const [was, is] = [parse(FILE), parse(edited)];
        expect(is).toEqual({ ...was, messages: { ...was.messages, [key]: value } });
        const comments = (text: string): readonly string[] => text.match(/# (head|a note|behind it|spaces|a remark|nothing yet|list)$/gm) ?? []; // prettier-ignore
        expect(comments(edited).filter((c) => comments(FILE).includes(c)).length).toBeGreaterThanOrEqual(7);
      }),
      { numRuns: 500 },
    );
  });

  describe("a key that is a text of somebody's", () => {
    const LONG = 'long '.repeat(300);
    const put = (text: string, key: string, value: string): string => editYaml(text, [{ path: ['answers', 'Q7', key], value }]); // prettier-ignore

    it('is written on a line of its own where it is too long to stand before its colon, and found there again', () => {
      const once = put(FILE, LONG, 'short');
      expect(once).toBe(`${FILE}answers:\n  Q7:\n    ? "${LONG}"\n    : short\n`);
      expect(put(once, LONG, 'a: b')).toBe(once.replace(': short', ': "a: b"'));
      expect(parse(put(once, LONG, 'a\nb')).answers.Q7).toEqual({ [LONG]: 'a\nb' });
      expect(put(once, 'next', 'one')).toBe(`${once}    next: one\n`);
    });

    it.each([
      ['? bare\n', 'bare', '? bare\n    : x\n'],
      ['? bare # :remark\n', 'bare', '? bare # :remark\n    : x\n'],
      ['? |-\n      bare\n', 'bare', '? |-\n      bare\n    : x\n'],
      ['? bare # :remark\n    : old # :remark\n', 'bare', '? bare # :remark\n    : x # :remark\n'],
      ['? bare\n    :\n', 'bare', '? bare\n    : x\n'],
      ['"b: c" : old\n', 'b: c', '"b: c" : x\n'],
    ])('keeps the way that %j is written', (line, key, after) => {
      const text = (words: string): string => `answers:\n  Q7:\n    ${words}    last: 1\n`;
      expect(put(text(line), key, 'x')).toBe(text(after));
    });

    const keys = fc
      .oneof(words, fc.constantFrom(LONG, `${LONG}\n${LONG}`, '? x', '# x', '- x', 'a: b', '"', "it's: '", 'a\n\nb', ' x ', '~', 'null', '12', '<<', '*a', '&a', '!a', '%a', '---', '...', '\u3000x\u3000', 'x\u00a0', '=', 'はい\u3000'))
      .filter((key) => key !== '__proto__'); // prettier-ignore

    it('is read back as it is, whatever it holds, beside any others', () => {
      fc.assert(
        fc.property(fc.uniqueArray(fc.tuple(keys, keys, keys), { selector: ([key]) => key, maxLength: 5 }), (all) => {
          const first = all.reduce((text, [key, value]) => put(text, key, value), FILE);
          expect(parse(first).answers?.Q7 ?? {}).toEqual(Object.fromEntries(all));
          const second = all.toReversed().reduce((text, [key, , value]) => put(text, key, value), first);
          expect(parse(second)).toEqual({ ...parse(FILE), ...(all.length > 0 ? { answers: { Q7: Object.fromEntries(all.map(([key, , value]) => [key, value])) } } : {}) }); // prettier-ignore
        }),
        { numRuns: 150 },
      );
    });
  });
});
