import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { judge, type Case } from './judge.ts';
import { bytesOf } from './mutators/types.ts';
import type { Ran, Told } from './run-program.ts';

const cwd = mkdtempSync(join(tmpdir(), 'surveydeck-judge-'));
writeFileSync(join(cwd, 'a.yaml'), 'id: x\nname: y\n');
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const ERROR: Told = {
  file: 'a.yaml',
  line: 1,
  column: 1,
  hasSlides: false,
  stops: true,
  text: 'wrong',
  code: 'schema/bad-value',
};
const run = (more: Partial<Ran>): Ran => ({ code: 0, stdout: '', stderr: '', told: [], built: [], ...more });
const of = (ran: Partial<Ran>, about: Partial<Case> = {}): readonly string[] =>
  judge(run(ran), { command: 'build', cwd, file: 'a.yaml', bytes: new Uint8Array(), changed: new Map(), ...about }).map(
    ({ kind, says }) => `${kind}: ${says}`,
  );
const changed = (name: string, text: string): Partial<Case> => ({ changed: new Map([[name, bytesOf(text)]]) });

describe('judge', () => {
  it('has nothing against a refusal with a place, or a success that leaves sound files', () => {
    expect(of({ code: 1, told: [ERROR] })).toEqual([]);
    expect(of({}, changed('out.json', '{}'))).toEqual([]);
    expect(of({ code: 3 }, { command: 'diff' })).toEqual([]);
    expect(of({ code: 1, stdout: 'a finding' }, { command: 'lint' })).toEqual([]);
    expect(of({ code: 1, stdout: '{ "agrees": false }' }, { command: 'check' })).toEqual([]);
  });

  it('knows the codes that a command may end with', () => {
    expect(of({ code: 70, stderr: 'stack' })).toEqual(['exit: exit code 70: stack']);
    expect(of({ code: 2 })).toHaveLength(1);
    expect(of({ code: 3 })).toEqual(['exit: exit code 3: ']);
    expect(of({ code: 1 })).toEqual(['exit: exit code 1 without a word: ']);
    expect(of({ code: 0, told: [ERROR] }, { command: 'check' })).toEqual(['exit: exit code 0 in spite of an error']);
  });

  it.each<readonly [string, Partial<Told>]>([
    ['in a file that is not there', { file: 'b.yaml' }],
    ['behind the last line', { line: 4 }],
    ['in line 0', { line: 0 }],
    ['behind the end of a line', { column: 7 }],
  ])('finds a place %s', (_, more) => {
    const faults = of({ code: 1, told: [{ ...ERROR, ...more }] });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^place: /);
  });

  it('asks for a place, unless the message is about a path or names the file', () => {
    const { file: _file, line: _line, column: _column, ...bare } = ERROR;
    expect(of({ code: 1, told: [bare] })).toEqual(['place: no place: wrong [schema/bad-value]']);
    expect(of({ code: 1, told: [{ ...bare, code: 'input/missing-file' }] })).toEqual([]);
    expect(of({ code: 1, told: [{ ...bare, text: 'a.yaml is no deck' }] })).toEqual([]);
    expect(of({ code: 1, told: [{ ...bare, hasSlides: true }] })).toEqual([]);
  });

  it('finds files that changed although the program failed, were lost, left behind, or are not whole', () => {
    expect(of({ code: 1, told: [ERROR] }, changed('a.pptx', 'x'))).toEqual(['output: a.pptx has changed although the program failed']); // prettier-ignore
    expect(of({}, { changed: new Map([['a.yaml', undefined]]) })).toEqual(['output: a.yaml is gone']);
    expect(of({}, changed('out/.a.pptx.7-0.new', 'x'))).toEqual(['output: out/.a.pptx.7-0.new was left behind']);
    expect(of({}, changed('a.pdf', '%PDF-1.7 and no end'))).toEqual(['output: a.pdf: no PDF']);
    expect(of({}, changed('a.yaml', 'a: "open'))).toEqual(['output: a.yaml: yaml/syntax at 1:9']);
  });

  it('finds a deck that PowerPoint would refuse', () => {
    expect(of({}, changed('a.pptx', 'no zip'))).toEqual([expect.stringMatching(/^lint: a\.pptx: not-a-package/)]);
    // What was wrong with an edited deck before it was refreshed is the user's.
    expect(of({}, { ...changed('a.pptx', 'no zip'), command: 'refresh', bytes: bytesOf('no zip') })).toEqual([]);
  });
});
