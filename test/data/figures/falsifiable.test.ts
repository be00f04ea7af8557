import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rounding, Survey } from '../../../src/data/survey/types.ts';
import { surveyOf, type QuestionShape } from '../tabulate/survey-fixture.ts';
import { build, TOLERANCES } from './ledger-fixture.ts';

const rest = { code: 'rest', role: 'rest' } as const;

/** One question of each kind; the answers of the four respondents do not matter. */
const QUESTIONS: readonly QuestionShape[] = [
  { code: 'S', kind: 'single', options: ['a', 'b', 'c'], answers: ['a', 'a', 'b', 'c'] },
  { code: 'R', kind: 'single', options: ['a', 'b', rest], answers: ['a', 'a', 'b', 'rest'] },
  { code: 'O', kind: 'single', options: ['only'], answers: ['only', 'only', 'only', 'only'] },
  { code: 'M', kind: 'multiple', options: ['a', 'b', 'c'], answers: [['a'], ['a', 'b'], ['c'], ['a']] },
  { code: 'L', kind: 'scale', options: [{ code: 'low', value: 1 }, { code: 'mid', value: 3 }, { code: 'high', value: 5 }], answers: ['low', 'low', 'mid', 'high'] }, // prettier-ignore
  { code: 'N', kind: 'numeric', options: [{ code: 'young', from: 18, to: 40 }, { code: 'old', from: 40, to: 100 }], answers: [20, 30, 50, 70] }, // prettier-ignore
  { code: 'P', kind: 'numeric', options: [{ code: 'few', from: 0, to: 10 }, { code: 'many', from: 10 }], answers: [1, 2, 3, 40] }, // prettier-ignore
];
const FIGURES: Readonly<Record<string, string>> = {
  all: 'respondents()',
  asked: 'base(S)',
  adjusted: 'adjustments()',
  s_a: 'share(S, a)',
  s_a2: 'share(S, a)',
  s_b: 'share(S, b)',
  s_ab: 'share(S, a, b)',
  s_ba: 'share(S, b, a)',
  s_all: 'share(S, a, b, c)',
  s_c: 'share(S, c)',
  s_1: 'share(ranked(S, 1))',
  s_2: 'share(ranked(S, 2))',
  s_3: 'share(ranked(S, 3))',
  n_a: 'count(S, a)',
  n_1: 'count(ranked(S, 1))',
  n_all: 'count(S, a, b, c)',
  r_1: 'share(ranked(R, 1))',
  r_2: 'share(ranked(R, 2))',
  r_a: 'share(R, a)',
  only: 'share(O, only)',
  m_a: 'share(M, a)',
  m_b: 'share(M, b)',
  m_1: 'share(ranked(M, 1))',
  m_2: 'share(ranked(M, 2))',
  m_all: 'share(M, a, b, c)',
  l_mean: 'mean(L)',
  n_mean: 'mean(N)',
  n_median: 'median(N)',
  p_mean: 'mean(P)',
};

type Verdict = 'never false' | 'never true' | 'open';

function verdictOf(expression: string, rounding: Partial<Rounding> = {}, tolerances = TOLERANCES): Verdict {
  const yaml = ['figures:', ...Object.entries(FIGURES).map(([id, figure]) => `  ${id}: ${figure}`), 'claims:', `  c: ${expression}`, 'tolerances:', ...Object.entries(tolerances).map(([key, n]) => `  ${key}: ${n}`)].join('\n'); // prettier-ignore
  const codes = build(yaml, surveyOf({ rounding, questions: QUESTIONS })).diagnostics.map(({ code }) => code);
  if (codes.includes('figures/never-true')) return 'never true';
  expect(codes.filter((code) => code !== 'figures/never-false')).toEqual([]);
  return codes.length > 0 ? 'never false' : 'open';
}

describe('a claim before anybody has answered', () => {
  it.each<[string, Verdict]>([
    // Ranks
    ['rank(s_a) <= 3', 'never false'],
    ['rank(s_a) <= 4', 'never false'],
    ['rank(s_a) >= 1', 'never false'],
    ['rank(s_a) <= 2', 'open'],
    ['rank(s_a) = 1', 'open'],
    ['rank(s_a) = 3', 'open'],
    ['rank(s_a) > 3', 'never true'],
    ['rank(s_a) = 4', 'never true'],
    ['rank(s_a) < 1', 'never true'],
    ['rank(r_a) <= 2', 'never false'],
    ['rank(r_a) >= 3', 'never true'],
    ['rank(only) = 1', 'never false'],
    ['rank(s_1) = 1', 'open'],
    ['rank(s_2) = 1', 'never true'],
    ['rank(s_2) <= 2', 'open'],
    ['rank(s_1) <= 3', 'never false'],
    ['rank(s_a) = 1 and rank(s_b) = 1', 'never true'],
    ['rank(s_a) = 1 and rank(s_b) = 2', 'open'],
    ['rank(s_a) <= 2 and rank(s_b) <= 2', 'open'],
    ['rank(s_a) <= 2 and rank(s_b) <= 2 and rank(s_c) <= 2', 'never true'],
    ['rank(s_a) >= 2 and rank(s_b) >= 2 and rank(s_c) >= 2', 'never true'],
    ['rank(s_a) = 1 and rank(m_a) = 1', 'open'],
    ['rank(s_a) = last', 'open'],
    ['rank(only) = last', 'never false'],
    ['rank(s_3) = last', 'open'],
    ['rank(s_1) = last', 'never true'],
    ['tied(s_a) = 1', 'open'],
    ['tied(s_a) = 2', 'open'],
    ['tied(s_a) = 3', 'never true'],
    ['tied(s_1) = 2', 'never true'],
    ['tied(s_2) = 1', 'open'],
    ['tied(s_3) = 3', 'never true'],
    ['tied(s_a) >= 1', 'open'],
    ['tied(only) = 1', 'never true'],
    // Shares
    ['s_a >= 0%', 'never false'],
    ['s_a <= 100%', 'never false'],
    ['s_a > 0%', 'open'],
    ['s_a < 100%', 'open'],
    ['s_ab <= 100%', 'never false'],
    ['s_all >= 100%', 'never false'],
    ['s_all > 99%', 'never false'],
    ['s_all < 100%', 'never true'],
    ['only >= 50%', 'never false'],
    ['only < 50%', 'never true'],
    ['m_all >= 100%', 'never false'],
    ['m_a <= 99%', 'open'],
    ['s_1 >= 30%', 'never false'],
    ['s_1 >= 34%', 'open'],
    ['s_1 > 50%', 'open'],
    ['s_1 < 30%', 'never true'],
    ['s_2 <= 50%', 'never false'],
    ['s_2 < 50%', 'open'],
    ['s_2 > 50%', 'never true'],
    ['s_3 <= 34%', 'never false'],
    ['s_3 <= 33%', 'open'],
    ['r_1 >= 30%', 'open'],
    ['r_2 <= 50%', 'never false'],
    ['m_2 <= 50%', 'open'],
    ['m_1 >= 30%', 'never false'],
    ['s_a > 60% and s_a < 40%', 'never true'],
    ['s_a > 60% and s_a2 < 40%', 'never true'],
    ['s_ab > 60% and s_ba < 40%', 'never true'],
    ['s_a >= 40% and s_a <= 60%', 'open'],
    ['s_a > 60% and s_b > 60%', 'never true'],
    ['s_a >= 50% and s_b >= 50%', 'open'],
    ['s_a > 50% and s_b >= 50%', 'never true'],
    ['m_a > 60% and m_b > 60%', 'open'],
    ['s_a > 60% and m_a < 40%', 'open'],
    ['s_a ~ tenths(5)', 'open'],
    // Counts
    ['all >= 1', 'never false'],
    ['all >= 2', 'open'],
    ['all < 1', 'never true'],
    ['asked >= 1', 'never false'],
    ['asked >= 30', 'open'],
    ['n_a >= 0', 'never false'],
    ['n_a >= 1', 'open'],
    ['n_1 >= 1', 'never false'],
    ['n_all > 0', 'never false'],
    ['n_a < 0', 'never true'],
    ['adjusted >= 0', 'never false'],
    ['adjusted >= 1', 'open'],
    ['adjusted <= 5', 'never false'],
    ['adjusted > 5', 'never true'],
    ['adjusted <= 4', 'open'],
    // Means
    ['l_mean >= 1', 'never false'],
    ['l_mean > 1', 'open'],
    ['l_mean <= 5', 'never false'],
    ['l_mean > 5', 'never true'],
    ['n_mean >= 18', 'never false'],
    ['n_median <= 100', 'never false'],
    ['n_median >= 100', 'never true'],
    ['n_mean < 17', 'never true'],
    ['p_mean >= 0', 'never false'],
    ['p_mean < 1000', 'open'],
  ])('%s: %s', (expression, verdict) => {
    expect(verdictOf(expression)).toBe(verdict);
  });

  it('knows that nothing is adjusted where each share is rounded by itself', () => {
    expect(verdictOf('adjusted >= 1', { singleAnswer: 'half_up' })).toBe('never true');
    expect(verdictOf('adjusted <= 0', { singleAnswer: 'half_up' })).toBe('never false');
    expect(verdictOf('adjusted < 1')).toBe('open');
  });

  it('knows that a sum of printed shares may miss 100', () => {
    // 50.05 and 49.95 print as 50.1 and 50.0.
    expect(verdictOf('s_ab <= 100%', { singleAnswer: 'half_up' })).toBe('open');
    expect(verdictOf('s_all >= 100%', { singleAnswer: 'half_up' })).toBe('open');
    expect(verdictOf('s_all >= 99%', { singleAnswer: 'half_up' })).toBe('never false');
    expect(verdictOf('s_all >= 100%', { singleAnswer: 'half_up', net: 'exact' })).toBe('never false');
  });

  it('knows tolerances that let everything through', () => {
    expect(verdictOf('s_a ~ tenths(5)', {}, { ...TOLERANCES, about_tenths: 50 })).toBe('never false');
    expect(verdictOf('s_a ~ tenths(5)', {}, { ...TOLERANCES, about_tenths: 49 })).toBe('open');
    expect(verdictOf('s_1 ~ tenths(6)', {}, { ...TOLERANCES, about_tenths: 40 })).toBe('never false');
  });

  it('is not sure of a whole where non-response counts in the base, or options are not known', () => {
    const complaints = (change: (survey: Survey) => Survey): readonly string[] => {
      const yaml = 'figures:\n  x: share(S, a, b, c)\n  y: share(ranked(S, 1))\nclaims:\n  c: x >= 100%\n  d: y >= 30%';
      return build(yaml, change(surveyOf({ questions: QUESTIONS }))).diagnostics.map(({ code }) => code);
    };
    const ofQuestions = (more: object) => (survey: Survey): Survey => ({
      ...survey,
      definition: { ...survey.definition, questions: survey.definition.questions.map((question) => ({ ...question, ...more })) },
    }); // prettier-ignore
    expect(complaints((survey) => survey)).toEqual(['figures/never-false', 'figures/never-false']);
    expect(complaints(ofQuestions({ nonResponse: 'in_base' }))).toEqual([]);
    expect(complaints(ofQuestions({ nonResponse: 'out_of_base' }))).toHaveLength(2);
    expect(complaints(ofQuestions({ publishedOnly: true }))).toEqual([]);
  });

  it('is told at its comparison, once a claim, with the reason', () => {
    const yaml = 'figures:\n  x: share(S, a)\n  y: share(S, b)\nclaims:\n  high: x >= 20% and rank(x) <= 3 and rank(y) <= 3\n  much: x > 60% and x < 40%'; // prettier-ignore
    const { ledger, diagnostics } = build(yaml, surveyOf({ questions: QUESTIONS }));
    expect(diagnostics.map(({ code, severity, place }) => [code, severity, place?.line, place?.column])).toEqual([
      ['figures/never-false', 'error', 5, 22],
      ['figures/never-true', 'error', 6, 21],
    ]);
    expect(diagnostics[0]?.says.en.found).toBe('no answers could make rank(x) <= 3 and rank(y) <= 3 false, so the claim "high" checks nothing by it'); // prettier-ignore
    expect(diagnostics[0]?.says.en.hint).toMatch(/^S has 3 ranked options: every one is among the first 3\. /);
    expect(diagnostics[0]?.says.ja.hint).toMatch(/^S で順位がつく選択肢は3つなので、どれも上位3つに入ります。/);
    expect(diagnostics[1]?.says.en.hint).toMatch(/^what is asked of "x" before excludes it\. /);
    // Sentences that rely on them are not reported as further mistakes.
    expect([...(ledger?.claims.keys() ?? [])]).toEqual(['high', 'much']);
  });
});

describe('what is said to be sure', () => {
  const ROUNDINGS: readonly Partial<Rounding>[] = [
    {},
    { singleAnswer: 'half_up' },
    { net: 'exact' },
    { singleAnswer: 'half_up', net: 'exact', decimals: 0 },
    { decimals: 0 },
  ];
  const OPTIONS = ['a', 'b', 'c', 'd'] as const;

  /** A questionnaire of three questions with the answers of `n` respondents; `pick` returns integers below a limit. */
  function sampled(
    sizes: readonly [number, number, number],
    withRest: boolean,
    n: number,
    pick: (below: number) => number,
    rounding: Partial<Rounding>,
  ): Survey {
    const optionsOf = (size: number) => OPTIONS.slice(0, size).map((code, i) => (withRest && i === size - 1 && size > 1 ? { code, role: 'rest' as const } : code)); // prettier-ignore
    const codes = (size: number): readonly string[] => OPTIONS.slice(0, size);
    const one = (size: number): string => codes(size)[pick(size)] ?? 'a';
    const some = (size: number): readonly string[] => {
      const ticked = codes(size).filter(() => pick(2) === 1);
      return ticked.length > 0 ? ticked : [one(size)];
    };
    const respondents = Array.from({ length: n });
    return surveyOf({
      rounding,
      questions: [
        { code: 'S', kind: 'single', options: optionsOf(sizes[0]), answers: respondents.map(() => one(sizes[0])) },
        { code: 'M', kind: 'multiple', options: optionsOf(sizes[1]), answers: respondents.map(() => some(sizes[1])) },
        { code: 'L', kind: 'scale', options: codes(sizes[2]).map((code, i) => ({ code, value: i + 1 })), answers: respondents.map(() => one(sizes[2])) }, // prettier-ignore
      ],
    }); // prettier-ignore
  }

  const FORMS = ['share(Q, a)', 'share(Q, a, b)', 'share(Q, a, b, c)', 'share(ranked(Q, 1))', 'share(ranked(Q, 2))', 'count(Q, a)', 'count(ranked(Q, 1))', 'adjustments()', 'base(Q)', 'mean(L)']; // prettier-ignore
  const LIMITS = [0, 1, 2, 3, 4, 5, 10, 25, 33, 34, 50, 51, 60, 99, 100];

  it('is so in every data set', () => {
    const sure = { false: 0, true: 0 };
    fc.assert(
      fc.property(
        fc.record({
          sizes: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), // prettier-ignore
          withRest: fc.boolean(),
          rounding: fc.constantFrom(...ROUNDINGS),
          forms: fc.array(fc.tuple(fc.constantFrom(...FORMS), fc.constantFrom('S', 'M', 'L')), { minLength: 1, maxLength: 2 }), // prettier-ignore
          comparisons: fc.array(fc.tuple(fc.nat(1), fc.boolean(), fc.constantFrom('<', '<=', '>', '>='), fc.constantFrom(...LIMITS)), { minLength: 1, maxLength: 3 }), // prettier-ignore
          seed: fc.integer(),
        }),
        ({ sizes, withRest, rounding, forms, comparisons, seed }) => {
          let state = seed >>> 0;
          const pick = (below: number): number => {
            state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
            return Math.floor((state / 2 ** 32) * below);
          };
          const names = forms.map((_, i) => 'xy'[i] ?? 'x');
          const figures = forms.map(([form, question], i) => `  ${names[i]}: ${form.replace('Q', question)}`);
          const terms = comparisons.map(([which, ofRank, operator, limit]) => {
            const index = which % forms.length;
            const form = forms[index]?.[0] ?? '';
            const ranks = ofRank && form.startsWith('share(') && !form.includes(', b');
            const unit = form.startsWith('share') && !ranks ? '%' : '';
            return `${ranks ? `rank(${names[index]})` : names[index]} ${operator} ${ranks ? Math.max(1, limit % 6) : limit}${unit}`;
          });
          const yaml = ['figures:', ...figures, 'claims:', `  c: ${terms.join(' and ')}`].join('\n');
          for (const n of [1, 2, 3, 7, 13]) {
            const survey = sampled(sizes, withRest, n, pick, rounding);
            const { ledger, diagnostics } = build(yaml, survey);
            const codes = new Set(diagnostics.map(({ code }) => code));
            const claim = ledger?.claims.get('c');
            if (!claim) return;
            if (codes.has('figures/never-true')) {
              sure.true++;
              expect(claim.holds, `${yaml} ${n}`).toBe(false);
            }
            if (codes.has('figures/never-false')) {
              sure.false++;
              const told = diagnostics.find(({ code }) => code === 'figures/never-false')?.says.en.found ?? '';
              const parts = /make (.*) false,/.exec(told)?.[1]?.split(' and ') ?? [];
              const checked = terms.map((term, t) => [parts.includes(term), claim.comparisons[t]?.holds]);
              for (const [is, holds] of checked) if (is) expect(holds, `${yaml} ${n}`).toBe(true);
            }
          }
        },
      ),
      { numRuns: 500, seed: 20_260_101 },
    );
    // The sample was large enough.
    expect(sure.false).toBeGreaterThan(200);
    expect(sure.true).toBeGreaterThan(200);
  });
});
