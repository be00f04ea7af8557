import { NO_ANSWER, type NetRounding } from '../../../data/survey/types.ts';
import { netOfRows } from '../../../data/tabulate/net-of-rows.ts';
import { roundedValue } from '../../../data/tabulate/rounding.ts';
import { rankSpanOf } from '../../../data/tabulate/rows.ts';
import type { Row } from '../../../data/tabulate/types.ts';
import type { GridFinding, GridMeasure, KnownQuestion } from './types.ts';

/** Points from which on a scale is compared by its mean, as its table has it. */
const LONG_SCALE = 8;
const LEAST_POINTS = 3;
/** How close all items are of which none stands out, of how many, in percentage points. */
const LEVEL = { items: 3, spread: 8 } as const;
/** Decimals of a mean, as figures have it. */
const MEAN_DECIMALS = 1;
/** A value of an item, as it is and as it is printed. */
interface Valued {
  readonly item: KnownQuestion;
  readonly exact: number;
  readonly displayed: number;
}
const lowest = ({ exact, displayed }: Valued): number => Math.min(exact, displayed);
const highest = ({ exact, displayed }: Valued): number => Math.max(exact, displayed);

/** The items that somebody answered about: of the others there is nothing to say. */
export const answeredItems = (items: readonly KnownQuestion[]): readonly KnownQuestion[] =>
  items.filter(({ table }) => (table.base ?? 0) > 0 && table.answered > 0);

/** What a grid says; undefined where nothing can be said of its items together. */
export function gridFindingOf(items: readonly KnownQuestion[], rounding: NetRounding): GridFinding | undefined {
  const answered = answeredItems(items);
  const [first] = answered;
  if (!first || answered.length < 2 || !first.kind.countable) return undefined;
  // A total that is divided has amounts, and no answer that most gave.
  if (first.table.rows.some(({ amount }) => amount)) return undefined;
  const of = measureOf(first);
  return of ? compared(answered, of, rounding) : byCells(answered);
}

/** How items of a kind are compared; undefined of answers in no order. */
function measureOf({ kind, question, table }: KnownQuestion): GridMeasure | undefined {
  if (kind.numbers === 'measured') return { by: 'mean' };
  if (kind.numbers !== 'points') return undefined;
  const given = new Set(table.rows.filter(({ role }) => role === 'answer').map(({ option }) => option));
  const points = question.options.filter(({ code, value }) => value !== undefined && given.has(code));
  if (points.length >= LONG_SCALE) return { by: 'mean' };
  if (points.length < LEAST_POINTS) return undefined;
  const top = points.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0)).slice(0, Math.floor(points.length / 2));
  return { by: 'top', options: question.options.filter((option) => top.includes(option)).map(({ code }) => code) };
}

function valueOf(item: KnownQuestion, of: GridMeasure, rounding: NetRounding): readonly Valued[] {
  const { table } = item;
  if (of.by === 'top') return [{ item, ...netOfRows(table, of.options, rounding) }];
  return table.mean === undefined ? [] : [{ item, exact: table.mean, displayed: roundedValue(table.mean, MEAN_DECIMALS) }]; // prettier-ignore
}

function compared(items: readonly KnownQuestion[], of: GridMeasure, rounding: NetRounding): GridFinding | undefined {
  const values = items.flatMap((item) => valueOf(item, of, rounding)).sort((a, b) => b.exact - a.exact);
  const [first, second, third] = values;
  const last = values.at(-1);
  if (!first || !second || !last) return undefined;
  if (of.by === 'top' && values.length >= LEVEL.items && highest(first) - lowest(last) <= LEVEL.spread) {
    const [from, to] = [Math.floor(Math.min(...values.map(lowest)) / 5) * 5, Math.ceil(Math.max(...values.map(highest)) / 5) * 5]; // prettier-ignore
    // Nothing can be below 0, or over 100: such a limit would say nothing.
    if (from > 0 && to < 100) return { rule: 'level', of, first: first.item, last: last.item, from, to };
  }
  const isOver = (one: Valued, other: Valued): boolean => one.exact > other.exact && one.displayed > other.displayed;
  const before = values.at(-2);
  if (isOver(first, second)) {
    const isLast = before !== undefined && isOver(before, last);
    return { rule: 'extremes', of, first: first.item, share: first.exact, ...(isLast ? { last: last.item } : {}) };
  }
  const isPair = third !== undefined && isOver(first, third) && isOver(second, third);
  return isPair ? { rule: 'pair', of, first: first.item, second: second.item } : undefined;
}

/** The one answer that an item has most of, alone in its first place; of a single option that says nothing. */
function firstOf({ table }: KnownQuestion): Row | undefined {
  if (table.rows.filter((row) => rankSpanOf(table, row) !== undefined).length < 2) return undefined;
  return table.rows.find((row) => row.role === 'answer' && row.option !== NO_ANSWER && row.count > 0 && isFirst(table, row)); // prettier-ignore
}
function isFirst(table: KnownQuestion['table'], row: Row): boolean {
  const span = rankSpanOf(table, row);
  return span?.[0] === 1 && span[1] === 1;
}

function byCells(items: readonly KnownQuestion[]): GridFinding | undefined {
  const firsts = items.flatMap((item) => {
    const row = firstOf(item);
    return row ? [{ item, row }] : [];
  });
  const ranked = firsts.toSorted((a, b) => b.row.exact - a.row.exact);
  const [most] = ranked;
  const least = ranked.at(-1);
  if (!most || !least) return undefined;
  const isSame = firsts.length === items.length && firsts.every(({ row }) => row.option === most.row.option);
  if (isSame) return { rule: 'same', option: most.row.option, first: most.item, last: least.item };
  return { rule: 'cell', option: most.row.option, first: most.item, share: most.row.exact };
}
