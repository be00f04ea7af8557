import type { Code } from '../survey/types.ts';
import type { Row, Table } from '../tabulate/types.ts';

/**
 * First and last place that a row may be given among the question's answers, by count and by printed percentage: two
 * that print 30.5 % cannot be called first and second, although the counts differ. Undefined for rows that no rank has.
 */
export function placesOf(table: Table, row: Row): readonly [number, number] | undefined {
  if (row.role !== 'answer') return undefined;
  const answers = table.rows.filter((candidate) => candidate.role === 'answer');
  const ends = [(r: Row) => r.count, (r: Row) => r.displayed].flatMap((of) => [
    1 + answers.filter((other) => of(other) > of(row)).length,
    answers.filter((other) => of(other) >= of(row)).length,
  ]);
  return [Math.min(...ends), Math.max(...ends)];
}

/** The other answers that a row cannot be told from: the same count, or the same printed percentage. */
export const levelWith = (table: Table, row: Row): readonly Code[] =>
  table.rows
    .filter((other) => other.role === 'answer' && other.option !== row.option)
    .filter((other) => other.count === row.count || other.displayed === row.displayed)
    .map((other) => other.option);
