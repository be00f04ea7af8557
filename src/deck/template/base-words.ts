import { kindOf } from '../../data/survey/kinds/index.ts';
import type { TableColumn } from '../../data/tabulate/types.ts';
import type { Texts } from '../text/texts.ts';

/** A base: of whom it is, with how many of those asked gave no answer and whether they count in it. */
type Base = Pick<TableColumn, 'base' | 'unanswered' | 'nonResponse' | 'ofAll'>;

/** Whether shares of such a base are marked: not where there are none, of nobody, or of answers that are only read. */
export const isSmallBase = (tables: readonly Pick<TableColumn, 'base' | 'smallBase' | 'kind'>[]): boolean =>
  tables.some(({ base, smallBase, kind }) => smallBase && base !== 0 && kindOf({ kind }).countable);

/** Whether a base leaves out people who were asked. */
export const leavesOut = ({ nonResponse, unanswered, ofAll }: Base): boolean =>
  nonResponse === 'out_of_base' && unanswered > 0 && !ofAll;

/** How many were asked: the base, and those who gave no answer where it leaves them out. Undefined if it is not known. */
export function askedIn(table: Base): number | undefined {
  if (table.ofAll) return table.ofAll.asked;
  return table.base === undefined ? undefined : table.base + (leavesOut(table) ? table.unanswered : 0);
}

/**
 * Which base it is, if that is not plainly of all who were asked: `全回答者`, `無回答5名を含む`, or both; of the latter without
 * the number if it differs between questions of the same base. Undefined if everybody who was asked answered.
 */
export function baseDetail(texts: Texts, tables: readonly Base[]): string | undefined {
  const ofAll = tables.some((table) => table.ofAll) ? [texts.plain('auto.base_of_all', {})] : [];
  const details = [...ofAll, ...unansweredWords(texts, tables)];
  return details.length === 0 ? undefined : details.join(texts.plain('auto.base_detail_joint', {}));
}

/** How many gave no answer, and whether they count in the base; nothing if everybody answered. */
export function unansweredWords(texts: Texts, tables: readonly Base[]): readonly string[] {
  const counts = new Set(tables.map(({ unanswered }) => unanswered));
  const [count = 0] = counts;
  if (counts.size === 1 && count === 0) return [];
  const key = `auto.unanswered_${tables.some(leavesOut) ? 'excluded' : 'included'}`;
  return [counts.size === 1 ? texts.plain(key, { count }) : texts.plain(`${key}_some`, {})];
}

/** `n=302`, or `n=302（無回答5名を含む）`: a question's base where there is no room for its star. */
export function baseWords(texts: Texts, table: Base): string {
  const words = texts.plain('auto.base', { base: table.base ?? 0 });
  const details = baseDetail(texts, [table]);
  return details === undefined ? words : texts.plain('auto.base_detail', { base: words, details });
}
