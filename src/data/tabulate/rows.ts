import { NO_ANSWER, type Code } from '../survey/types.ts';
import type { Row, RowRole, TableColumn } from './types.ts';

/** Where each role stands in ranked bars: answers first, the rest pinned last in this order. */
const PINNED: Readonly<Record<RowRole, number>> = {
  answer: 0,
  other: 1,
  none: 2,
  dont_know: 3,
  refused: 4,
  rest: 5,
  no_answer: 6,
};

/**
 * Rows in the order of ranked bars: answers by count (or amount) descending, equals in the questionnaire's order; then other,
 * none, don't know, refused, the unpublished rest and no answer, pinned by role and not by label, each in the questionnaire's
 * order (convention: Quantipy; aytm "except" at sorting).
 */
export function rankedRows(table: TableColumn): readonly Row[] {
  return table.rows.toSorted(
    (a, b) =>
      PINNED[a.role] - PINNED[b.role] || (a.role === 'answer' && b.role === 'answer' ? sizeOf(b) - sizeOf(a) : 0),
  );
}

/** What an option is ranked by: its amount where there are such, else how many gave it; and as it is printed. */
export const sizeOf = ({ amount, weighted }: Pick<Row, 'amount' | 'weighted'>): number => amount?.exact ?? weighted;
export const printedSizeOf = ({ amount, displayed }: Pick<Row, 'amount' | 'displayed'>): number =>
  amount?.displayed ?? displayed;

/** Whether the answers are all of the base: not where shares are of all respondents, of whom only some were asked. */
export const isWholeBase = ({ ofAll, base, rows }: Pick<TableColumn, 'ofAll' | 'base' | 'rows'>): boolean =>
  ofAll === undefined || rows.reduce((sum, { count }) => sum + count, 0) === base;

/** Whether nobody said what a total is divided into: then there is no mean amount, whoever was asked. */
export const isUndivided = ({ answered, rows }: Pick<TableColumn, 'answered' | 'rows'>): boolean =>
  answered === 0 && rows.some(({ amount }) => amount !== undefined);

interface Ranking {
  readonly rank?: number;
  readonly tied: boolean;
}

/**
 * The rank of each of `rows` by what it is ranked by, among those of role `answer`, as in competitions (1, 2, 2, 4). Rows of other
 * roles have none.
 */
export function ranksOf(rows: readonly Pick<Row, 'role' | 'weighted' | 'amount'>[]): readonly Ranking[] {
  const answers = rows.filter((row) => row.role === 'answer').map(sizeOf);
  return rows.map((row) => {
    if (row.role !== 'answer') return { tied: false };
    return {
      rank: 1 + answers.filter((size) => size > sizeOf(row)).length,
      tied: answers.filter((size) => size === sizeOf(row)).length > 1,
    };
  });
}

/**
 * The first and last rank that a row may be given among the question's answers, by count and by printed percentage:
 * two that print 30.5 % cannot be called first and second, even if their counts differ. Undefined for rows without a
 * rank.
 */
export function rankSpanOf(table: TableColumn, row: Row): readonly [number, number] | undefined {
  if (row.role !== 'answer') return undefined;
  const answers = table.rows.filter((candidate) => candidate.role === 'answer');
  const ends = [sizeOf, printedSizeOf].flatMap((of) => [
    1 + answers.filter((other) => of(other) > of(row)).length,
    answers.filter((other) => of(other) >= of(row)).length,
  ]);
  return [Math.min(...ends), Math.max(...ends)];
}

/** The other answers that a row is level with: they have the same count, or print the same percentage. */
export const levelWith = (table: TableColumn, row: Row): readonly Code[] =>
  table.rows
    .filter((other) => other.role === 'answer' && other.option !== row.option)
    .filter((other) => sizeOf(other) === sizeOf(row) || printedSizeOf(other) === printedSizeOf(row))
    .map((other) => other.option);

/**
 * The row of an option. When everybody answered, the row of "no answer" is not among the rows but can still be asked
 * for, so that a sentence about it remains valid when the last blank is filled in.
 */
export function rowNamed(table: TableColumn, option: Code): Row | undefined {
  const row = table.rows.find((candidate) => candidate.option === option);
  if (row || option !== NO_ANSWER || table.nonResponse !== 'in_base') return row;
  const provenance = table.rows[0]?.provenance ?? 'derived';
  return {
    option,
    role: 'no_answer',
    count: 0,
    weighted: 0,
    exact: 0,
    displayed: 0,
    adjustment: 0,
    tied: false,
    provenance,
  };
}
