import type { Filter, Question, SurveyDefinition } from '../../src/data/survey/types.ts';
import { randomNumbers, shuffled } from './random.ts';

/** How a question is answered: the shares of those asked who give each option, and who give none. */
export interface QuestionPlan {
  /** By option code, from 0 to 1; for single answers, scaled to add up to 1. Nobody gives an option that is missing. */
  readonly shares?: Readonly<Record<string, number>>;
  /** Exact counts instead: they add up to the number asked (single), or each is at most that (multiple). */
  readonly counts?: Readonly<Record<string, number>>;
  /** The share of those who do not answer: their cells are blank. */
  readonly blank?: number;
  /** `free`: the texts, each written by one respondent. */
  readonly texts?: readonly string[];
}

/** A set of answers to a questionnaire, the same for the same seed. */
export interface AnswersPlan {
  readonly respondents: number;
  readonly seed: number;
  readonly questions: Readonly<Record<string, QuestionPlan>>;
}

type Row = Record<string, string>;

/** The answers as a table, a header and rows of cells, as a panel provider delivers them. */
export function makeAnswers(definition: SurveyDefinition, plan: AnswersPlan): readonly (readonly string[])[] {
  const random = randomNumbers(plan.seed);
  const rows: Row[] = Array.from({ length: plan.respondents }, (_, i) => ({
    id: `N${String(i + 1).padStart(4, '0')}`,
  }));
  for (const question of definition.questions) {
    const asked = rows.filter((row) => isAsked(row, question.filter, definition.questions));
    const own = plan.questions[question.code] ?? {};
    const order = shuffled(asked, random);
    const blank = Math.round((own.blank ?? 0) * asked.length);
    answer(question, own, order.slice(blank), random);
  }
  const header = ['id', ...definition.questions.flatMap(columnsOf)];
  return [header, ...rows.map((row) => header.map((column) => row[column] ?? ''))];
}

const isMultiple = (question: Question): boolean => question.kind === 'multiple';

const columnsOf = (question: Question): readonly string[] =>
  isMultiple(question) ? question.options.map(({ code }) => `${question.code}.${code}`) : [question.code];

function isAsked(row: Row, filter: Filter | undefined, questions: readonly Question[]): boolean {
  if (filter?.kind !== 'condition') return true;
  // The surveys' own filters: some options of one question, or none of them.
  const { condition } = filter;
  const asked = condition.op === 'not' ? condition.of : condition;
  if (asked.op !== 'gave') throw new Error(`a filter of ${condition.op} is not made up here`);
  const on = questions.find(({ code }) => code === asked.question.text);
  const gave = (option: string): boolean => on !== undefined && (isMultiple(on) ? row[`${on.code}.${option}`] === '1' : row[on.code] === option); // prettier-ignore
  const hasAnswer = on !== undefined && columnsOf(on).some((column) => (row[column] ?? '') !== '');
  return hasAnswer && asked.options.some(({ text }) => gave(text)) !== (condition.op === 'not');
}

function answer(question: Question, plan: QuestionPlan, rows: readonly Row[], random: () => number): void {
  const codes = question.options.map(({ code }) => code);
  if (question.kind === 'free') {
    plan.texts?.slice(0, rows.length).forEach((text, i) => ((rows[i] as Row)[question.code] = text));
  } else if (isMultiple(question)) {
    for (const row of rows) for (const code of codes) row[`${question.code}.${code}`] = '0';
    for (const code of codes) {
      const count = plan.counts?.[code] ?? Math.round((plan.shares?.[code] ?? 0) * rows.length);
      const most = question.max ?? codes.length;
      const free = shuffled(rows, random).filter((row) => codes.filter((c) => row[`${question.code}.${c}`] === '1').length < most); // prettier-ignore
      for (const row of free.slice(0, count)) row[`${question.code}.${code}`] = '1';
    }
  } else {
    const counts = plan.counts ? codes.map((code) => plan.counts?.[code] ?? 0) : apportion(codes.map((code) => plan.shares?.[code] ?? 0), rows.length); // prettier-ignore
    const given = codes.flatMap((code, i) => Array<string>(counts[i] ?? 0).fill(cellOf(question, code, random)));
    shuffled(given, random).forEach((cell, i) => {
      const row = rows[i];
      if (row) row[question.code] = cell;
    });
  }
}

/** The cell for an option; for a numeric question, a number within the option's band. */
function cellOf(question: Question, code: string, random: () => number): string {
  if (question.kind !== 'numeric') return code;
  const band = question.options.find((option) => option.code === code);
  const from = band?.from ?? (band?.to ?? 1) - 1;
  const to = band?.to ?? from + 10;
  return String(Math.round((from + random() * (to - from) * 0.98) * 100) / 100);
}

/** Whole numbers in proportion to `weights` that add up to `total`: largest remainders, ties to the first. */
function apportion(weights: readonly number[], total: number): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0) return weights.map((_, i) => (i === weights.length - 1 ? total : 0));
  const exact = weights.map((weight) => (weight / sum) * total);
  const floors = exact.map(Math.floor);
  const left = total - floors.reduce((all, n) => all + n, 0);
  const order = exact.map((value, i) => ({ i, rest: value - (floors[i] ?? 0) })).sort((a, b) => b.rest - a.rest || a.i - b.i); // prettier-ignore
  for (const { i } of order.slice(0, left)) floors[i] = (floors[i] ?? 0) + 1;
  return floors;
}
