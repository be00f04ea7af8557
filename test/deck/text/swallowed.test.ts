import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { parseYaml } from '../../../src/world/input/yaml.ts';
import { parseCatalogue } from '../../../src/deck/text/catalogue.ts';
import { createTexts } from '../../../src/deck/text/texts.ts';
import { facts, ledgerWith } from './fixtures.ts';

const names = { ledger: ledgerWith(), facts };

interface Read {
  readonly printed: string;
  readonly found: readonly Diagnostic[];
}

/** A message as printed, with all its diagnostics. */
function read(message: string, section = 'messages', key = 'option.Q1.yes'): Read {
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void found.push(diagnostic);
  const parts = { messages: '{}', wordings: '{}', bounds: '{}', [section]: `{ ${key}: ${JSON.stringify(message)} }` };
  const file = `locale: en\nquantifiers: { words: [], wordings: {} }\n${Object.entries(parts).map(([name, value]) => `${name}: ${value}\n`).join('')}`; // prettier-ignore
  const source = parseYaml('en.yaml', file, report);
  const catalogue = source && parseCatalogue(source, report);
  const texts = catalogue && createTexts(catalogue, names, report);
  return { printed: section === 'messages' && texts ? texts.plain(key) : '', found };
}

const said = (message: string, section?: string, key?: string): readonly string[] =>
  read(message, section, key).found.map(({ code, place, says }) => `${code} ${place?.line}:${place?.column} ${says.en.found} → ${says.en.hint ?? ''}`); // prettier-ignore

describe('what MessageFormat would swallow', () => {
  it.each([
    ['はい{10}個', 'text/braces', 'write \\{10\\} (', 'would print "10"'],
    ['#{x}', 'text/braces', 'write \\{x\\} (', 'would print "x"'],
    ['{x @attr}', 'text/braces', 'write \\{x @attr\\} (', 'would print "x"'],
    ['a {|b| :string} c', 'text/braces', 'write \\{|b| :string\\}', 'would print "b"'],
    ['{3 :integer} of them', 'text/braces', 'write \\{3 :integer\\}', 'would print "3"'],
    ['of {:string}', 'text/braces', 'write \\{:string\\}', 'would print nothing'],
    ['{{both}}', 'text/double-braces', 'Leave them out', 'the {{ and }} around'],
    [' {{both}}', 'text/double-braces', 'Leave them out', 'the {{ and }} around'],
    ['{|x| @a=b}', 'text/attribute', 'Remove it', '@a=b in {|x| @a=b} does nothing'],
    ['{$ai_adoption :share @x} use it', 'text/attribute', 'Remove it', '@x in'],
    ['{#em @x}all{/em}', 'text/attribute', 'Remove it', '@x in {#em @x}'],
    ['.local $x = {$ai_adoption :share} {{{$x} and {y}}}', 'text/braces', 'write \\{y\\}', 'would print "y"'],
    ['.input {$ai_adoption :share} .match $ai_adoption one {{{1}}} * {{more}}', 'text/braces', 'write \\{1\\}', 'would print "1"'],
  ])('%j is reported with how to escape it', (message, code, hint, problem) => {
    const words = said(message);
    expect(words).toHaveLength(1);
    expect(words[0]?.split(' ')[0]).toBe(code);
    expect(words[0]).toContain(hint);
    expect(words[0]).toContain(problem);
  }); // prettier-ignore

  it.each([
    ['.NET を使う', 'write {|.|} for the dot'],
    ['...', 'write {|.|} for the dot'],
    ['.matches', 'write {|.|} for the dot'],
    ['{10%} of it', 'to print braces write \\{ and \\}'],
    ['a {b, c} d', 'to print braces write \\{ and \\}'],
    ['a { b', 'to print braces write \\{ and \\}'],
    ['{あ い}', 'to print braces write \\{ and \\}'],
    ['{$ai_adoption share}', 'write {$name :function option=value}'],
    ['a } b', 'to print a brace write \\{ and \\}'],
    ['50\\%', 'a backslash is written \\\\'],
  ])('%j cannot be read, and it is said how to print it', (message, hint) => {
    expect(said(message)).toEqual([expect.stringMatching(/^text\/syntax /)]);
    expect(said(message)[0]).toContain(hint);
  });

  it('points at the braces, also in wordings and bounds', () => {
    expect(said('{n} of {$n :number}', 'wordings', 'few')[0]).toMatch(
      /^text\/braces 4:19 "few": \{n\} would print "n"/,
    );
    expect(said('over {$value} {x}', 'bounds', 'over')[0]).toContain('"over": {x} would print "x"');
  });

  it.each([
    ['\\{10\\} of \\\\ and \\|', '{10} of \\ and |'],
    ['{|{10}|} quoted', '{10} quoted'],
    ['#1 @ 50 | $5: "x"', '#1 @ 50 | $5: "x"'],
    ['{|.5|} of them', '.5 of them'],
    ['{$ai_adoption :share} {#em}all{/em}', '9.9% all'],
    ['.local $x = {$ai_adoption :share} {{{$x} of {|all|}}}', '9.9% of all'],
  ])('%j prints %j, and nothing is said', (message, printed) => {
    const result = read(message);
    expect(result.found.map(({ code }) => code)).toEqual(result.printed === printed ? [] : ['never']);
  });

  const TYPED = /\{[ ]*\|((?:[^\\|]|\\.)*)\|[ ]*\}|\{[#/]em\}|\\(.)/gs;
  const typed = (message: string): string => message.replace(TYPED, (_, quoted: string | undefined, char: string | undefined) => quoted?.replace(/\\(.)/gs, '$1') ?? char ?? ''); // prettier-ignore

  it('is all that does not come out as it was typed', () => {
    const piece = fc.oneof(
      fc.constantFrom(...'{}|\\#@$:/=.* 1ax％（'),
      fc.constantFrom('{x}', '{10}', '#{x}', '{{', '}}', '{|', '|}', '\\{', '\\}', '{#em}', '{/em}', '{#x/}', '{$x}', ':number', '@a', '.local $x = {1}', '.input {$n}', '.match', '\u00a0', '\u061c', '\u2066', '\u3000'), // prettier-ignore
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
    );
    const message = fc.array(piece, { minLength: 1, maxLength: 9 }).map((parts) => parts.join('').replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu, '')).filter((s) => s !== ''); // prettier-ignore
    fc.assert(
      fc.property(message, (words) => {
        const { printed, found } = read(words);
        if (!found.some(({ severity }) => severity === 'error')) expect(printed).toBe(typed(words));
      }),
      { numRuns: 3000 },
    );
  });
});
