import { expect } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import type { YamlSource } from '../../../src/base/source.ts';
import { parseAnswersTable } from '../../../src/world/input/answers-table.ts';
import { parseYaml } from '../../../src/world/input/yaml.ts';
import { parseAnswers } from '../../../src/data/survey/parse-answers.ts';
import { parseDefinition } from '../../../src/data/survey/parse-definition.ts';
import type { Answers, SurveyDefinition } from '../../../src/data/survey/types.ts';

/** A definition with one question of each kind and every kind of filter. */
export const DEFINITION = `
id: small
base_language: en
data_date: 2026-01-31
rows: measured
rounding: { single_answer: half_up, net: exact }
fieldwork: { from: 2026-01-05, to: 2026-01-09 }
questions:
  Q1:
    kind: single
    options:
      email:
      phone:
      other: { role: other }
      none: { role: none }
  Q2:
    kind: multiple
    max: 2
    asked_of: { question: Q1, any_of: [email, phone] }
    options: { fast: , cheap: , kind: }
  Q3:
    kind: scale
    asked_of: { question: Q2, none_of: [cheap] }
    options:
      bad: { value: 1 }
      fair: { value: 2 }
      good: { value: 3 }
  Q4:
    kind: numeric
    options:
      few: { to: 10 }
      many: { from: 10, to: 100 }
  Q5:
    kind: free
    asked_of: unknown
  Q6:
    kind: free
    asked_of: { question: Q4, any_of: [many] }
  Q7:
    kind: multiple
    options_known: published_only
    options: { a: , b: }
published:
  - { question: Q1, options: [email], percent: 40, count: 2, base: 5 }
`;

export const HEADER = 'id,Q1,Q2.fast,Q2.cheap,Q2.kind,Q3,Q4,Q5,Q6,Q7.a,Q7.b';
export const ROWS = [
  'r1,email,1,0,1,good,3.5,,,0,0',
  'r2,phone,0,1,0,,12,hello,"many, words",1,1',
  'r3,none,,,,,0,,,0,1',
  'r4,email,1,0,0,1,99,,,1,0',
  'r5,other,,,,,10,,,0,0',
];

export function yaml(text: string): YamlSource {
  const source = parseYaml('s/survey.yaml', text, (d) => {
    throw new Error(`${d.place?.line}: ${d.says.en.found}`);
  });
  return source!;
}

export function define(text: string = DEFINITION): { definition: SurveyDefinition | undefined; found: Diagnostic[] } {
  const found: Diagnostic[] = [];
  return { definition: parseDefinition(yaml(text), (d) => found.push(d)), found };
}

/** The answers of `rows` under `header`, and what is wrong with them. */
export function answer(
  rows: readonly string[],
  header: string = HEADER,
): { answers: Answers | undefined; found: Diagnostic[] } {
  const found: Diagnostic[] = [];
  const table = parseAnswersTable('s/responses.csv', [header, ...rows, ''].join('\n'), (d) => found.push(d));
  expect(found).toEqual([]);
  return { answers: parseAnswers(table!, define().definition!, (d) => found.push(d)), found };
}

/** `code@line:column`, or without the column. */
export const codes = (found: readonly Diagnostic[]): string[] => found.map((d) => `${d.code}@${d.place?.line}`);
