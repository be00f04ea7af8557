import type { TableColumn } from '../../data/tabulate/types.ts';
import type { Texts } from '../text/texts.ts';

/** A base, with how many of those asked gave no answer and whether they count in it. */
type Base = Pick<TableColumn, 'base' | 'unanswered' | 'nonResponse'>;

/** Whether a base leaves out people who were asked. */
export const leavesOut = ({ nonResponse, unanswered }: Base): boolean =>
  nonResponse === 'out_of_base' && unanswered > 0;

/** How many were asked: the base, and those who gave no answer where it leaves them out. Undefined if it is not known. */
export const askedIn = (table: Base): number | undefined =>
  table.base === undefined ? undefined : table.base + (leavesOut(table) ? table.unanswered : 0);

/**
 * Which base it is, if some of those asked gave no answer: `無回答5名を含む`; without their number if it differs
 * between questions of the same base. Undefined if everybody answered.
 */
export function unansweredWords(texts: Texts, tables: readonly Base[]): string | undefined {
  const counts = new Set(tables.map(({ unanswered }) => unanswered));
  const [count = 0] = counts;
  if (counts.size === 1 && count === 0) return undefined;
  const key = `auto.unanswered_${tables.some(leavesOut) ? 'excluded' : 'included'}`;
  return counts.size === 1 ? texts.plain(key, { count }) : texts.plain(`${key}_some`, {});
}

/** `n=302`, or `n=302（無回答5名を含む）`: a question's base where there is no room for its star. */
export function baseWords(texts: Texts, table: Base): string {
  const words = texts.plain('auto.base', { base: table.base ?? 0 });
  const details = unansweredWords(texts, [table]);
  return details === undefined ? words : texts.plain('auto.base_detail', { base: words, details });
}
