import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, both, compare, holds, implies } from '../../../src/data/figures/conditions.ts';
import type { Condition } from '../../../src/data/figures/types.ts';
import { figureOf, percentFigure } from './ledger-fixture.ts';
import { surveyOf, times } from '../tabulate/survey-fixture.ts';

const share = (operator: '<' | '<=' | '>' | '>=', limit: number): Condition => compare('percent', operator, limit);

describe('holds', () => {
  it('needs the exact and the printed value', () => {
    expect(holds(share('<', 10), percentFigure(9.94, 9.9))).toBe(true);
    expect(holds(share('<', 10), percentFigure(9.96, 10))).toBe(false);
    expect(holds(share('>=', 70), percentFigure(69.96, 70))).toBe(false);
    expect(holds(share('>=', 70), percentFigure(70.04, 70))).toBe(true);
    expect(holds(share('>', 50), percentFigure(50.04, 50))).toBe(false);
    expect(holds(share('<=', 20), percentFigure(20, 20))).toBe(true);
    expect(holds(share('<', 20), percentFigure(20, 20))).toBe(false);
  });

  it('includes the ends of an approximation although they are no binary numbers', () => {
    expect(holds(between('percent', 39 - 0.3, 39 + 0.3), percentFigure(38.7))).toBe(true);
    expect(holds(between('percent', 0.3 - 0.1, 0.3 + 0.1), percentFigure(0.2))).toBe(true);
    expect(0.3 - 0.1).not.toBe(0.2);
    expect(holds(between('percent', 37, 43), percentFigure(43.04, 43))).toBe(false);
  });

  it('holds of a rank for every place that a tie takes', () => {
    const answers = times({ a: 5, b: 5, c: 3, d: 2, e: 2 });
    const survey = surveyOf({
      questions: [{ code: 'Q', kind: 'single', options: ['a', 'b', 'c', 'd', 'e'], answers }],
    });
    const rank = (option: string, operator: '=' | '<=', n: number): boolean =>
      holds(compare('rank', operator, n), figureOf(`share(Q, ${option})`, survey));
    expect(rank('c', '=', 3)).toBe(true);
    expect(rank('a', '=', 1)).toBe(false);
    expect(rank('b', '=', 1)).toBe(false);
    expect(rank('b', '<=', 1)).toBe(false);
    expect(rank('b', '<=', 2)).toBe(true);
    expect(rank('d', '<=', 4)).toBe(false);
    expect(rank('d', '<=', 5)).toBe(true);
  });

  it('takes a tie without its places for a failure', () => {
    const { rankSpan: _, ...figure } = percentFigure(30);
    expect(holds(compare('rank', '=', 1), figure)).toBe(true);
    expect(holds(compare('rank', '=', 1), { ...figure, tied: true })).toBe(false);
  });

  it('fails for a figure that has no such measure', () => {
    expect(holds(share('>=', 0), figureOf('respondents()'))).toBe(false);
    expect(holds(compare('rank', '>=', 1), figureOf('share(Q8, strongly, somewhat)'))).toBe(false);
    expect(holds(compare('value', '>', 0), figureOf('respondents()'))).toBe(false);
  });

  it('may ask a share for its respondents', () => {
    expect(holds(compare('count', '>=', 30), figureOf('share(Q2, company_wide)'))).toBe(true);
    expect(holds(compare('count', '>=', 31), figureOf('share(Q2, company_wide)'))).toBe(false);
  });
});

describe('implies', () => {
  it('tells open ends from closed ones', () => {
    expect(implies(share('<', 10), share('<=', 10))).toBe(true);
    expect(implies(share('<=', 10), share('<', 10))).toBe(false);
    expect(implies(share('>=', 50), share('>', 50))).toBe(false);
    expect(implies(share('>', 50), share('>=', 50))).toBe(true);
    expect(implies(share('<', 10), share('<', 10))).toBe(true);
  });

  it('is about intervals, not about the data', () => {
    expect(implies(share('<=', 20), share('<', 10))).toBe(false);
    expect(implies(share('<', 10), share('<=', 20))).toBe(true);
    expect(implies(share('<', 10), share('>=', 0))).toBe(true);
    expect(implies(between('percent', 37, 43), share('>=', 40))).toBe(false);
    expect(implies(between('percent', 37, 43), share('<', 50))).toBe(true);
  });

  it('knows that no share is below 0 or above 100, and no rank below 1', () => {
    expect(implies(share('>=', 95), between('percent', 95, 100))).toBe(true);
    expect(implies(share('<=', 0.5), between('percent', -0.5, 0.5))).toBe(true);
    expect(implies(compare('rank', '<=', 1), compare('rank', '=', 1))).toBe(true);
    expect(implies(compare('rank', '<', 2), compare('rank', '=', 1))).toBe(true);
    expect(implies(compare('rank', '<=', 2), compare('rank', '=', 1))).toBe(false);
    expect(implies(compare('rank', '=', 1), compare('rank', '<=', 3))).toBe(true);
  });

  it('knows that counts are whole', () => {
    expect(implies(compare('count', '>', 299), compare('count', '>=', 300))).toBe(true);
    expect(implies(compare('count', '>=', 299), compare('count', '>=', 300))).toBe(false);
  });

  it('crosses measures only from a share above zero to somebody', () => {
    expect(implies(share('>=', 5), compare('count', '>=', 1))).toBe(true);
    expect(implies(share('>', 0), compare('count', '>=', 1))).toBe(true);
    expect(implies(share('>=', 0), compare('count', '>=', 1))).toBe(false);
    expect(implies(share('<', 10), compare('count', '>=', 1))).toBe(false);
    expect(implies(share('>=', 5), compare('count', '>=', 2))).toBe(false);
    expect(implies(compare('rank', '=', 1), share('>', 50))).toBe(false);
  });

  const limit = fc.integer({ min: 0, max: 100 });
  const operator = fc.constantFrom('<' as const, '<=' as const, '>' as const, '>=' as const);
  const simple = fc.tuple(operator, limit).map(([op, n]) => share(op, n));
  const range = fc.tuple(limit, limit).map(([a, b]) => between('percent', Math.min(a, b), Math.max(a, b)));
  const condition = fc.oneof(simple, range);
  // Values halfway between the whole limits reveal every difference between two conditions.
  const values = Array.from({ length: 201 }, (_, i) => percentFigure(i / 2));

  it('says exactly that every share which satisfies the one satisfies the other', () => {
    fc.assert(
      fc.property(condition, condition, (a, b) => {
        const satisfying = values.filter((figure) => holds(a, figure));
        fc.pre(satisfying.length > 0);
        expect(implies(a, b)).toBe(satisfying.every((figure) => holds(b, figure)));
      }),
    );
  });

  it('lets `both` hold exactly where each does', () => {
    fc.assert(
      fc.property(condition, condition, (a, b) => {
        for (const figure of values) expect(holds(both(a, b), figure)).toBe(holds(a, figure) && holds(b, figure));
      }),
    );
    expect(() => both(share('<', 1), compare('rank', '=', 1))).toThrow(/percent and one of rank/);
  });
});
