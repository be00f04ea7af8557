import { noAnswer, noneTicked, notATick, tooManyTicked } from '../answer-diagnostics.ts';
import type { AnswerColumn, Question } from '../types.ts';
import { ASKED, NOT_ASKED, type AnswerKind, type Cells } from './kind.ts';

type MultipleColumn = Extract<AnswerColumn, { kind: 'multiple' }>;

const columnsOf = (question: Question): readonly string[] =>
  question.options.map((option) => `${question.code}.${option.code}`);

/** A multiple answer: a column an option, called `Q4.speed`, with 1 (ticked) or 0; all empty where not asked. */
export const multiple: AnswerKind<MultipleColumn> = {
  columnsOf,
  read(question, cells) {
    const ticks = question.options.map(() => new Uint8Array(cells.rows));
    for (let row = 0; row < cells.rows; row++) readRow(question, cells, row, ticks);
    return { kind: 'multiple', asked: cells.asked, ticks };
  },
  gave: (_question, column, option, row) => column.ticks[option]?.[row] === 1,
};

function readRow(question: Question, cells: Cells, row: number, ticks: readonly Uint8Array[]): void {
  const asked = cells.asked[row];
  const first = cells.columns.findIndex((column) => column[row] !== '');
  if (first === -1) {
    if (asked === ASKED) cells.complain(row, `${question.code}.*`, noAnswer, {});
    return;
  }
  if (asked === NOT_ASKED) {
    cells.complainNotAsked(row, columnsOf(question)[first]!, cells.columns[first]![row]!);
    return;
  }
  let ticked = 0;
  let isWhole = true;
  cells.columns.forEach((column, option) => {
    const value = column[row]!;
    if (value === '1') {
      ticks[option]![row] = 1;
      ticked += 1;
    } else if (value !== '0') {
      cells.complain(row, columnsOf(question)[option]!, notATick, { value });
      isWhole = false;
    }
  });
  const { max } = question;
  if (max !== undefined && ticked > max) cells.complain(row, question.code, tooManyTicked, { ticked, max });
  if (isWhole && ticked === 0 && !question.publishedOnly) cells.complain(row, question.code, noneTicked, {});
}
