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
 * The quantile at `share` (0 to 1) of type 7 of Hyndman & Fan (1996), as R and spreadsheets have it by default: linear
 * between the values that stand at (n − 1) × share. With weights, a value stands for as many people as its weight says, so
 * that whole weights give what the same answers, each written down so often, would. Undefined if there are no values.
 */
export function quantileOf(values: readonly Weighted[], share: number): number | undefined {
  const all = sorted(values);
  const weights = sum(all.map(({ weight }) => weight));
  const last = all.at(-1);
  if (!last) return undefined;
  const at = Math.max(0, weights - 1) * share;
  const below = Math.floor(at + 1e-9);
  const [low, high] = [valueAt(all, below), valueAt(all, below + 1) ?? last.value];
  if (low === undefined) return last.value;
  return low + Math.max(0, at - below) * (high - low);
}

/** The value of the person who stands at that place, from 0, in their order. */
function valueAt(all: readonly Weighted[], place: number): number | undefined {
  let passed = 0;
  for (const { value, weight } of all) {
    passed += weight;
    if (passed > place + 1e-9) return value;
  }
  return undefined;
}

/**
 * The net promoter score: of answers from 0 to 10 the percentage of 9 and 10 less that of 0 to 6. Undefined if there are
 * no values.
 */
export function promoterScore(values: readonly Weighted[]): number | undefined {
  const all = sorted(values);
  const weights = sum(all.map(({ weight }) => weight));
  const weightOf = (is: (value: number) => boolean): number => sum(all.filter(({ value }) => is(value)).map(({ weight }) => weight));
  return weights === 0 ? undefined : (100 * (weightOf((value) => value >= 9) - weightOf((value) => value <= 6))) / weights;
} // prettier-ignore

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
