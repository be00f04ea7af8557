import { parseCondition } from '../../../src/data/survey/conditions/parse-condition.ts';
import type { Condition } from '../../../src/data/survey/conditions/types.ts';
import type {
  AnswerColumn,
  Filter,
  NonResponse,
  Option,
  OptionRole,
  Provenance,
  Question,
  Rounding,
  Survey,
} from '../../../src/data/survey/types.ts';

const place = { file: 'survey.yaml', line: 1, column: 1 };

/** A condition that is known to be right. */
export function conditionOf(text: string): Condition {
  const parsed = parseCondition(text, () => place);
  if (!parsed.ok) throw parsed.problem;
  return parsed.value;
}

export const filterOn = (text: string): Filter => ({ kind: 'condition', condition: conditionOf(text), place });

export const REPORT_ROUNDING: Rounding = {
  decimals: 1,
  singleAnswer: 'half_up_adjust_largest',
  net: 'sum_of_displayed',
};

export interface OptionShape {
  readonly code: string;
  readonly role?: OptionRole;
  readonly provenance?: Provenance;
  readonly range?: readonly [number, number];
  readonly value?: number;
  readonly from?: number;
  readonly to?: number;
}

/**
 * A question with its answers, one per respondent, `undefined` for those who were not asked: option codes (`''` for no
 * answer), lists of option codes, numbers or texts.
 */
export interface QuestionShape {
  readonly code: string;
  readonly kind: 'single' | 'multiple' | 'scale' | 'numeric' | 'free';
  readonly options?: readonly (string | OptionShape)[];
  readonly filter?: Filter;
  readonly nonResponse?: NonResponse;
  readonly ofAll?: true;
  readonly answers: readonly (string | readonly string[] | number | undefined)[];
}

export interface SurveyShape {
  readonly rounding?: Partial<Rounding>;
  readonly rows?: 'synthetic' | 'measured';
  readonly smallBase?: number;
  readonly respondents?: number;
  readonly questions: readonly QuestionShape[];
}

/** A survey in memory. */
export function surveyOf(shape: SurveyShape): Survey {
  const n = shape.respondents ?? shape.questions[0]?.answers.length ?? 0;
  const questions = shape.questions.map(questionOf);
  return {
    definition: {
      id: 'test',
      file: 'survey.yaml',
      baseLanguage: 'en',
      dataDate: '2025-01-01',
      rows: shape.rows ?? 'synthetic',
      smallBase: shape.smallBase ?? 30,
      countsBelow: 10,
      rounding: { ...REPORT_ROUNDING, ...shape.rounding },
      fieldwork: { agency: 'a', method: 'm', population: 'p', from: '2025-01-01', to: '2025-01-02' },
      questions,
      published: [],
    },
    answers: {
      file: 'responses.csv',
      ids: Array.from({ length: n }, (_, r) => `r${r + 1}`),
      columns: new Map(shape.questions.map((q, i) => [q.code, columnOf(q, questions[i]?.options ?? [])])),
    },
  };
}

function questionOf(shape: QuestionShape): Question {
  return {
    code: shape.code,
    kind: shape.kind,
    place,
    publishedOnly: false,
    contradictions: 'refuse',
    ...(shape.nonResponse ? { nonResponse: shape.nonResponse } : {}),
    ...(shape.ofAll ? { ofAll: shape.ofAll } : {}),
    options: (shape.options ?? []).map(optionOf),
    ...(shape.filter ? { filter: shape.filter } : {}),
  };
}

function optionOf(shape: string | OptionShape): Option {
  const { code, role, provenance, range, ...band } = typeof shape === 'string' ? { code: shape } : shape;
  return {
    code,
    role: role ?? 'answer',
    place,
    provenance: { figure: provenance ?? 'published', label: 'published', ...(range ? { range } : {}) },
    ...band,
  };
}

function columnOf(shape: QuestionShape, options: readonly Option[]): AnswerColumn {
  const asked = Uint8Array.from(shape.answers, (answer) => (answer === undefined ? 0 : 1));
  const isAnswer = (answer: QuestionShape['answers'][number]): boolean =>
    typeof answer === 'number' ? !Number.isNaN(answer) : answer !== undefined && answer.length > 0;
  const answered = Uint8Array.from(shape.answers, (answer) => (isAnswer(answer) ? 1 : 0));
  const index = (code: unknown): number => options.findIndex((option) => option.code === code);
  switch (shape.kind) {
    case 'single':
    case 'scale':
      return { kind: shape.kind, asked, answered, choice: Int16Array.from(shape.answers, index) } as AnswerColumn;
    case 'multiple': {
      const ticked = (answer: unknown, code: string): number =>
        Array.isArray(answer) && answer.includes(code) ? 1 : 0;
      const ticks = options.map((option) => Uint8Array.from(shape.answers, (answer) => ticked(answer, option.code)));
      return { kind: shape.kind, asked, answered, ticks, dropped: [] } as AnswerColumn;
    }
    case 'numeric':
      return {
        kind: shape.kind,
        asked,
        answered,
        values: Float64Array.from(shape.answers, (a) => (typeof a === 'number' ? a : NaN)),
      } as AnswerColumn;
    case 'free':
      return {
        kind: shape.kind,
        asked,
        answered,
        texts: shape.answers.map((answer) => (typeof answer === 'string' ? answer : '')),
      } as AnswerColumn;
  }
}

/** Answers to a single-answer question from counts: 2 of `a` and 1 of `b` gives `['a', 'a', 'b']`. */
export const times = (counts: Readonly<Record<string, number>>): string[] =>
  Object.entries(counts).flatMap(([code, count]) => Array.from({ length: count }, () => code));

/** Answers to a multiple-answer question from counts, with `n` respondents asked: the first ones tick each option. */
export const ticks = (counts: Readonly<Record<string, number>>, n: number): string[][] =>
  Array.from({ length: n }, (_, r) => Object.keys(counts).filter((code) => r < (counts[code] ?? 0)));

const nobody = (n: number): undefined[] => Array.from({ length: n }, () => undefined);

/** The 2025 survey's published and derived counts (facts.md), with made-up overlaps. */
export function survey2025(rounding: Partial<Rounding> = {}): Survey {
  const q2 = times({ company_wide: 30, some_departments: 36, personal: 65, nothing: 167, dont_know: 4 });
  const asks = (options: readonly string[]): Filter => filterOn(`Q2 in (${options.join(', ')})`);
  const adopters = asks(['company_wide', 'some_departments']);
  const others = asks(['personal', 'nothing']);
  const q3 = times({ daily: 25, three_to_four: 23, rest: 18 });
  const rest: OptionShape = { code: 'rest', role: 'rest', provenance: 'derived' };
  return surveyOf({
    rounding,
    questions: [
      { code: 'Q1', kind: 'single', options: ['regular', rest], answers: times({ regular: 43, rest: 259 }) },
      {
        code: 'Q2',
        kind: 'single',
        options: [
          'company_wide',
          { code: 'some_departments', provenance: 'derived' },
          'personal',
          'nothing',
          { code: 'dont_know', role: 'dont_know', provenance: 'derived' },
        ],
        answers: q2,
      },
      {
        code: 'Q3',
        kind: 'single',
        options: ['daily', { code: 'three_to_four', provenance: 'reconstructed', range: [22, 24] }, rest],
        filter: adopters,
        answers: [...q3, ...nobody(236)],
      },
      {
        code: 'Q4',
        kind: 'multiple',
        options: ['creative', 'speed', 'labour'],
        filter: adopters,
        answers: [...ticks({ creative: 35, speed: 25, labour: 17 }, 66), ...nobody(236)],
      },
      {
        code: 'Q5',
        kind: 'single',
        options: ['strongly', 'somewhat', rest],
        filter: others,
        answers: [...nobody(66), ...times({ strongly: 12, somewhat: 78, rest: 142 }), ...nobody(4)],
      },
      {
        code: 'Q6',
        kind: 'multiple',
        options: ['benefit', 'return'],
        filter: others,
        answers: [...nobody(66), ...ticks({ benefit: 73, return: 69 }, 232), ...nobody(4)],
      },
      {
        code: 'Q7',
        kind: 'free',
        filter: { kind: 'unknown', note: 'note.Q7', place },
        answers: ['なんとなく', '', ...nobody(300)],
      },
      {
        code: 'Q8',
        kind: 'single',
        options: ['strongly', 'somewhat', rest],
        answers: times({ strongly: 18, somewhat: 82, rest: 202 }),
      },
      {
        code: 'Q9',
        kind: 'multiple',
        options: ['estimates', 'sales_material', 'documents'],
        answers: ticks({ estimates: 92, sales_material: 82, documents: 74 }, 302),
      },
      {
        code: 'Q10',
        kind: 'multiple',
        options: ['training', 'tools', 'industry'],
        answers: ticks({ training: 73, tools: 72, industry: 59 }, 302),
      },
    ],
  });
}
