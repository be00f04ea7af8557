import { describe, expect, it } from 'vitest';
import { survey2025, surveyOf, ticks, times, type QuestionShape } from '../tabulate/survey-fixture.ts';
import { build, figureOf } from './ledger-fixture.ts';

describe('figures of the 2025 survey', () => {
  it('is a share of one option, with all that it knows', () => {
    expect(figureOf('share(Q2, company_wide)')).toEqual({
      id: 'x',
      place: { file: 'figures.yaml', line: 2, column: 3 },
      expression: 'share(Q2, company_wide)',
      measure: 'percent',
      question: 'Q2',
      table: 'Q2',
      options: ['company_wide'],
      count: 30,
      base: 302,
      exact: 3000 / 302,
      displayed: 9.9,
      decimals: 1,
      rank: 4,
      tied: false,
      rankSpan: [4, 4],
      ranked: 4,
      smallBase: false,
      provenance: 'published',
    });
  });

  it('is a net, without a rank, printed by the survey’s convention', () => {
    const fear = figureOf('share(Q8, strongly, somewhat)');
    expect(fear).toMatchObject({ options: ['strongly', 'somewhat'], count: 100, displayed: 33.2, tied: false });
    expect(fear).not.toHaveProperty('rank');
    expect(figureOf('share(Q8, strongly, somewhat)', survey2025({ net: 'exact' })).displayed).toBe(33.1);
  });

  it('resolves ranks', () => {
    expect(figureOf('share(ranked(Q6, 1))')).toMatchObject({ options: ['benefit'], displayed: 31.5, rank: 1 });
    expect(figureOf('share(ranked(Q6, 2))')).toMatchObject({ options: ['return'], displayed: 29.7, rank: 2 });
    expect(figureOf('count(ranked(Q2, 1))')).toMatchObject({ measure: 'count', options: ['nothing'], count: 167 });
  });

  it('counts respondents, bases and adjustments in whole numbers', () => {
    const count = { measure: 'count', decimals: 0 };
    expect(figureOf('count(Q8, strongly, somewhat)')).toMatchObject({
      ...count,
      count: 100,
      exact: 100,
      displayed: 100,
      base: 302,
    });
    expect(figureOf('base(Q3)')).toMatchObject({ ...count, question: 'Q3', displayed: 66, base: 66, options: [] });
    expect(figureOf('respondents()')).toMatchObject({ ...count, displayed: 302, base: 302 });
    expect(figureOf('respondents()')).not.toHaveProperty('question');
    // 55.4 in Q2 and 66.8 in Q8.
    expect(figureOf('adjustments()')).toMatchObject({ ...count, displayed: 2, base: undefined });
    expect(figureOf('adjustments()', survey2025({ singleAnswer: 'half_up' })).displayed).toBe(0);
  });

  it('is known no better than its weakest cell', () => {
    expect(figureOf('share(Q3, daily)').provenance).toBe('published');
    expect(figureOf('share(Q3, daily, rest)').provenance).toBe('derived');
    expect(figureOf('share(Q3, daily, three_to_four)').provenance).toBe('reconstructed');
    expect(figureOf('base(Q3)').provenance).toBe('derived');
    expect(figureOf('base(Q5)').provenance).toBe('published');
  });
});

describe('figures of any survey', () => {
  const question = (shape: Partial<QuestionShape>): QuestionShape => ({
    code: 'Q',
    kind: 'single',
    answers: [],
    ...shape,
  });

  it('ranks ties in the order of the questionnaire and says that they are ties', () => {
    const answers = times({ a: 2, b: 5, c: 5, d: 1 });
    const survey = surveyOf({ questions: [question({ options: ['a', 'b', 'c', 'd'], answers })] });
    expect(figureOf('share(ranked(Q, 1))', survey)).toMatchObject({
      options: ['b'],
      rank: 1,
      tied: true,
      rankSpan: [1, 2],
    });
    expect(figureOf('share(ranked(Q, 2))', survey)).toMatchObject({
      options: ['c'],
      rank: 1,
      tied: true,
      rankSpan: [1, 2],
    });
    expect(figureOf('share(ranked(Q, 3))', survey)).toMatchObject({ options: ['a'], rank: 3, tied: false });
  });

  it('calls it a tie when two counts print the same percentage', () => {
    const answers = ticks({ a: 3046, b: 3047, c: 10 }, 10_000);
    const survey = surveyOf({ questions: [question({ kind: 'multiple', options: ['a', 'b', 'c'], answers })] });
    expect(figureOf('share(Q, b)', survey)).toMatchObject({ displayed: 30.5, rank: 1, tied: true, rankSpan: [1, 2] });
    expect(figureOf('share(Q, c)', survey)).toMatchObject({ rank: 3, tied: false });
  });

  it('gives no rank to other, none and don’t know', () => {
    const options = ['a', { code: 'other', role: 'other' as const }];
    const survey = surveyOf({ questions: [question({ options, answers: ['a', 'other', 'other'] })] });
    expect(figureOf('share(Q, other)', survey)).not.toHaveProperty('rank');
    expect(figureOf('share(Q, a)', survey).rank).toBe(1);
  });

  it('counts people, not ticks, in a net of a multiple-answer question', () => {
    const answers = [['a', 'b'], ['a', 'b'], ['c'], []];
    const survey = surveyOf({ questions: [question({ kind: 'multiple', options: ['a', 'b', 'c'], answers })] });
    expect(figureOf('share(Q, a, b)', survey)).toMatchObject({ count: 2, exact: 50, displayed: 50 });
  });

  it('has means and medians in the question’s unit', () => {
    const numeric = question({ kind: 'numeric', options: [{ code: 'all' }], answers: [1, 2, 2.25, 9, undefined] });
    const survey = surveyOf({ questions: [numeric], respondents: 5 });
    expect(figureOf('mean(Q)', survey)).toMatchObject({
      measure: 'value',
      exact: 3.5625,
      displayed: 3.6,
      base: 4,
      count: 4,
    });
    expect(figureOf('median(Q)', survey)).toMatchObject({ exact: 2.125, displayed: 2.1, smallBase: true });
  });

  it('has medians and quantiles of whole numbers without decimals that they do not need', () => {
    const of = (...answers: readonly number[]) =>
      surveyOf({ questions: [question({ kind: 'numeric', options: [{ code: 'all' }], answers })], respondents: answers.length }); // prettier-ignore
    const printed = (expression: string, ...answers: readonly number[]) => {
      const { displayed, decimals } = figureOf(expression, of(...answers));
      return displayed.toFixed(decimals);
    };
    expect(['median(Q)', 'min(Q)', 'max(Q)', 'quantile(Q, 0.25)'].map((one) => printed(one, 1, 2, 3, 8, 9))).toEqual(['3', '1', '9', '2']); // prettier-ignore
    // Half a step between two answers is said; a mean keeps its decimals, and so do answers that have some.
    expect(printed('median(Q)', 1, 2, 3, 9)).toBe('2.5');
    expect(printed('mean(Q)', 1, 2, 3)).toBe('2.0');
    expect(printed('median(Q)', 1.5, 2, 3)).toBe('2.0');
  });

  it('marks a small base', () => {
    const survey = surveyOf({ questions: [question({ options: ['a'], answers: times({ a: 29 }) })] });
    expect(figureOf('share(Q, a)', survey).smallBase).toBe(true);
    expect(figureOf('respondents()', survey).smallBase).toBe(true);
  });
});

describe('mistakes in figures', () => {
  const one = (expression: string, survey = survey2025()) => {
    const { ledger, diagnostics } = build(`figures:\n  x: ${expression}`, survey);
    expect(ledger?.figures.has('x')).toBe(false);
    expect(ledger?.broken?.figures.has('x')).toBe(true);
    return diagnostics.map((d) => ({ code: d.code, column: d.place?.column, ...d.says.en }));
  };

  it.each([
    ['shore(Q2, personal)', 'figures/unknown-function', 6, 'did you mean "share"?'],
    ['share(Q22, personal)', 'figures/unknown-question', 12, 'did you mean "Q2"?'],
    ['share(Q2, companywide)', 'figures/unknown-option', 16, 'did you mean "company_wide"?'],
    ['share(Q2, personal, nothing, nothing)', 'figures/repeated-option', 35, 'remove one of them'],
    ['share(Q2)', 'figures/wrong-arguments', 6, undefined],
    ['share()', 'figures/wrong-arguments', 6, undefined],
    ['share(ranked(Q6, 1), benefit)', 'figures/wrong-arguments', 6, undefined],
    ['share(Q6, ranked(Q6, 1))', 'figures/wrong-arguments', 6, undefined],
    ['share(ranked(Q6))', 'figures/wrong-arguments', 12, undefined],
    ['base(Q2, personal)', 'figures/wrong-arguments', 6, undefined],
    ['respondents(Q2)', 'figures/wrong-arguments', 6, undefined],
    [
      'share(ranked(Q6, 3))',
      'figures/no-such-rank',
      23,
      'only options that are answers are ranked, not other, none or don’t know',
    ],
    [
      'share(ranked(Q6, 0))',
      'figures/no-such-rank',
      23,
      'only options that are answers are ranked, not other, none or don’t know',
    ],
    ['count(Q7, reason)', 'figures/wrong-kind', 12, undefined],
    ['mean(Q2)', 'figures/wrong-kind', 11, undefined],
    ['base(Q7)', 'figures/unknown-base', 11, undefined],
    ['share（Q2, personal）', 'figures/syntax', 11, 'type it in half width: ('],
  ])('says what is wrong with %s, and where', (expression, code, column, hint) => {
    expect(one(expression)).toMatchObject([{ code, column, ...(hint === undefined ? {} : { hint }) }]);
  });

  it('reports each unknown option of a net', () => {
    expect(one('share(Q2, persona, nothin)').map((d) => d.column)).toEqual([16, 25]);
  });

  it('points into quoted and folded text', () => {
    const { diagnostics } = build('figures:\n  x: >-\n    share(Q2,\n    persona)');
    expect(diagnostics[0]?.place).toEqual({ file: 'figures.yaml', line: 4, column: 5 });
    expect(build('figures:\n  x: "share(Q2, persona)"').diagnostics[0]?.place).toMatchObject({ line: 2, column: 17 });
  });

  it('has no figure of a question that nobody was asked', () => {
    const answers = [undefined, undefined];
    const survey = surveyOf({ questions: [{ code: 'Q', kind: 'single', options: ['a'], answers }] });
    for (const expression of ['share(Q, a)', 'count(Q, a)', 'share(ranked(Q, 1))']) {
      expect(one(expression, survey)).toMatchObject([{ code: 'figures/empty-base' }]);
    }
    // But how many nobody is can be said.
    expect(figureOf('base(Q)', survey)).toMatchObject({ count: 0, displayed: 0 });
  });

  it('has no share of a base that is not known, but a count', () => {
    const filter = { kind: 'unknown' as const, note: 'note', place: { file: 'survey.yaml', line: 1, column: 1 } };
    const survey = surveyOf({ questions: [{ code: 'Q', kind: 'single', options: ['a'], filter, answers: ['a'] }] });
    expect(one('share(Q, a)', survey)).toMatchObject([{ code: 'figures/unknown-base' }]);
    expect(figureOf('count(Q, a)', survey)).toMatchObject({ count: 1, base: undefined });
  });

  it('has no mean where nobody answered', () => {
    const survey = surveyOf({ questions: [{ code: 'Q', kind: 'numeric', options: [], answers: [NaN] }] });
    expect(one('mean(Q)', survey)).toMatchObject([{ code: 'figures/no-answers' }]);
  });

  it('has a sentence in Japanese for each', () => {
    const { diagnostics } = build('figures:\n  x: share(Q2, companywide)');
    expect(diagnostics[0]?.says.ja).toEqual({
      found: 'Q2 に「companywide」という選択肢はありません',
      expected: '次のいずれか: 「company_wide」「some_departments」「personal」「nothing」「dont_know」',
      hint: '「company_wide」のことですか。',
    });
  });
});
