import { describe, expect, it } from 'vitest';
import { comparePublished } from '../../../src/data/figures/published.ts';
import type { NonResponse, Survey } from '../../../src/data/survey/types.ts';
import { tabulate } from '../../../src/data/tabulate/tabulate.ts';
import { surveyOf, type SurveyShape } from '../tabulate/survey-fixture.ts';
import { build, figureOf } from './ledger-fixture.ts';

const bands = [
  { code: 'low', to: 10 },
  { code: 'high', from: 10 },
];

/** Of 6 respondents, Q: 3 a, 1 b, 2 without an answer; N: 2, 4, 30 and 3 without an answer. */
const survey = (nonResponse?: NonResponse, rows: SurveyShape['rows'] = 'synthetic', silent = ''): Survey =>
  surveyOf({
    rows,
    questions: [
      { code: 'Q', kind: 'single', options: ['a', 'b'], answers: ['a', 'a', 'a', 'b', silent, silent] },
      { code: 'N', kind: 'numeric', options: bands, answers: [2, 4, 30, NaN, NaN, NaN] },
    ].map((q) => ({ ...q, kind: q.kind as 'single' | 'numeric', ...(nonResponse ? { nonResponse } : {}) })),
  });

describe('figures of a question that some did not answer', () => {
  it('are of the base that is in force', () => {
    expect(figureOf('share(Q, a)', survey('in_base'))).toMatchObject({ count: 3, base: 6, displayed: 50 });
    expect(figureOf('share(Q, a)', survey('out_of_base'))).toMatchObject({ count: 3, base: 4, displayed: 75 });
    expect(figureOf('base(Q)', survey('in_base'))).toMatchObject({ displayed: 6, base: 6 });
    expect(figureOf('base(Q)', survey('out_of_base'))).toMatchObject({ displayed: 4, base: 4 });
  });

  it('means and medians are of those who answered, whatever the base', () => {
    for (const setting of ['in_base', 'out_of_base'] as const) {
      expect(figureOf('mean(N)', survey(setting))).toMatchObject({ displayed: 12, count: 3, base: 3 });
      expect(figureOf('median(N)', survey(setting))).toMatchObject({ displayed: 4, count: 3, base: 3 });
    }
  });

  it('no answer has a share and no rank; where it is in no base it is no option', () => {
    expect(figureOf('share(Q, no_answer)', survey('in_base'))).toMatchObject({
      count: 2,
      displayed: 33.3,
      tied: false,
    });
    expect(figureOf('share(Q, no_answer)', survey('in_base'))).not.toHaveProperty('rank');
    expect(figureOf('share(Q, no_answer)', survey('in_base', 'synthetic', 'b'))).toMatchObject({
      count: 0,
      displayed: 0,
    });
    expect(figureOf('share(Q, b, no_answer)', survey('in_base'))).toMatchObject({ count: 3, displayed: 50 });
    const { diagnostics } = build(
      'figures:\n  x: share(Q, no_answer)\n  y: share(ranked(Q, 3))',
      survey('out_of_base'),
    );
    expect(diagnostics.map((d) => d.code)).toEqual(['figures/unknown-option', 'figures/no-such-rank']);
    expect(build('figures:\n  y: share(ranked(Q, 3))', survey('in_base')).diagnostics.map((d) => d.code)).toEqual(['figures/no-such-rank']); // prettier-ignore
  });

  it('can be compared with what a report printed of no answer', () => {
    const given = survey('in_base');
    const place = { file: 'survey.yaml', line: 1, column: 1 };
    const published = [{ question: 'Q', options: ['no_answer'], percent: 33.3, count: 2, base: 6, place }];
    const definition = { ...given.definition, published };
    const compared = comparePublished({ ...given, definition }, tabulate(given));
    expect(compared.map(({ quantity, found, agrees }) => [quantity, found, agrees])).toEqual([
      ['percent', 33.3, true],
      ['count', 2, true],
      ['base', 6, true],
    ]);
  });
});

describe('figures of measured rows', () => {
  it('were published by nobody, bases, means and sums of the survey included', () => {
    const expressions = ['share(Q, a)', 'share(Q, a, b)', 'count(Q, b)', 'base(Q)', 'mean(N)', 'respondents()', 'adjustments()']; // prettier-ignore
    for (const expression of expressions) {
      expect(figureOf(expression, survey('in_base', 'measured')).provenance).toBe('measured');
      expect(figureOf(expression, survey('in_base', 'synthetic')).provenance).not.toBe('measured');
    }
  });
});
