import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { parseAnswersTable } from '../../../src/world/input/answers-table.ts';
import { readSurvey } from '../../../src/data/survey/read-survey.ts';
import { DEFINITION, HEADER, ROWS, yaml } from './sources.ts';

/** What is reported about the range of Q1's "email" (2 respondents), or about another line put in its place. */
function found(range: string, rows: 'synthetic' | 'measured', change = (text: string): string => text): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const text = change(
    DEFINITION.replace('rows: measured', `rows: ${rows}`).replace(
      '      email:\n',
      `      email: { figure: reconstructed, range: ${range} }\n`,
    ),
  );
  const table = parseAnswersTable('r.csv', [HEADER, ...ROWS].join('\n'), (d) => diagnostics.push(d));
  expect(readSurvey(yaml(text), table!, (d) => diagnostics.push(d))).toBeDefined();
  return diagnostics;
}

describe('a declared range of counts', () => {
  it('holds the count, its ends included', () => {
    for (const range of ['[2, 2]', '[0, 2]', '[2, 5]']) expect(found(range, 'synthetic')).toEqual([]);
  });

  it.each(['[3, 4]', '[0, 1]'])('is a mistake where it does not: %s', (range) => {
    const [d, ...more] = found(range, 'synthetic');
    expect(more).toEqual([]);
    expect(d).toMatchObject({ code: 'definition/outside-range', severity: 'error' });
    expect(d?.place).toMatchObject({ file: 's/survey.yaml', line: 12, column: 46 });
    expect(d?.says.en.found).toBe('2 respondents gave "email" to Q1, outside this range');
    expect(d?.says.en.hint).toContain('rows: measured');
    expect(d?.says.ja.hint).toContain('rows: measured');
  });

  it('is not compared with measured rows, of which none is printed', () => {
    expect(found('[3, 4]', 'measured')).toEqual([]);
  });

  it('is compared of several answers and of bands too', () => {
    const diagnostics = found('[2, 2]', 'synthetic', (text) =>
      text
        .replace('{ a: , b: }', '{ a: , b: { figure: reconstructed, range: [0, 1] } }')
        .replace('few: { to: 10 }', 'few: { to: 10, figure: reconstructed, range: [3, 3] }'),
    );
    expect(diagnostics.map((d) => d.says.en.found)).toEqual([
      '2 respondents gave "few" to Q4, outside this range',
      '2 respondents gave "b" to Q7, outside this range',
    ]);
  });
});
