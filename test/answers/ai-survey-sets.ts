import type { AnswersPlan, QuestionPlan } from './make-answers.ts';

type Plan = Omit<AnswersPlan, 'seed'>;

const VERBATIMS = ['教える人がいない。', '業務に合うものがまだない。', '情報が外に出ないか心配。'];

/** A plan for the 2025 questionnaire, from shares in percent. */
const plan = (respondents: number, questions: Readonly<Record<string, QuestionPlan>>): Plan => ({
  respondents,
  questions: { Q7: { texts: VERBATIMS }, ...questions },
});
const of = (shares: Readonly<Record<string, number>>): QuestionPlan => ({ shares });

const usual = {
  Q1: of({ regular: 0.14, rest: 0.86 }),
  Q2: of({ company_wide: 0.1, some_departments: 0.12, personal: 0.21, nothing: 0.55, dont_know: 0.02 }),
  Q3: of({ daily: 0.38, three_to_four: 0.35, rest: 0.27 }),
  Q4: of({ creative: 0.53, speed: 0.38, labour: 0.26 }),
  Q5: of({ strongly: 0.05, somewhat: 0.34, rest: 0.61 }),
  Q6: of({ benefit: 0.32, return: 0.3 }),
  Q8: of({ strongly: 0.06, somewhat: 0.27, rest: 0.67 }),
  Q9: of({ estimates: 0.31, sales_material: 0.27, documents: 0.25 }),
  Q10: of({ training: 0.25, tools: 0.24, industry: 0.2 }),
} as const;

/** Reversed results: another option leads everywhere, and half of Q1 are regular users. */
const turned = {
  Q1: of({ regular: 0.52, rest: 0.48 }),
  Q2: of({ company_wide: 0.24, some_departments: 0.27, personal: 0.21, nothing: 0.26, dont_know: 0.02 }),
  Q3: of({ daily: 0.24, three_to_four: 0.36, rest: 0.4 }),
  Q4: of({ creative: 0.31, speed: 0.48, labour: 0.52 }),
  Q5: of({ strongly: 0.21, somewhat: 0.37, rest: 0.42 }),
  Q6: of({ benefit: 0.27, return: 0.38 }),
  Q8: of({ strongly: 0.18, somewhat: 0.34, rest: 0.48 }),
  Q9: of({ estimates: 0.22, sales_material: 0.29, documents: 0.41 }),
  Q10: of({ training: 0.18, tools: 0.24, industry: 0.33 }),
} as const;

/** Data sets for the 2025 questionnaire, by what each is meant to test. */
export const AI_SURVEY_SETS: Readonly<Record<string, AnswersPlan>> = {
  'r350: turned round': { ...plan(350, turned), seed: 350 },
  'a little more of everything': {
    ...plan(320, { ...usual, Q1: of({ regular: 0.2, rest: 0.8 }), Q2: of({ company_wide: 0.13, some_departments: 0.15, personal: 0.21, nothing: 0.49, dont_know: 0.02 }), Q5: of({ strongly: 0.1, somewhat: 0.35, rest: 0.55 }), Q8: of({ strongly: 0.1, somewhat: 0.31, rest: 0.59 }) }),
    seed: 1,
  },
  'few respondents': { ...plan(96, usual), seed: 2 },
  'first places shared': {
    ...plan(300, { ...usual, Q6: { counts: { benefit: 60, return: 60 } }, Q9: { counts: { estimates: 80, sales_material: 80, documents: 70 } }, Q10: { counts: { training: 75, tools: 75, industry: 60 } }, Q4: { counts: { creative: 30, speed: 30, labour: 20 } } }),
    seed: 3,
  },
  'second places shared': {
    ...plan(300, { ...usual, Q9: { counts: { estimates: 90, sales_material: 70, documents: 70 } }, Q10: { counts: { training: 80, tools: 60, industry: 60 } } }),
    seed: 4,
  },
  'all level': {
    ...plan(300, { ...usual, Q6: { counts: { benefit: 50, return: 50 } }, Q9: { counts: { estimates: 75, sales_material: 75, documents: 75 } }, Q10: { counts: { training: 66, tools: 66, industry: 66 } } }),
    seed: 5,
  },
  'nearly everybody': {
    ...plan(310, { Q1: of({ regular: 0.96, rest: 0.04 }), Q2: of({ company_wide: 0.82, some_departments: 0.1, personal: 0.05, nothing: 0.02, dont_know: 0.01 }), Q3: of({ daily: 0.93, three_to_four: 0.05, rest: 0.02 }), Q4: of({ creative: 0.97, speed: 0.94, labour: 0.91 }), Q5: of({ strongly: 0.9, somewhat: 0.05, rest: 0.05 }), Q6: of({ benefit: 0.9, return: 0.6 }), Q8: of({ strongly: 0.8, somewhat: 0.15, rest: 0.05 }), Q9: of({ estimates: 0.98, sales_material: 0.9, documents: 0.7 }), Q10: of({ training: 0.9, tools: 0.8, industry: 0.7 }) }),
    seed: 6,
  },
  'hardly anybody': {
    ...plan(330, { Q1: of({ regular: 0.01, rest: 0.99 }), Q2: of({ company_wide: 0.02, some_departments: 0.02, personal: 0.05, nothing: 0.9, dont_know: 0.01 }), Q3: of({ daily: 0.1, three_to_four: 0.1, rest: 0.8 }), Q4: of({ creative: 0.1, speed: 0.2, labour: 0.05 }), Q5: of({ strongly: 0.01, somewhat: 0.04, rest: 0.95 }), Q6: of({ benefit: 0.03, return: 0.02 }), Q8: of({ strongly: 0.01, somewhat: 0.02, rest: 0.97 }), Q9: of({ estimates: 0.02, sales_material: 0.04, documents: 0.01 }), Q10: of({ training: 0.01, tools: 0.02, industry: 0.03 }) }),
    seed: 7,
  },
  'exact halves and quarters': {
    ...plan(400, { ...usual, Q1: of({ regular: 0.5, rest: 0.5 }), Q2: of({ company_wide: 0.25, some_departments: 0.25, personal: 0.2, nothing: 0.25, dont_know: 0.05 }), Q3: of({ daily: 0.25, three_to_four: 0.25, rest: 0.5 }), Q4: of({ creative: 0.5, speed: 0.25, labour: 0.2 }), Q5: of({ strongly: 0.25, somewhat: 0.25, rest: 0.5 }), Q8: of({ strongly: 0.05, somewhat: 0.2, rest: 0.75 }) }),
    seed: 8,
  },
  'just missed': {
    ...plan(302, { ...usual, Q1: of({ regular: 0.51, rest: 0.49 }), Q2: of({ company_wide: 0.205, some_departments: 0.1, personal: 0.2, nothing: 0.475, dont_know: 0.02 }), Q3: of({ daily: 0.35, three_to_four: 0.33, rest: 0.32 }), Q4: of({ creative: 0.49, speed: 0.4, labour: 0.2 }), Q5: of({ strongly: 0.1, somewhat: 0.345, rest: 0.555 }), Q8: of({ strongly: 0.08, somewhat: 0.28, rest: 0.64 }) }),
    seed: 9,
  },
  'large sample': {
    ...plan(2400, { ...usual, Q2: of({ company_wide: 0.155, some_departments: 0.2, personal: 0.2, nothing: 0.4, dont_know: 0.045 }), Q3: of({ daily: 0.42, three_to_four: 0.4, rest: 0.18 }), Q5: of({ strongly: 0.3, somewhat: 0.35, rest: 0.35 }), Q8: of({ strongly: 0.3, somewhat: 0.42, rest: 0.28 }) }),
    seed: 10,
  },
  'small bases': {
    ...plan(60, { ...usual, Q2: of({ company_wide: 0.05, some_departments: 0.08, personal: 0.3, nothing: 0.55, dont_know: 0.02 }), Q3: of({ daily: 0.25, three_to_four: 0.25, rest: 0.5 }), Q4: of({ creative: 0.25, speed: 0.5, labour: 0.75 }), Q5: of({ strongly: 0.2, somewhat: 0.4, rest: 0.4 }), Q8: of({ strongly: 0.2, somewhat: 0.25, rest: 0.55 }) }),
    seed: 11,
  },
}; // prettier-ignore
