import type { QuestionKind } from '../../../data/survey/kinds/kind.ts';
import { levelWith, rankedRows, rankSpanOf } from '../../../data/tabulate/rows.ts';
import type { Row, TableColumn } from '../../../data/tabulate/types.ts';

/**
 * What a question is found to say, by the first of these rules that the data keeps. Whatever words follow from it, its claims
 * hold for the exact and the printed values, as those of a deck must.
 *
 * - `median`: of numbers, median and mean.
 * - `mean`: of a scale of seven points or more.
 * - `nps`: of how likely people are to recommend something, from 0 to 10, the Net Promoter Score and the mean.
 * - `ends`: of a shorter scale, the two points of the end that more people chose, together.
 * - `ends` of other answers in an order (ages, how often), too, where none of them has most: the two neighbours that have the most
 *   together, since the longest bar says nothing of an order.
 * - `amount`: of a total that is divided, who gets most of it on average.
 * - `small`: of a base too small for percentages, the first answer with its count.
 * - `tied`: several share the first place.
 * - `whole`: everybody gave one answer.
 * - `tenths`, `majority`: one answer has 70, 80 or 90 % or more; more than half.
 * - `flat`: no answer stands out: all shares are low and close together.
 * - `below_half`: of several answers that a person may give, even the first is given by few.
 * - `two_lead`: two first places close together, and far from the third.
 * - `first_second`, `first`: who is first, and who second where nobody shares that place.
 * - `share`: there is nothing to compare it with.
 */
export type Finding =
  | { readonly rule: 'median' | 'mean' | 'nps' }
  | {
      readonly rule: 'ends';
      readonly options: readonly [string, string];
      readonly share: number;
      readonly over?: number;
    }
  | { readonly rule: 'amount'; readonly first: Row; readonly isAlone: boolean }
  | { readonly rule: 'small' | 'whole' | 'majority' | 'first' | 'share' | 'below_half'; readonly first: Row }
  | { readonly rule: 'tenths'; readonly first: Row; readonly over: number }
  /** `most`: a round share that none of them passes. */
  | { readonly rule: 'flat'; readonly first: Row; readonly last: Row; readonly most: number }
  /** `all`: there are no other answers. */
  | { readonly rule: 'tied'; readonly first: Row; readonly others: readonly Row[]; readonly all: boolean }
  | { readonly rule: 'two_lead' | 'first_second'; readonly first: Row; readonly second: Row };

/** Points of a scale from which on its mean says more than its ends. */
const LONG_SCALE = 7;
/** Points that a scale with two ends of two has at least. */
const SHORT_SCALE = 4;
/** How close two that lead together are, and how far the third is, in percentage points. */
const CLOSE = 5;
const FAR = 10;
/** Answers among which none stands out: so many at least, the first and the last so close, and none over that. */
const FLAT = { answers: 4, spread: 8, most: 35 } as const;
/** Shares under which the first of several answers is said to be few. */
const FEW = 40;
/** Shares from which on tenths are said. */
const TENTHS = [90, 80, 70] as const;

const isAtLeast = ({ exact, displayed }: Pick<Row, 'exact' | 'displayed'>, share: number): boolean =>
  exact >= share && displayed >= share;
const isOver = ({ exact, displayed }: Pick<Row, 'exact' | 'displayed'>, share: number): boolean =>
  exact > share && displayed > share;

/** What a question says; undefined where nobody gave an answer. */
export function findingOf(table: TableColumn, kind: QuestionKind, isOrdered = false): Finding | undefined {
  if (!kind.countable || !table.base || table.answered === 0) return undefined;
  if (kind.numbers === 'measured') return table.mean === undefined || table.median === undefined ? undefined : { rule: 'median' };
  const answers = table.rows.filter(({ role }) => role === 'answer');
  if (kind.numbers === 'points' && table.mean !== undefined && answers.length >= LONG_SCALE) return { rule: 'mean' };
  const ranked = rankedRows(table).filter(({ role, count }) => role === 'answer' && count > 0);
  const [first, second, third] = ranked;
  if (!first) return lastResort(table);
  if (first.amount) return { rule: 'amount', first, isAlone: answers.length > 1 && isAt(table, first, 1) };
  if (table.smallBase) return isAt(table, first, 1) && answers.length > 1 ? { rule: 'small', first } : tiedOf(table, first);
  const ends = kind.numbers === 'points' && answers.length >= SHORT_SCALE ? endsOf(answers) : undefined;
  if (ends) return ends;
  const areBands = isOrdered ? !kind.numbers : kind.numbers === 'days';
  const near = areBands && kind.exclusive && !isOver(first, 50) ? neighboursOf(answers) : undefined;
  if (near) return near;
  const flat = flatOf(ranked, answers.length);
  if (flat) return flat;
  // Of several answers a person may give, more than one may be the first, also with most.
  if (!isAt(table, first, 1)) return tiedOf(table, first);
  if (first.exact === 100) return { rule: 'whole', first };
  const over = TENTHS.find((share) => isAtLeast(first, share));
  if (over !== undefined) return { rule: 'tenths', first, over };
  if (isOver(first, 50)) return { rule: 'majority', first };
  if (answers.length < 2) return { rule: 'share', first };
  if (!kind.exclusive && answers.length >= FLAT.answers && first.exact < FEW && first.displayed < FEW) return { rule: 'below_half', first };
  if (!second || answers.length < 3 || !isAt(table, second, 2)) return { rule: 'first', first };
  const isApart = answers.length > 3 && (third?.displayed ?? 0) <= second.displayed - FAR;
  return { rule: isApart && first.displayed - second.displayed <= CLOSE ? 'two_lead' : 'first_second', first, second };
} // prettier-ignore

/** Whether a row has that place, alone, by count and as printed. */
function isAt(table: TableColumn, row: Row, place: number): boolean {
  const span = rankSpanOf(table, row);
  return span?.[0] === place && span[1] === place;
}

/** Those who share the first place, where that is so of each of them; else nothing is compared. */
function tiedOf(table: TableColumn, first: Row): Finding {
  const level = new Set(levelWith(table, first));
  const others = table.rows.filter(({ option }) => level.has(option));
  const answers = table.rows.filter(({ role }) => role === 'answer').length;
  const isShared = [first, ...others].every((row) => {
    const span = rankSpanOf(table, row);
    return span !== undefined && span[0] === 1 && span[1] > 1;
  });
  return others.length > 0 && isShared
    ? { rule: 'tied', first, others, all: answers === others.length + 1 && answers > 2 }
    : { rule: 'share', first };
}

/** No answer stands out; undefined where one does. Only those that somebody gave are compared, if all were given. */
function flatOf(ranked: readonly Row[], answers: number): Finding | undefined {
  const [first, last] = [ranked[0], ranked.at(-1)];
  if (!first || !last || answers < FLAT.answers || ranked.length < answers) return undefined;
  // Equals share the first place, all of them.
  if (first.count === last.count || first.displayed - last.displayed > FLAT.spread || first.displayed >= FLAT.most)
    return undefined;
  return { rule: 'flat', first, last, most: Math.ceil(Math.max(first.exact, first.displayed) / 5) * 5 };
}

/** The two answers beside each other in their order that have the most together. */
const neighboursOf = (answers: readonly Row[]): Finding | undefined =>
  answers.length < SHORT_SCALE ? undefined : largestOf(answers.slice(1).map((row, i) => [answers[i] ?? row, row]));

/** The end of a scale whose two points have more answers together; undefined where neither has any. */
const endsOf = (answers: readonly Row[]): Finding | undefined => largestOf([answers.slice(-2), answers.slice(0, 2)]);

function largestOf(pairs: readonly (readonly Row[])[]): Finding | undefined {
  const ends = pairs.map((rows) => ({
    rows,
    count: rows.reduce((sum, { count }) => sum + count, 0),
    exact: rows.reduce((sum, { exact }) => sum + exact, 0),
    displayed: rows.reduce((sum, { displayed }) => sum + displayed, 0),
  }));
  const [end] = ends.toSorted((a, b) => b.count - a.count);
  const [one, other] = end?.rows ?? [];
  if (!end || !one || !other || end.count === 0) return undefined;
  // Printed sums may differ from the exact share by their rounding, so a limit is only passed with room to spare.
  const clear = (share: number): boolean => Math.min(end.exact, end.displayed) > share + (share === 50 ? 0.3 : 0.2);
  const over = Math.max(end.exact, end.displayed) >= 99.9 ? undefined : [...TENTHS, 50].find(clear);
  return { rule: 'ends', options: [one.option, other.option], share: end.exact, ...(over === undefined ? {} : { over }) };
} // prettier-ignore

/** Where nobody gave an answer proper: "none", "don't know", whichever most people chose. */
function lastResort({ rows }: TableColumn): Finding | undefined {
  const [first] = rows
    .filter(({ role, count }) => role !== 'no_answer' && count > 0)
    .toSorted((a, b) => b.count - a.count);
  return first && { rule: 'share', first };
}
