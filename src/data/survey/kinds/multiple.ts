import { z } from 'zod';
import { itemAt } from '../../../base/item-at.ts';
import { contradiction, exclusiveOnly, noAnswer, noneTicked, notATick, tooManyTicked } from '../answer-diagnostics.ts';
import { ASKED, NOT_ASKED, type AnswerColumn, type Option, type Question } from '../types.ts';
import { answerOption, contradictions, countedQuestion, optionsOf } from './forms.ts';
import type { Cells, QuestionKind } from './kind.ts';

/**
 * One array of 0/1 per option; a respondent who ticked none of the published options has answered too. `dropped` is the
 * same for ticks that were removed because they contradicted others.
 */
interface MultipleColumn extends AnswerColumn {
  readonly ticks: readonly Uint8Array[];
  readonly dropped: readonly Uint8Array[];
}

const columnsOf = (question: Question): readonly string[] =>
  question.options.map((option) => `${question.code}.${option.code}`);

/**
 * Several answers (MA): one column per option, named `Q4.speed`, with 1 (ticked) or 0; all are empty for those not asked.
 */
export const multiple: QuestionKind<MultipleColumn> = {
  form: z.strictObject({
    kind: z.literal('multiple'),
    ...countedQuestion,
    contradictions,
    max: z.int().min(1).optional().meta({ description: 'How many options may be ticked at the most' }),
    options_known: z
      .enum(['all', 'published_only'])
      .default('all')
      .meta({
        description:
          'published_only: the questionnaire had more options, so a row may have none ticked. Not for people who gave ' +
          'no answer: that is non_response.',
      }),
    options: optionsOf(answerOption),
  }),
  countable: true,
  exclusive: false,
  ordered: false,
  columnsOf,
  read(question, cells) {
    const empty = (): Uint8Array[] => question.options.map(() => new Uint8Array(cells.rows));
    const column = {
      kind: question.kind,
      asked: cells.asked,
      answered: new Uint8Array(cells.rows),
      ticks: empty(),
      dropped: empty(),
    } as const;
    for (let row = 0; row < cells.rows; row++) readRow(question, cells, row, column);
    return column;
  },
  gave: (_question, column, option, row) => itemAt(column.ticks, option)[row] === 1,
  droppedOf: (_question, column, row) =>
    column.dropped.flatMap((dropped, option) => (dropped[row] === 1 ? [option] : [])),
};

function readRow(question: Question, cells: Cells, row: number, column: MultipleColumn): void {
  const asked = cells.asked[row];
  const first = cells.columns.findIndex((texts) => texts[row] !== '');
  if (first === -1) {
    if (asked === ASKED && !question.nonResponse) cells.complain(row, `${question.code}.*`, noAnswer, {});
    return;
  }
  if (asked === NOT_ASKED) {
    cells.complainNotAsked(row, itemAt(columnsOf(question), first), itemAt(itemAt(cells.columns, first), row));
    return;
  }
  const given = ticksIn(question, cells, row);
  if (!given) return;
  const { publishedOnly, nonResponse, max } = question;
  if (given.length === 0 && !publishedOnly) {
    // Nothing is ticked, and the survey declares nothing that this could mean.
    if (!nonResponse) cells.complain(row, question.code, noneTicked, {});
    return;
  }
  const kept = consistent(question, cells, row, given);
  if (!kept) return;
  if (max !== undefined && kept.length > max) {
    cells.complain(row, question.code, tooManyTicked, { ticked: kept.length, max });
  }
  column.answered[row] = 1;
  for (const option of given) itemAt(kept.includes(option) ? column.ticks : column.dropped, option)[row] = 1;
}

/** The options ticked in a row, by index; undefined when a cell holds neither 1 nor 0, which is reported. */
function ticksIn(question: Question, cells: Cells, row: number): readonly number[] | undefined {
  let isWhole = true;
  const ticked = cells.columns.flatMap((texts, option) => {
    const value = itemAt(texts, row);
    if (value !== '1' && value !== '0') {
      cells.complain(row, itemAt(columnsOf(question), option), notATick, { value });
      isWhole = false;
    }
    return value === '1' ? [option] : [];
  });
  return isWhole ? ticked : undefined;
}

/** Whether an option may only be ticked alone: "none of these", "don't know" and a refusal. */
const isExclusive = ({ role }: Option): boolean => role === 'none' || role === 'dont_know' || role === 'refused';

/**
 * The ticks of a row that count. An exclusive option beside an answer is reported, or dropped if the survey says so;
 * of several exclusive ones without an answer, nothing tells which was meant. Undefined when something was reported.
 */
function consistent(
  question: Question,
  cells: Cells,
  row: number,
  given: readonly number[],
): readonly number[] | undefined {
  const exclusive = given.filter((option) => isExclusive(itemAt(question.options, option)));
  if (exclusive.length === 0 || given.length === 1 || question.contradictions === 'keep') return given;
  const codes = exclusive.map((option) => itemAt(question.options, option).code);
  if (exclusive.length === given.length) {
    cells.complain(row, question.code, exclusiveOnly, { exclusive: codes });
    return undefined;
  }
  if (question.contradictions === 'clean') return given.filter((option) => !exclusive.includes(option));
  cells.complain(row, question.code, contradiction, { exclusive: codes });
  return undefined;
}
