/** A number that somebody gave, and how much it counts. */
export interface Weighted {
  readonly value: number;
  readonly weight: number;
}

// Mean and median add up sorted values, so that the order of the respondents does not change the last bit of a sum.

const sorted = (values: readonly Weighted[]): readonly Weighted[] =>
  values.filter(({ weight }) => weight > 0).toSorted((a, b) => a.value - b.value || a.weight - b.weight);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** The arithmetic mean, Σwx / Σw; undefined if there are no values. */
export function meanOf(values: readonly Weighted[]): number | undefined {
  const all = sorted(values);
  const weights = sum(all.map(({ weight }) => weight));
  return weights === 0 ? undefined : sum(all.map(({ value, weight }) => value * weight)) / weights;
}

/**
 * The standard deviation of a sample, √(Σw(x − mean)² / (Σw − 1)); undefined where fewer than two gave a number.
 */
export function deviationOf(values: readonly Weighted[]): number | undefined {
  const [all, mean] = [sorted(values), meanOf(values)];
  const weights = sum(all.map(({ weight }) => weight));
  if (mean === undefined || all.length < 2 || weights <= 1) return undefined;
  return Math.sqrt(sum(all.map(({ value, weight }) => weight * (value - mean) ** 2)) / (weights - 1));
}

/**
 * The median: the value at which the sum of the weights passes its half; where it meets the half exactly, the mean of
 * that value and the next. Without weights that is the middle value, or the mean of the middle two. Undefined if there
 * are no values.
 */
export function medianOf(values: readonly Weighted[]): number | undefined {
  const all = sorted(values);
  const half = sum(all.map(({ weight }) => weight)) / 2;
  let passed = 0;
  for (const [i, { value, weight }] of all.entries()) {
    passed += weight;
    if (passed > half) return value;
    const next = all[i + 1];
    if (passed === half && next) return (value + next.value) / 2;
  }
  return undefined;
}
