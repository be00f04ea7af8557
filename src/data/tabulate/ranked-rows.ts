import type { Row, RowRole, Table } from './types.ts';

/** Where each role stands in ranked bars: answers first, the rest pinned last in this order. */
const PINNED: Readonly<Record<RowRole, number>> = {
  answer: 0,
  other: 1,
  none: 2,
  dont_know: 3,
  rest: 4,
  no_answer: 5,
};

/**
 * Rows in the order of ranked bars: answers by count descending, equal counts in the questionnaire's order; then other,
 * none, don't know, the unpublished rest and no answer, pinned by role and not by label, each in the questionnaire's
 * order (convention: Quantipy; aytm "except" at sorting).
 */
export function rankedRows(table: Table): readonly Row[] {
  return table.rows.toSorted(
    (a, b) => PINNED[a.role] - PINNED[b.role] || (a.role === 'answer' && b.role === 'answer' ? b.count - a.count : 0),
  );
}
