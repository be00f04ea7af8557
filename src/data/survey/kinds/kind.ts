import type { Diagnostic, Place } from '../../../base/diagnostic.ts';
import type { Cell } from '../answer-diagnostics.ts';
import type { AnswerColumn, Question } from '../types.ts';

/** The cells of one question, and a way to complain about one of them. */
export interface Cells {
  /** As `columnsOf` names them; each holds one text per row. */
  readonly columns: readonly (readonly string[])[];
  /** `ASKED`, `NOT_ASKED` or `ASKED_UNKNOWN`, one per row. */
  readonly asked: Uint8Array;
  readonly rows: number;
  /** Reports what `kind` says about the cell in row `row` and column `column`. */
  complain<P extends Cell>(
    row: number,
    column: string,
    kind: (place: Place, params: P) => Diagnostic,
    params: Omit<P, keyof Cell>,
  ): void;
  /** Reports an answer of someone who was not asked. */
  complainNotAsked(row: number, column: string, value: string): void;
}

/** How the answers to one kind of question are laid out in the table; one file per kind. */
export interface AnswerKind<C extends AnswerColumn = AnswerColumn> {
  /** Names of the columns that hold them. */
  columnsOf(question: Question): readonly string[];
  /** Reads them. A wrong answer is reported, and counts as none in the result. */
  read(question: Question, cells: Cells): C;
  /** Whether respondent `row` gave option `option` (its index). */
  gave(question: Question, column: C, option: number, row: number): boolean;
}
