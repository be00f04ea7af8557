import { NO_ANSWER, type Code } from '../survey/types.ts';
import type { Row, Table } from './types.ts';

/**
 * The row of an option. That of no answer is not among the rows where everybody answered, but can still be asked for: a
 * sentence about it stays one when the last blank is filled.
 */
export function rowNamed(table: Table, option: Code): Row | undefined {
  const row = table.rows.find((candidate) => candidate.option === option);
  if (row || option !== NO_ANSWER || table.nonResponse !== 'in_base') return row;
  const provenance = table.rows[0]?.provenance ?? 'derived';
  return { option, role: 'no_answer', count: 0, exact: 0, displayed: 0, adjustment: 0, tied: false, provenance };
}
