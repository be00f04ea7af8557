import { describe, expect, it } from 'vitest';
import type { ChoiceColumn } from '../../../src/data/survey/kinds/choice.ts';
import { claimImplies, comparisonMargin } from '../../../src/data/figures/claims.ts';
import type { Wording } from '../../../src/data/figures/types.ts';
import { survey2025, surveyOf, times } from '../tabulate/survey-fixture.ts';
import { build, claimOf, comparisonOf, TOLERANCES } from './ledger-fixture.ts';

const FIGURES = {
  ai: 'share(Q2, company_wide)',
  wish: 'share(Q5, strongly, somewhat)',
  fear: 'share(Q8, strongly, somewhat)',
  reason: 'share(ranked(Q6, 1))',
  other_reason: 'share(Q6, return)',
  n: 'respondents()',
};

describe('claims of the 2025 survey', () => {
  it.each([
    ['ai < 10%', true],
    ['ai < 9.9%', false],
    ['ai > 9.9%', false],
    ['ai ~ of_hundred(10)', true],
    ['wish ~ tenths(4)', true],
    ['wish ~ tenths(3)', false],
    ['wish ~ percent(39)', true],
    ['wish ~ percent(38)', false],
    ['fear ~ one_in(3)', true],
    ['fear ~ one_in(4)', false],
    ['n >= 300', true],
    ['n > 302', false],
    ['rank(reason) = 1', true],
    ['rank(other_reason) = 1', false],
    ['rank(reason) <= 2 and rank(other_reason) <= 2', true],
    ['rank(reason) = 1 and ai >= 10%', false],
  ])('%s is %s', (expression, holds) => {
    expect(claimOf(expression, FIGURES).holds).toBe(holds);
  });

  it('names the figure, the condition and each comparison’s outcome', () => {
    const claim = claimOf('ai >= 10% and n >= 300', FIGURES);
    expect(claim).toMatchObject({ id: 'c', expression: 'ai >= 10% and n >= 300', place: { line: 9, column: 3 } });
    expect(claim.comparisons.map((c) => [c.figure.id, c.holds])).toEqual([
      ['ai', false],
      ['n', true],
    ]);
    expect(claim.comparisons[0]?.condition).toEqual({
      measure: 'percent',
      min: 10,
      max: Infinity,
      minIncluded: true,
      maxIncluded: true,
    });
  });

  it('breaks when one company more has introduced AI', () => {
    const survey = survey2025();
    const q2 = survey.answers.columns.get('Q2');
    (q2 as ChoiceColumn).choice[30] = 0;
    const claim = claimOf('ai < 10%', FIGURES, survey);
    expect(claim.holds).toBe(false);
    expect(comparisonOf(claim).figure.displayed).toBe(10.3);
  });

  it('finds no first among equals', () => {
    const answers = times({ a: 4, b: 4, c: 1 });
    const survey = surveyOf({ questions: [{ code: 'Q', kind: 'single', options: ['a', 'b', 'c'], answers }] });
    const first = { top: 'share(ranked(Q, 1))', last: 'share(Q, c)' };
    expect(claimOf('rank(top) = 1', first, survey).holds).toBe(false);
    expect(claimOf('rank(top) <= 2', first, survey).holds).toBe(true);
    expect(claimOf('rank(last) = 3', first, survey).holds).toBe(true);
  });
});

describe('mistakes in claims', () => {
  const declared = Object.entries(FIGURES).map(([id, expression]) => `  ${id}: ${expression}`);
  const mistakes = (claim: string) => {
    const { ledger, diagnostics } = build(['figures:', ...declared, 'claims:', `  c: ${claim}`].join('\n'));
    expect(ledger?.claims.size).toBe(0);
    expect([...(ledger?.broken?.claims ?? [])]).toEqual(['c']);
    return diagnostics.map((d) => ({ code: d.code, column: d.place?.column, ...d.says.en }));
  };

  it.each([
    ['fera < 10%', 'figures/unknown-figure', 6, { hint: 'did you mean "fear"?' }],
    ['fear < 10', 'figures/wrong-unit', 13, { expected: '10%' }],
    ['n >= 300%', 'figures/wrong-unit', 11, { expected: '300' }],
    ['rank(reason) <= 2%', 'figures/wrong-unit', 22, { expected: '2' }],
    ['n ~ tenths(3)', 'figures/wrong-unit', 10, { expected: '< <= > >=' }],
    ['rank(fear) = 1', 'figures/no-rank', 11, {}],
    ['rank(n) = 1', 'figures/no-rank', 11, {}],
    ['fear = 33.2%', 'figures/equals-only-ranks', 11, { hint: 'for a round number use fear ~ percent(33.2)' }],
    ['fear ~ tenth(3)', 'figures/unknown-approximation', 13, { hint: 'did you mean "tenths"?' }],
    ['fear ~ tenths(33)', 'figures/number-out-of-range', 20, { expected: 'a whole number, 1–10' }],
    ['fear ~ one_in(1)', 'figures/number-out-of-range', 20, { expected: 'a whole number, 2–100' }],
    ['fear < 110%', 'figures/number-out-of-range', 13, { expected: 'a percentage from 0% to 100%' }],
    ['rank(reason) = 0', 'figures/number-out-of-range', 21, { expected: 'a whole number from 1' }],
    ['n >= 300.5', 'figures/number-out-of-range', 11, { expected: 'a whole number from 0' }],
    ['fear < 10% or ai < 3%', 'figures/syntax', 17, { expected: '"and" or nothing more' }],
  ])('says what is wrong with %s, and where', (claim, code, column, says) => {
    expect(mistakes(claim)).toMatchObject([{ code, column, ...says }]);
  });

  it('reports every comparison of a claim', () => {
    expect(mistakes('fera < 10% and rank(fear) = 1').map((d) => d.code)).toEqual([
      'figures/unknown-figure',
      'figures/no-rank',
    ]);
  });

  it('does not blame a claim for a figure that was reported already', () => {
    const { ledger, diagnostics } = build('figures:\n  x: share(Q99, a)\nclaims:\n  c: x < 10%');
    expect(diagnostics.map((d) => d.code)).toEqual(['figures/unknown-question']);
    expect(ledger?.broken).toEqual({ figures: new Set(['x']), claims: new Set(['c']) });
  });
});

describe('claimImplies', () => {
  const implied = (expression: string, wording: Wording): string | undefined =>
    claimImplies(claimOf(expression, FIGURES), wording, TOLERANCES)?.figure.id;

  it('finds the comparison that carries a wording', () => {
    expect(implied('n >= 300 and ai < 10%', { form: 'under_percent', n: 10 })).toBe('ai');
    expect(implied('n >= 300 and ai < 10%', { form: 'count_at_least', n: 300 })).toBe('n');
    expect(implied('ai < 10%', { form: 'few' })).toBe('ai');
    expect(implied('ai < 10%', { form: 'minority' })).toBe('ai');
    expect(implied('wish ~ tenths(4)', { form: 'about_tenths', n: 4 })).toBe('wish');
    expect(implied('wish ~ percent(39)', { form: 'about_tenths', n: 4 })).toBe('wish');
    expect(implied('rank(reason) = 1', { form: 'first' })).toBe('reason');
    expect(implied('rank(reason) <= 2', { form: 'top' })).toBe('reason');
  });

  it('finds none where the claim says less, be the data as it may', () => {
    expect(implied('ai <= 20%', { form: 'under_percent', n: 10 })).toBeUndefined();
    expect(implied('ai <= 10%', { form: 'under_percent', n: 10 })).toBeUndefined();
    expect(implied('wish ~ tenths(4)', { form: 'about_percent', n: 39 })).toBeUndefined();
    expect(implied('rank(reason) <= 2', { form: 'first' })).toBeUndefined();
    expect(implied('n >= 300', { form: 'at_least_half' })).toBeUndefined();
  });

  it('takes two comparisons of one figure together', () => {
    const claim = claimOf('wish >= 38% and wish < 42%', FIGURES);
    expect(claimImplies(claim, { form: 'about_tenths', n: 4 }, TOLERANCES)).toEqual({
      figure: comparisonOf(claim).figure,
      condition: { measure: 'percent', min: 38, max: 42, minIncluded: true, maxIncluded: false },
      holds: true,
    });
    expect(implied('wish >= 38% and fear < 42%', { form: 'about_tenths', n: 4 })).toBeUndefined();
  });
});

describe('comparisonMargin', () => {
  const margin = (expression: string): number => comparisonMargin(comparisonOf(claimOf(expression, FIGURES)));

  it('is the distance to the nearest end, of the value that is nearer to it', () => {
    expect(margin('ai < 10%')).toBeCloseTo(10 - 3000 / 302, 10);
    expect(margin('fear <= 35%')).toBeCloseTo(35 - 33.2, 10);
    expect(margin('wish ~ tenths(4)')).toBeCloseTo(9000 / 232 - 37, 10);
    expect(margin('n >= 300')).toBe(2);
    expect(margin('rank(reason) <= 3')).toBe(2);
  });

  it('is negative by what is missing', () => {
    expect(margin('ai >= 12%')).toBeCloseTo(9.9 - 12, 10);
  });
});
