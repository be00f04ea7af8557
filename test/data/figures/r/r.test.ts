import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAnswersTable } from '../../../../src/world/input/answers-table.ts';
import { parseYaml } from '../../../../src/world/input/yaml.ts';
import { parseAnswers } from '../../../../src/data/survey/parse-answers.ts';
import { parseDefinition } from '../../../../src/data/survey/parse-definition.ts';
import type { Survey } from '../../../../src/data/survey/types.ts';
import { throwIt } from '../../../build-from-disk.ts';
import { build } from '../ledger-fixture.ts';

// Figures of every kind beside what R says of the same answers: make.R wrote both, and is run by hand.

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

const definition = parseDefinition(parseYaml('survey.yaml', read('survey.yaml'), throwIt)!, throwIt)!;
const answers = parseAnswers(parseAnswersTable('responses.csv', read('responses.csv'), throwIt)!, definition, throwIt)!;
const survey: Survey = { definition, answers };

const results = read('results.csv')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => /^"(.*)","(.*)",(\d+)$/.exec(line)!)
  .map(([, expression, value, count]) => ({ expression: expression!, value: Number(value), count: Number(count) }));

const figures = results.map(({ expression }, i) => `  f${i}: ${expression}`).join('\n');
const { ledger, diagnostics } = build(`figures:\n${figures}\n`, survey);

describe('the figures of 400 invented people', () => {
  it('are all computed', () => {
    expect(diagnostics).toEqual([]);
    expect(results.length).toBeGreaterThan(45);
  });

  it.each(results.map((result, i) => ({ ...result, i })))('$expression is what R says', ({ value, count, i }) => {
    const figure = ledger!.figures.get(`f${i}`)!;
    expect(figure.exact).toBeCloseTo(value, 9);
    expect(figure.count).toBe(count);
    if (figure.measure !== 'date') expect(Math.abs(figure.displayed - value)).toBeLessThanOrEqual(0.05 + 1e-9);
  });
});
