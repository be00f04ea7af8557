import { between, compare } from './conditions.ts';
import type { Condition, Tolerances, Wording, WordingForm } from './types.ts';

type Condense = (n: number, tolerances: Tolerances) => Condition;

const share = (operator: '<' | '<=' | '>' | '>=', limit: number): Condition => compare('percent', operator, limit);

/** A tolerance of half a step excludes its upper end, which rounding half up gives to the next number. */
const about = (n: number, tolerance: number, step: number): Condition => ({
  ...between('percent', n - tolerance, n + tolerance),
  maxIncluded: 2 * tolerance !== step,
});

/** However wide the tolerance, "one in n" says that there is at least one. */
const atLeastOne = (condition: Condition): Condition =>
  condition.min > 0 ? condition : { ...condition, min: 0, minIncluded: false };

/**
 * What each form of wording says. Sources: 半数以上 includes 50 % and 過半数 does not (dictionaries, e.g.
 * goiryoku.com/hansuu); 以上 and 以下 include their number, 未満 and 超 do not (legal drafting, JIS Z 8301); 約 and
 * "one in n" have no official band, so the survey declares one. A tolerance of half a step reaches up to, but does not
 * include, the value that rounds to the next number: where 52.5 % is printed, "about 53 %" is true and "about 52 %" is
 * not.
 */
const CONDITIONS: Readonly<Record<WordingForm, Condense>> = {
  under_percent: (n) => share('<', n),
  at_most_percent: (n) => share('<=', n),
  at_least_percent: (n) => share('>=', n),
  over_percent: (n) => share('>', n),
  about_percent: (n, t) => about(n, t.about_percent, 1),
  under_tenths: (n) => share('<', 10 * n),
  at_least_tenths: (n) => share('>=', 10 * n),
  about_tenths: (n, t) => about(10 * n, t.about_tenths, 10),
  // Divided last, so that an end that is a share of respondents is the same number as that share.
  one_in: (n, t) => atLeastOne(between('percent', (100 - t.one_in * n) / n, (100 + t.one_in * n) / n)),
  of_hundred: (n, t) => about(n, t.of_hundred, 1),
  at_least_half: () => share('>=', 50),
  over_half: () => share('>', 50),
  most: (_, t) => share('>=', t.most),
  minority: () => share('<', 50),
  few: (_, t) => share('<=', t.few),
  rank: (n) => compare('rank', '=', n),
  tied_rank: (n) => compare('shared_rank', '=', n),
  first: () => compare('rank', '=', 1),
  last: () => compare('rank_from_last', '=', 1),
  top: (n) => compare('rank', '<=', n),
  count_at_least: (n) => compare('count', '>=', n),
  some: () => compare('count', '>=', 1),
};

const WITHOUT_NUMBER: readonly WordingForm[] = [
  'at_least_half',
  'over_half',
  'most',
  'minority',
  'few',
  'first',
  'last',
  'some',
];

/** Whether a wording of this form has a number; `top` may leave it to the declared one. */
export const takesNumber = (form: WordingForm): boolean => !WITHOUT_NUMBER.includes(form);

/** The condition that a wording stands for. Throws if its form needs a number and has none. */
export function conditionOf(wording: Wording, tolerances: Tolerances): Condition {
  const { form } = wording;
  const n = wording.n ?? (form === 'top' ? tolerances.top : undefined);
  if (n === undefined && takesNumber(form)) throw new Error(`a wording of form "${form}" needs a number`);
  return CONDITIONS[form](n ?? 0, tolerances);
}

/** The error that binary fractions may add to a distance. */
const SLACK = 1e-9;

/**
 * The number of a wording whose percentage is nearest to a printed one; of two equally near, the one of the higher
 * percentage, since the survey rounds half up: 52.5 % is about 53 %, 45 % about five tenths, 22.5 % one in four. A
 * reader rounds the printed value: 52.4996 %, printed as 52.5 %, is about 53 % too, so that no 約52% appears beside it.
 */
export function nearestNumber(
  numbers: readonly number[],
  center: (n: number) => number,
  printed: number,
): number | undefined {
  const distance = (n: number): number => Math.abs(center(n) - printed);
  return numbers.reduce<number | undefined>((best, n) => {
    if (best === undefined) return n;
    const nearer = distance(n) - distance(best);
    return nearer < -SLACK || (nearer < SLACK && center(n) > center(best)) ? n : best;
  }, undefined);
}
