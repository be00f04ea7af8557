import { runInNewContext } from 'node:vm';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { blockAt, blockNumbers, withMarks } from './blocks.ts';
import { mutated, mutationsOf, parseSource } from './operators.ts';

/** What each mutation makes of a source, with its kind. */
const all = (text: string): readonly string[] =>
  mutationsOf(parseSource('a.ts', text)).map((one) => `${one.kind}: ${mutated(text, one)}`);

describe('mutationsOf', () => {
  it.each([
    ['if (a) b = 1;', ['negated condition: if (!(a)) b = 1;', 'off by one: if (a) b = 2;']],
    ['a < b', ['swapped operands: (b) < (a)', 'other operator: a <= b']],
    ['a && b', ['other operator: a || b']],
    ['a ?? b', ['no default: a', 'always the default: b']],
    ['f();', ['dropped call: ;']],
    ['x = f(a, b);', ['swapped arguments: x = f(b, a);']],
    ['x = [a];', ['emptied list: x = [];']],
    ['x = { ...a, b };', ['dropped spread: x = {  b };']],
    ['x = a.some(b);', ['other method: x = a.every(b);']],
    ['x = a.filter(b);', ['dropped method: x = a;']],
    ['x = true;', ['other truth: x = false;']],
    ["type A = 1; interface B { c: 2 } import d from 'e';", []],
  ])('of %s', (text, expected) => {
    expect(all(text)).toEqual(expected);
  });
});

describe('marks of blocks', () => {
  const text = 'const f = (a) => a ? g(1) : () => 2;\nfunction g(b) { if (b) return 3; else { b = 4; } }\n';
  const marked = withMarks('a.ts', text, (block) => `m(${block})`);

  it('do not change what the source does, and tell what was reached', () => {
    const reached: number[] = [];
    const run = `${ts.transpile(marked)}; [f(true), g(false)]`;
    expect(runInNewContext(run, { m: (block: number) => reached.push(block) })).toEqual([3, undefined]);
    const at = (words: string): number => blockAt('a.ts', text, text.indexOf(words));
    expect(reached.toSorted((a, b) => a - b)).toEqual(
      [0, at('a ?'), at('g(1)'), at('if'), at('return 3'), at('if'), at('b = 4')].toSorted((a, b) => a - b),
    );
    expect(reached).not.toContain(at('2;'));
  });
});

describe('numbers of blocks', () => {
  it('are the own ones of every block, however many sources there are and however long', () => {
    const long = 'if (a) { b(); }'.repeat(500);
    const files = Array.from({ length: 1500 }, (_, i) => `${i}.ts`);
    const textOf = (file: string): string => (file === '7.ts' ? long : 'f();');
    const { size, first, placeOf } = blockNumbers(files, textOf);
    expect(size).toBe(files.length + 500);
    expect([first.get('7.ts'), first.get('8.ts'), first.get('1499.ts')]).toEqual([7, 508, size - 1]);
    expect([placeOf(0), placeOf(507), placeOf(508), placeOf(size - 1)]).toEqual([
      { file: '0.ts', block: 0 },
      { file: '7.ts', block: 500 },
      { file: '8.ts', block: 0 },
      { file: '1499.ts', block: 0 },
    ]);
    expect(() => placeOf(size)).toThrow(String(size));
  });
});
