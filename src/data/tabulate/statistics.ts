/** A number that somebody gave, and how much it counts. */
export interface Weighted {
  readonly value: number;
  readonly weight: number;
}

/** Numbers that are the same, given so often, each counting as much. */
interface Run extends Weighted {
  readonly times: number;
}

/**
 * Mean and median add up sorted values, so that the order of the respondents does not change the last bit of a sum. Of a million
 * answers hardly a hundred differ: those are sorted, and then added up as often as they were given.
 */
function sorted(values: readonly Weighted[]): readonly Run[] {
  const runs = new Map<number, Map<number, number>>();
  for (const { value, weight } of values) {
    if (!(weight > 0)) continue;
    let times = runs.get(value);
    if (!times) runs.set(value, (times = new Map<number, number>()));
    times.set(weight, (times.get(weight) ?? 0) + 1);
  }
  return [...runs]
    .flatMap(([value, byWeight]) => [...byWeight].map(([weight, times]) => ({ value, weight, times })))
    .sort((a, b) => a.value - b.value || a.weight - b.weight);
}

/** The sum of what each of them is, one after another: a product would differ in its last bit. */
function sum(runs: readonly Run[], of: (one: Run) => number): number {
  let total = 0;
  for (const run of runs) {
    const each = of(run);
    for (let i = 0; i < run.times; i++) total += each;
  }
  return total;
}

const weightIn = (runs: readonly Run[]): number => sum(runs, ({ weight }) => weight);

/** The arithmetic mean, Σwx / Σw; undefined if there are no values. */
export function meanOf(values: readonly Weighted[]): number | undefined {
  const all = sorted(values);
  const weights = weightIn(all);
  return weights === 0 ? undefined : sum(all, ({ value, weight }) => value * weight) / weights;
}

/**
 * The standard deviation of a sample, √(Σw(x − mean)² / (Σw − 1)); undefined where fewer than two gave a number.
 */
export function deviationOf(values: readonly Weighted[]): number | undefined {
  const [all, mean] = [sorted(values), meanOf(values)];
  const weights = weightIn(all);
  if (mean === undefined || all.reduce((count, { times }) => count + times, 0) < 2 || weights <= 1) return undefined;
  return Math.sqrt(sum(all, ({ value, weight }) => weight * (value - mean) ** 2) / (weights - 1));
}

/**
 * The quantile at `share` (0 to 1) of type 7 of Hyndman & Fan (1996), as R and spreadsheets have it by default: linear
 * between the values that stand at (n − 1) × share. With weights, a value stands for as many people as its weight says, so
 * that whole weights give what the same answers, each written down so often, would. Undefined if there are no values.
 */
export function quantileOf(values: readonly Weighted[], share: number): number | undefined {
  const all = sorted(values);
  const weights = weightIn(all);
  const last = all.at(-1);
  if (!last) return undefined;
  const at = Math.max(0, weights - 1) * share;
  const below = Math.floor(at + 1e-9);
  const [low, high] = [valueAt(all, below), valueAt(all, below + 1) ?? last.value];
  if (low === undefined) return last.value;
  return low + Math.max(0, at - below) * (high - low);
}

/** The value of the person who stands at that place, from 0, in their order. */
function valueAt(all: readonly Run[], place: number): number | undefined {
  let passed = 0;
  for (const { value, weight, times } of all) {
    for (let i = 0; i < times; i++) {
      passed += weight;
      if (passed > place + 1e-9) return value;
    }
  }
  return undefined;
}

/**
 * The net promoter score: of answers from 0 to 10 the percentage of 9 and 10 less that of 0 to 6. Undefined if there are
 * no values.
 */
export function promoterScore(values: readonly Weighted[]): number | undefined {
  const all = sorted(values);
  const weights = weightIn(all);
  const weightOf = (is: (value: number) => boolean): number => weightIn(all.filter(({ value }) => is(value)));
  return weights === 0 ? undefined : (100 * (weightOf((value) => value >= 9) - weightOf((value) => value <= 6))) / weights;
} // prettier-ignore

/**
 * The median: the value at which the sum of the weights passes its half; where it meets the half exactly, the mean of
 * that value and the next. Without weights that is the middle value, or the mean of the middle two. Undefined if there
 * are no values.
 */
export function medianOf(values: readonly Weighted[]): number | undefined {
  const all = sorted(values);
  const half = weightIn(all) / 2;
  let passed = 0;
  for (const [r, { value, weight, times }] of all.entries()) {
    for (let i = 1; i <= times; i++) {
      passed += weight;
      if (passed > half) return value;
      const next = i < times ? value : all[r + 1]?.value;
      if (passed === half && next !== undefined) return (value + next) / 2;
    }
  }
  return undefined;
}
