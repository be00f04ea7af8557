import { describe, expect, it } from 'vitest';
import { parseClaimExpression, parseFigureExpression } from '../../../src/data/figures/expression.ts';
import type { Parsed } from '../../../src/data/survey/conditions/tokens.ts';

const problem = <T>({ ...parsed }: Parsed<T>): unknown =>
  parsed.ok
    ? parsed.value
    : { offset: parsed.problem.offset, found: parsed.problem.found, en: parsed.problem.expected.en };

describe('parseFigureExpression', () => {
  it('reads a function with its arguments, each with its offset', () => {
    expect(parseFigureExpression(' share( ranked(Q6,1) )')).toEqual({
      ok: true,
      value: {
        kind: 'call',
        name: { kind: 'word', text: 'share', offset: 1 },
        args: [
          {
            kind: 'call',
            name: { kind: 'word', text: 'ranked', offset: 8 },
            args: [
              { kind: 'word', text: 'Q6', offset: 15 },
              { kind: 'word', text: '1', offset: 18 },
            ],
          },
        ],
      },
    });
  });

  it('takes codes that are digits, or not Latin, for names', () => {
    const parsed = parseFigureExpression('share(Q1, 2, 18_24, 部署)');
    expect(parsed.ok && parsed.value.args.map((arg) => arg.kind === 'word' && arg.text)).toEqual([
      'Q1',
      '2',
      '18_24',
      '部署',
    ]);
  });

  it.each([
    ['', 0, '', 'a function, e.g. share(Q2, company_wide)'],
    ['share', 5, '', '"("'],
    ['share(Q2, a', 11, '', '"," or ")"'],
    ['share(Q2 a)', 9, 'a', '"," or ")"'],
    ['share(Q2,)', 9, ')', 'a question, an option or a number'],
    ['share(Q2, a) b', 13, 'b', 'nothing more'],
    ['(Q2)', 0, '(', 'a function, e.g. share(Q2, company_wide)'],
    ['share（Q2, a)', 5, '（', 'a name, a number, or one of < <= > >= = ~ % ( ) ,'],
    ['share(Q2, 😀)', 10, '😀', 'a name, a number, or one of < <= > >= = ~ % ( ) ,'],
  ])('finds what is wrong with %j', (text, offset, found, en) => {
    expect(problem(parseFigureExpression(text))).toEqual({ offset, found, en });
  });
});

describe('parseClaimExpression', () => {
  it('reads comparisons joined by and', () => {
    const parsed = parseClaimExpression('rank(a) <= 3 and b ~ tenths(4) and c < 9.5%');
    expect(parsed.ok && parsed.value).toEqual([
      { offset: 0, figure: { kind: 'word', text: 'a', offset: 5 }, ofRank: true, ofTie: false, fromLast: false, operator: '<=', operatorOffset: 8, number: 3, numberOffset: 11, percent: false },
      { offset: 17, figure: { kind: 'word', text: 'b', offset: 17 }, ofRank: false, ofTie: false, fromLast: false, operator: '~', operatorOffset: 19, approximation: { kind: 'word', text: 'tenths', offset: 21 }, number: 4, numberOffset: 28, percent: false },
      { offset: 35, figure: { kind: 'word', text: 'c', offset: 35 }, ofRank: false, ofTie: false, fromLast: false, operator: '<', operatorOffset: 37, number: 9.5, numberOffset: 39, percent: true },
    ]); // prettier-ignore
  });

  it('lets a figure be called rank or and', () => {
    const parsed = parseClaimExpression('rank > 1 and and >= -2');
    expect(parsed.ok && parsed.value.map((c) => [c.figure.text, c.ofRank, c.number])).toEqual([
      ['rank', false, 1],
      ['and', false, -2],
    ]);
  });

  it.each([
    ['a', 1, '', 'one of < <= > >= = ~'],
    ['a < b', 4, 'b', 'a number'],
    ['a < 10 %%', 8, '%', '"and" or nothing more'],
    ['a < 10%, b < 3', 7, ',', '"and" or nothing more'],
    ['a == 1', 3, '=', 'a number'],
    ['a < 10％', 6, '％', 'a name, a number, or one of < <= > >= = ~ % ( ) ,'],
    ['a ~ 40%', 6, '%', 'tenths(…), one_in(…), percent(…) or of_hundred(…)'],
    ['a < 10% and', 11, '', "a figure's name, or rank(…)"],
    ['share(Q2, a) < 10%', 0, 'share', "a figure's name, or rank(…)"],
  ])('finds what is wrong with %j', (text, offset, found, en) => {
    expect(problem(parseClaimExpression(text))).toEqual({ offset, found, en });
  });
});
