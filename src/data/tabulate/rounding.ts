import type { ShareRounding } from '../survey/types.ts';

/**
 * Displayed percentages in integer arithmetic, so that a 5 at the next digit always rounds up: 23 of 80 is 28.75 %, but
 * in floating point 23 / 80 * 100 comes out below it and would be printed as 28.7. A "unit" is the last printed digit,
 * e.g. 0.1 points at one decimal.
 */

/**
 * `100 × count / base` at `decimals` digits, half up, in units: 36 of 302 at one decimal is 119. 0 where `base` is 0.
 */
export function shareUnits(count: number, base: number, decimals: number): number {
  if (base === 0) return 0;
  const doubled = 2 * count * 10 ** (decimals + 2) + base;
  if (!Number.isSafeInteger(doubled)) throw new Error(`${count} of ${base} at ${decimals} decimals is not exact`);
  return (doubled - (doubled % (2 * base))) / (2 * base);
}

/** Units as a percentage: 119 at one decimal is the number nearest to 11.9, the one that `11.9` in a source means. */
export const fromUnits = (units: number, decimals: number): number => units / 10 ** decimals;

/** A displayed percentage as units: 11.9 is 119. */
export const toUnits = (displayed: number, decimals: number): number => Math.round(displayed * 10 ** decimals);

/** How many gave an answer: respondents, and the sum of their weights, which is the same number without weights. */
interface Part {
  readonly count: number;
  readonly weighted: number;
}

/** A share in units: exact to the last digit where nothing is weighted. */
function partUnits(part: Part, base: Part, decimals: number): number {
  const isWeighted = part.weighted !== part.count || base.weighted !== base.count;
  if (!isWeighted) return shareUnits(part.count, base.count, decimals);
  if (base.weighted === 0) return 0;
  return toUnits(roundedValue((100 * part.weighted) / base.weighted, decimals), decimals);
}

/** Percentage of `count` in `base`, without weights, rounded half up by itself. */
export const roundedShare = (count: number, base: number, decimals: number): number =>
  fromUnits(shareUnits(count, base, decimals), decimals);

/** Percentage of `part` in `base`, rounded half up by itself. */
export const partShare = (part: Part, base: Part, decimals: number): number =>
  fromUnits(partUnits(part, base, decimals), decimals);

interface RoundedShare {
  readonly displayed: number;
  /** Points that the adjustment to 100 added; usually 0. */
  readonly adjustment: number;
}

/**
 * The displayed percentages of a question's options, in the order of `parts`.
 *
 * `half_up_adjust_largest` is the published 2025 report's convention for single answers (its footnote says that some
 * values were adjusted to a total of 100 %; that the largest takes the difference is inferred from its Q2): each share
 * is rounded half up, then what is missing to 100 goes to the largest option (of several equal ones, the first in the
 * questionnaire's order). This happens only if the counts make up the whole base, and never if the largest option would
 * fall below zero (dozens of tiny options without decimals): then the rounded values are left as they are.
 */
export function roundShares(
  parts: readonly Part[],
  base: Part,
  decimals: number,
  rounding: ShareRounding,
): readonly RoundedShare[] {
  const units = parts.map((part) => partUnits(part, base, decimals));
  const sizes = parts.map(({ weighted }) => weighted);
  const largest = sizes.indexOf(Math.max(...sizes));
  const missing = 100 * 10 ** decimals - sum(units);
  const isWhole = base.count > 0 && sum(parts.map(({ count }) => count)) === base.count;
  const adjusts = rounding === 'half_up_adjust_largest' && isWhole && (units[largest] ?? 0) + missing >= 0;
  return units.map((unit, i) => {
    const added = adjusts && i === largest ? missing : 0;
    return { displayed: fromUnits(unit + added, decimals), adjustment: fromUnits(added, decimals) };
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/**
 * A mean or median at `decimals` digits, halves rounded away from zero. What is rounded is the shortest decimal that
 * denotes the number (1.005 becomes 1.01), as a reader who computes by hand expects; the binary number itself lies
 * below 1.005.
 */
export function roundedValue(value: number, decimals: number): number {
  if (!Number.isFinite(value)) throw new Error(`only a finite number can be rounded, but it was ${value}`);
  const shortest = String(Math.abs(value));
  const shifted = shortest.includes('e')
    ? Math.round(Math.abs(value) * 10 ** decimals)
    : Math.round(Number(`${shortest}e${decimals}`));
  const rounded = shifted / 10 ** decimals;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}
