import type { ProposedOption } from '../../src/upkeep/first-deck/types.ts';
import type { Draw } from './kinds.ts';
import { drawn } from './spreads.ts';

// Kinds whose answers are numbers or days, in bands.

const MOST_BANDS = 20;
/** Where the first band begins, and how wide each is: small numbers with decimals, amounts, numbers below zero. */
const RULERS = [[0, 10], [0, 1], [-20, 5], [0, 250_000], [18, 10]] as const; // prettier-ignore

export const numeric: Draw = (code, labels, random) => {
  const bands = labels.slice(0, MOST_BANDS);
  const [start, width] = RULERS[Math.floor(random() * RULERS.length)] ?? RULERS[0];
  // The first and the last may be open.
  const [isOpenBelow, isOpenAbove] = [random() < 0.2 && bands.length > 1, random() < 0.7];
  const decimals = width < 10 ? 1 : 0;
  const options = bands.map((label, i): ProposedOption => ({
    code: `b${i + 1}`,
    label,
    role: 'answer',
    texts: [],
    ...(i > 0 || !isOpenBelow ? { from: start + i * width } : {}),
    ...(i < bands.length - 1 || !isOpenAbove ? { to: start + (i + 1) * width } : {}),
  }));
  const value = (cells: Readonly<Record<string, string>>): number | undefined =>
    (cells[code] ?? '') === '' ? undefined : Number(cells[code]);
  return {
    kind: 'numeric',
    options,
    source: { columns: code },
    columns: [code],
    cells: (weights, own) => {
      const band = drawn(weights.slice(0, bands.length), own);
      const within = Math.floor(own() * 10) / 10;
      return { [code]: (start + (band + within) * width).toFixed(decimals) };
    },
    number: value,
  };
};

const MONTHS = 24;
const day = (month: number, of = 1): string =>
  new Date(Date.UTC(2024, month, of)).toISOString().slice(0, '2024-01-01'.length);

export const date: Draw = (code, labels) => {
  const bands = labels.slice(0, MONTHS);
  const options = bands.map((label, i): ProposedOption => ({
    code: `m${i + 1}`,
    label,
    role: 'answer',
    texts: [],
    from: day(i),
    ...(i < bands.length - 1 ? { to: day(i + 1) } : {}),
  }));
  return {
    kind: 'date',
    options,
    source: { columns: code },
    columns: [code],
    cells: (weights, own) => ({ [code]: day(drawn(weights.slice(0, bands.length), own), 1 + Math.floor(own() * 28)) }),
  };
};
