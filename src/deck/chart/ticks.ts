import type { ChartSpec } from './types.ts';

/** Steps between marks on an axis of percentages, and how many there are at the most. */
const STEPS = [5, 10, 20, 25] as const;
const MOST_TICKS = 5;
/** Up to this, whole steps are too far apart. */
const LEAST = 5;

function stepTo(most: number): number {
  const found = STEPS.find((one) => most / one < MOST_TICKS);
  if (found !== undefined && (most > LEAST || most === 0)) return found;
  const size = 10 ** Math.floor(Math.log10(most / MOST_TICKS));
  return size * ([1, 2, 5, 10].find((one) => most / (size * one) < MOST_TICKS) ?? 10);
}

/** Marks in round steps along an axis that has 0 on it and reaches all but the last step of `values`. */
export function roundTicks(
  values: readonly number[],
  label: (value: number, decimals: number) => string,
): NonNullable<ChartSpec['ticks']> {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const step = stepTo(most - least);
  const decimals = Math.max(0, -Math.floor(Math.log10(step)));
  const first = Math.floor(least / step);
  const count = Math.floor(most / step) - first + 1;
  return Array.from({ length: count }, (_, i) => {
    const value = Number(((first + i) * step).toFixed(decimals));
    return { value, label: label(value, decimals) };
  });
}
