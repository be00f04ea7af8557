import type { OptionRole } from '../survey/types.ts';
import type { Row, Table } from './types.ts';

/** Where each role stands in ranked bars: answers first, the rest pinned last in this order. */
const PINNED: Readonly<Record<OptionRole, number>> = { answer: 0, other: 1, none: 2, dont_know: 3, rest: 4 };

/**
 * Rows in the order of ranked bars: answers by count descending, equal counts in the questionnaire's order; then other,
 * none, don't know and the unpublished rest, pinned by role and not by label, each in the questionnaire's order
 * (convention: Quantipy; aytm "except" at sorting).
 */
export function rankedRows(table: Table): readonly Row[] {
  return table.rows.toSorted(
    (a, b) => PINNED[a.role] - PINNED[b.role] || (a.role === 'answer' && b.role === 'answer' ? b.count - a.count : 0),
  );
}
