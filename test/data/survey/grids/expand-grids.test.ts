import { describe, expect, it } from 'vitest';
import { parseAnswers } from '../../../../src/data/survey/parse-answers.ts';
import { parseAnswersTable } from '../../../../src/world/input/answers-table.ts';
import { define } from '../sources.ts';

const HEAD = `id: small
base_language: en
data_date: 2026-01-31
rows: measured
rounding: { single_answer: half_up, net: exact }
fieldwork: { from: 2026-01-05, to: 2026-01-09 }
questions:
  Q1: { kind: single, options: { yes: , no: } }
  Q4:
    kind: grid
    of: scale
    base: answered
    options:
      bad: { value: 1 }
      good: { value: 2 }
    items:
      speed:
      price: { asked_of: "Q1 = yes", base: asked }
  Q5: { kind: multiple, options: { a: , b: } }
`;
const lineOf = (text: string, within = HEAD): number => within.slice(0, within.indexOf(text)).split('\n').length;

describe('expandGrids', () => {
  it('makes a question of each item, in the place of its grid', () => {
    const { definition, found } = define(HEAD);
    expect(found).toEqual([]);
    expect(definition?.questions.map(({ code, kind }) => [code, kind])).toEqual([
      ['Q1', 'single'],
      ['Q4_speed', 'scale'],
      ['Q4_price', 'scale'],
      ['Q5', 'multiple'],
    ]);
    expect(definition?.grids).toEqual([
      {
        code: 'Q4',
        kind: 'scale',
        place: { file: 's/survey.yaml', line: lineOf('  Q4:'), column: 3 },
        items: [
          { code: 'speed', question: 'Q4_speed', place: { file: 's/survey.yaml', line: lineOf('speed:'), column: 7 } },
          { code: 'price', question: 'Q4_price', place: { file: 's/survey.yaml', line: lineOf('price:'), column: 7 } },
        ],
      },
    ]);
  });

  it('lets an item say otherwise than its grid', () => {
    const [, speed, price] = define(HEAD).definition!.questions;
    expect([speed?.nonResponse, speed?.filter]).toEqual(['out_of_base', undefined]);
    expect(price?.filter?.kind).toBe('condition');
    expect(price?.nonResponse).toBe('in_base');
    expect(speed?.options.map(({ code, value }) => [code, value])).toEqual(price?.options.map(({ code, value }) => [code, value])); // prettier-ignore
  });

  it('says what is wrong with the options once, at the grid, and with an item at the item', () => {
    const wrong = HEAD.replace('good: { value: 2 }', 'good: { value: 1 }').replace('Q1 = yes', 'Q1 = maybe');
    expect(define(wrong).found.map(({ code, place }) => [code, place?.line])).toEqual([
      ['definition/same-value', lineOf('good:', wrong)],
      ['definition/unknown-option', lineOf('price:', wrong)],
    ]);
  });

  it('refuses an item that would be called like another question', () => {
    const wrong = HEAD.replace('  Q5:', '  Q4_speed:');
    const { found } = define(wrong);
    expect(found.map(({ code, place }) => [code, place?.line])).toEqual([['definition/taken-code', lineOf('speed:', wrong)]]); // prettier-ignore
  });

  it('wants items, of a kind that there is, and no columns for all of them', () => {
    const one = (from: string, to: string) => define(HEAD.replace(from, to)).found.map(({ place }) => place?.line);
    expect(one('of: scale', 'of: scales')).toEqual([lineOf('of: scale')]);
    expect(one('base: answered', 'columns: [A, B]')).toEqual([lineOf('base: answered')]);
    expect(define(HEAD.replace(/items:[^]*(?= {2}Q5)/, 'items: {}\n')).found).toHaveLength(1);
  });

  it('reads each item from the column that is called like it', () => {
    const found: string[] = [];
    const csv = 'id,Q1,Q4_speed,Q4_price,Q5.a,Q5.b\nr1,yes,good,bad,1,0\nr2,no,,,0,1\nr3,no,1,bad,0,1\n';
    const table = parseAnswersTable('s/responses.csv', csv, ({ code }) => found.push(code));
    parseAnswers(table!, define(HEAD).definition!, ({ code, place }) => found.push(`${code}@${place?.line}`));
    // The price was asked of those only who said yes.
    expect(found).toEqual(['answers/not-asked@4']);
  });
});
