import { itemAt } from '../../base/item-at.ts';
import {
  hasAnswered,
  NO_ANSWER,
  wasAsked,
  type AnswerColumn,
  type Option,
  type Question,
  type Survey,
  type SurveyDefinition,
} from '../survey/types.ts';
import { KINDS } from './kinds/kinds.ts';
import { roundShares } from './rounding.ts';
import { ranksOf } from './rows.ts';
import type { Row, Table, Tables } from './types.ts';

/** Every question of the survey, counted: its base, and each option's count, share and rank. */
export function tabulate(survey: Survey): Tables {
  const { definition, answers } = survey;
  return new Map(
    definition.questions.map((question) => {
      const column = answers.columns.get(question.code);
      if (!column) throw new Error(`the survey has no answers to ${question.code}`);
      return [question.code, tabulateQuestion(definition, question, column, answers.ids)];
    }),
  );
}

function tabulateQuestion(
  definition: SurveyDefinition,
  question: Question,
  column: AnswerColumn,
  ids: readonly string[],
): Table {
  // If the data does not contain what a filter rests on, it is unknown who was asked: no share of them can be computed,
  // nor can those who were not asked be told from those who did not answer.
  const asked = question.filter?.kind === 'unknown' ? undefined : rowsWhere(column, wasAsked);
  const answered = rowsWhere(column, hasAnswered);
  const { nonResponse } = question;
  const unanswered = nonResponse === undefined || asked === undefined ? 0 : asked - answered;
  const base = nonResponse === 'out_of_base' && asked !== undefined ? answered : asked;
  const counted = { base, answered, unanswered, ...(nonResponse === undefined ? {} : { nonResponse }) };
  return {
    question: question.code,
    kind: question.kind,
    ...counted,
    smallBase: base !== undefined && base < definition.smallBase,
    decimals: definition.rounding.decimals,
    rows: rowsOf(definition, question, column, counted),
    verbatims: [],
    ...KINDS[question.kind].extras(question, column, ids),
  };
}

const rowsWhere = (column: AnswerColumn, holds: (column: AnswerColumn, row: number) => boolean): number =>
  column.asked.reduce((count, _, row) => count + (holds(column, row) ? 1 : 0), 0);

type Counted = Pick<Table, 'base' | 'answered' | 'unanswered' | 'nonResponse'>;
type CountedOption = Pick<Row, 'option' | 'role' | 'count' | 'provenance' | 'range'>;

function rowsOf(
  definition: SurveyDefinition,
  question: Question,
  column: AnswerColumn,
  { base = 0, unanswered, nonResponse }: Counted,
): readonly Row[] {
  const kind = KINDS[question.kind];
  const { decimals, singleAnswer } = definition.rounding;
  const options = countedOptions(definition, question, column);
  if (nonResponse === 'in_base' && unanswered > 0) options.push(noAnswerOf(definition, unanswered));
  const counts = options.map((option) => option.count);
  const shares = roundShares(counts, base, decimals, kind.exclusive ? singleAnswer : 'half_up');
  const ranks = ranksOf(options);
  return options.map((option, i) => ({
    ...option,
    exact: base === 0 ? 0 : (100 * option.count) / base,
    ...itemAt(shares, i),
    ...itemAt(ranks, i),
  }));
}

function countedOptions(definition: SurveyDefinition, question: Question, column: AnswerColumn): CountedOption[] {
  const counts = KINDS[question.kind].counts(question, column);
  return question.options.map((option, i) => ({
    option: option.code,
    role: option.role,
    count: itemAt(counts, i),
    ...provenanceOf(option, definition.rows),
  }));
}

const noAnswerOf = ({ rows }: SurveyDefinition, count: number): CountedOption => ({
  option: NO_ANSWER,
  role: 'no_answer',
  count,
  provenance: rows === 'measured' ? 'measured' : 'derived',
});

/** In measured rows nothing is made up: a figure counted in them was measured, and no other count is possible. */
function provenanceOf(option: Option, rows: SurveyDefinition['rows']): Pick<Row, 'provenance' | 'range'> {
  const { figure, range } = option.provenance;
  if (rows === 'measured') return { provenance: 'measured' };
  return { provenance: figure, ...(range ? { range } : {}) };
}
