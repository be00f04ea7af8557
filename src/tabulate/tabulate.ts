import type { AnswerColumn, Option, Question, Survey, SurveyDefinition } from '../survey/types.ts';
import { KINDS } from './kinds/kinds.ts';
import { ranksOf } from './ranks.ts';
import { roundShares } from './rounding.ts';
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
  // Who was asked cannot be told from a filter that the data does not hold, so nobody may compute a share of them.
  const base =
    question.filter?.kind === 'unknown' ? undefined : column.asked.reduce((total, asked) => total + asked, 0);
  return {
    question: question.code,
    kind: question.kind,
    base,
    smallBase: base !== undefined && base < definition.smallBase,
    decimals: definition.rounding.decimals,
    rows: rowsOf(definition, question, column, base ?? 0),
    verbatims: [],
    ...KINDS[question.kind].extras(question, column, ids),
  };
}

function rowsOf(definition: SurveyDefinition, question: Question, column: AnswerColumn, base: number): readonly Row[] {
  const kind = KINDS[question.kind];
  const { decimals, singleAnswer } = definition.rounding;
  const counts = kind.counts(question, column);
  const shares = roundShares(counts, base, decimals, kind.exclusive ? singleAnswer : 'half_up');
  const ranks = ranksOf(question.options.map((option, i) => ({ role: option.role, count: counts[i] ?? 0 })));
  return question.options.map((option, i) => {
    const count = counts[i] ?? 0;
    return {
      option: option.code,
      role: option.role,
      count,
      exact: base === 0 ? 0 : (100 * count) / base,
      ...(shares[i] ?? { displayed: 0, adjustment: 0 }),
      ...(ranks[i] ?? { tied: false }),
      ...provenanceOf(option, definition.rows),
    };
  });
}

/** Measured rows make nothing up: a figure counted in them is derived at the least, and leaves no other count possible. */
function provenanceOf(option: Option, rows: SurveyDefinition['rows']): Pick<Row, 'provenance' | 'range'> {
  const { figure, range } = option.provenance;
  if (rows === 'measured') return { provenance: figure === 'reconstructed' ? 'derived' : figure };
  return { provenance: figure, ...(range ? { range } : {}) };
}
