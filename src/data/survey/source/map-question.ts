import { itemAt } from '../../../base/item-at.ts';
import type { TextColumn } from '../../../base/export.ts';
import { kindOf } from '../kinds/index.ts';
import type { Code, Question } from '../types.ts';
import { meaningOfCell, meaningOfTick, meantColumn, type MeantColumn, type Wanted } from './map-cells.ts';
import type { QuestionSource } from './types.ts';

/** The answers to a question in the cells that its kind reads: `columns[c][r]`, as `columnsOf` of the kind names them. */
export interface MappedQuestion {
  readonly columns: readonly (readonly string[])[];
  /** The column of the sheet from which each of them comes. */
  readonly from: readonly number[];
  /** 1 for respondents of whom the data itself says that they were not asked. */
  readonly notAsked: Uint8Array;
  /** Cells in which parts of joined answers stand for no option. */
  readonly unknown: readonly { readonly row: number; readonly parts: readonly string[] }[];
}

/** A column of the sheet with its number. */
export interface FoundColumn {
  readonly index: number;
  readonly column: TextColumn;
}

/** The columns that a question's source names, found in the sheet. */
export type FoundColumns =
  | { readonly form: 'one'; readonly column: FoundColumn }
  | { readonly form: 'options'; readonly byOption: ReadonlyMap<Code, FoundColumn> }
  | { readonly form: 'list'; readonly columns: readonly FoundColumn[] };

/** Answers in the cells of `rows`, in that order, for the kind of the question to read. */
export function mapQuestion(
  question: Question,
  source: QuestionSource,
  found: FoundColumns,
  rows: Uint32Array,
): MappedQuestion {
  const kind = kindOf(question);
  const isText = !kind.countable;
  const wanted: Wanted = {
    question,
    source,
    takes: isText ? 'text' : kind.numbers === 'measured' ? 'number' : 'options',
  };
  const names = kind.columnsOf(question);
  const inOneCell = names.length === 1 && names[0] === question.code;
  const readRow = rowReader(found, wanted);
  const columns = names.map(() => new Array<string>(rows.length).fill(''));
  const notAsked = new Uint8Array(rows.length);
  const unknown: { row: number; parts: readonly string[] }[] = [];
  rows.forEach((sheetRow, row) => {
    const answer = readRow(sheetRow);
    if (answer.unknown) unknown.push({ row, parts: answer.unknown });
    if (answer.notAsked) notAsked[row] = 1;
    else if (inOneCell) itemAt(columns, 0)[row] = answer.text ?? answer.options?.join(';') ?? '';
    else if (answer.text !== undefined) itemAt(columns, answer.column ?? 0)[row] = answer.text;
    // Nothing ticked is an answer only where there were more options than are known: tools write 0 where nobody was asked, too.
    else if (answer.options && (answer.options.length > 0 || question.publishedOnly)) {
      question.options.forEach(({ code }, i) => {
        itemAt(columns, i)[row] = answer.options?.includes(code) ? '1' : '0';
      });
    }
  });
  const from = inOneCell
    ? [firstOf(found)]
    : question.options.map(({ code }) =>
        found.form === 'options' ? (found.byOption.get(code)?.index ?? firstOf(found)) : firstOf(found),
      );
  return { columns, from, notAsked, unknown };
}

const firstOf = (found: FoundColumns): number => {
  switch (found.form) {
    case 'one':
      return found.column.index;
    case 'options':
      return [...found.byOption.values()][0]?.index ?? 0;
    case 'list':
      return found.columns[0]?.index ?? 0;
  }
};

/** What a respondent's cells say together; nothing at all is no answer. */
interface RowAnswer {
  readonly notAsked?: true;
  readonly options?: readonly Code[];
  /** A text that stands for no option, and the number of the column of the option in which it stands. */
  readonly text?: string;
  readonly column?: number;
  /** Joined answers that stand for no option. */
  readonly unknown?: readonly string[];
}

function rowReader(found: FoundColumns, wanted: Wanted): (row: number) => RowAnswer {
  if (found.form === 'options') {
    const { options } = wanted.question;
    return tickReader(
      options.flatMap(({ code }, i) => {
        const own = found.byOption.get(code);
        return own ? [{ i, column: meantColumn(own.column, (text) => meaningOfTick(text, code, wanted)) }] : [];
      }),
    );
  }
  const columns = found.form === 'one' ? [found.column] : found.columns;
  return tickReader(
    columns.map(({ column }) => ({ i: 0, column: meantColumn(column, (text) => meaningOfCell(text, wanted)) })),
  );
}

/**
 * Reads what several columns say together. Blanks beside an answer are options that were not chosen; blanks alone are no
 * answer. "Not asked" in one cell counts only where no other cell says otherwise.
 */
function tickReader(
  columns: readonly { readonly i: number; readonly column: MeantColumn }[],
): (row: number) => RowAnswer {
  const nothing: RowAnswer = {};
  const notAsked: RowAnswer = { notAsked: true };
  return (row) => {
    let isNotAsked = false;
    let isAnswered = false;
    let options: readonly Code[] = [];
    let unknown: readonly string[] | undefined;
    for (const { i, column } of columns) {
      const meaning = column.of(row);
      if (meaning.is === 'text') return { text: meaning.text, column: i };
      if (meaning.is === 'not_asked') isNotAsked = true;
      if (meaning.is === 'unticked') isAnswered = true;
      if (meaning.is !== 'options') continue;
      unknown ??= meaning.unknown;
      isAnswered = true;
      options = options.length === 0 ? meaning.options : [...new Set([...options, ...meaning.options])];
    }
    if (isAnswered) return unknown ? { options, unknown } : { options };
    return isNotAsked ? notAsked : nothing;
  };
}
