import type { ProposedOption } from '../../src/upkeep/first-deck/types.ts';
import { optionsOf, type Draw } from './kinds.ts';
import { drawn } from './spreads.ts';

// Kinds of which each option has a column with a number: its place, its amount.

const MOST_PLACES = 5;

const inColumns = (code: string, options: readonly ProposedOption[]) =>
  options.map((option, i) => ({ ...option, role: 'answer' as const, column: `${code}.${i + 1}` }));

export const ranked: Draw = (code, labels, random) => {
  const options = inColumns(code, optionsOf(labels, random));
  const max = random() < 0.6 ? 1 + Math.floor(random() * Math.min(MOST_PLACES, options.length)) : undefined;
  return {
    kind: 'ranked',
    options,
    source: max === undefined ? {} : { max },
    columns: options.map(({ column }) => column),
    cells: (weights, own) => {
      const left = [...weights];
      const places = new Map<number, number>();
      const most = Math.min(max ?? options.length, MOST_PLACES);
      for (let place = 1; place <= most && left.some((weight) => weight > 0); place++) {
        const at = drawn(left, own);
        places.set(at, place);
        left[at] = 0;
      }
      return Object.fromEntries(options.map(({ column }, i) => [column, String(places.get(i) ?? '')]));
    },
    gave: (cells) => options.flatMap(({ code: option, column }) => (cells[column] === '1' ? [option] : [])),
  };
};

const TOTALS = [[100, undefined], [100, 'percent'], [24, 'hours'], [1_000_000, 'yen']] as const; // prettier-ignore

export const constantSum: Draw = (code, labels, random) => {
  const options = inColumns(code, optionsOf(labels, random));
  const [total, unit] = TOTALS[Math.floor(random() * TOTALS.length)] ?? TOTALS[0];
  return {
    kind: 'constant_sum',
    options,
    source: { ...(total === 100 ? {} : { total }), ...(unit === undefined ? {} : { unit }) },
    columns: options.map(({ column }) => column),
    cells: (weights, own) => {
      const parts = weights.map((weight) => weight * own());
      const sum = parts.reduce((all, part) => all + part, 0);
      const amounts = parts.map((part) => Math.floor((total * part) / (sum || 1)));
      // What rounding leaves is the largest's.
      const largest = parts.indexOf(Math.max(...parts));
      const rest = total - amounts.reduce((all, amount) => all + amount, 0);
      return Object.fromEntries(options.map(({ column }, i) => [column, String((amounts[i] ?? 0) + (i === largest ? rest : 0))])); // prettier-ignore
    },
  };
};
