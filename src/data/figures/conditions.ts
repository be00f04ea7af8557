import type { Condition, ConditionMeasure, Measured } from './types.ts';

/** The possible values of each measure: the lowest and the highest, and whether all are whole numbers. */
const DOMAIN: Readonly<
  Record<ConditionMeasure, { readonly min: number; readonly max: number; readonly whole: boolean }>
> = {
  percent: { min: 0, max: 100, whole: false },
  count: { min: 0, max: Infinity, whole: true },
  rank: { min: 1, max: Infinity, whole: true },
  shared_rank: { min: 1, max: Infinity, whole: true },
  rank_from_last: { min: 1, max: Infinity, whole: true },
  date: { min: -Infinity, max: Infinity, whole: true },
  value: { min: -Infinity, max: Infinity, whole: false },
};

/** The condition `s < limit` and the like; `=` allows one value. */
export function compare(measure: ConditionMeasure, operator: '<' | '<=' | '>' | '>=' | '=', limit: number): Condition {
  const below = operator === '<' || operator === '<=';
  const above = operator === '>' || operator === '>=';
  const included = operator !== '<' && operator !== '>';
  return condition(measure, below ? -Infinity : limit, above ? Infinity : limit, included);
}

/** `min <= s <= max`. */
export const between = (measure: ConditionMeasure, min: number, max: number): Condition =>
  condition(measure, tidy(min), tidy(max), true);

/** Where only whole values exist, `< 3` and `<= 2` are the same condition, and are represented alike. */
function condition(measure: ConditionMeasure, min: number, max: number, included: boolean): Condition {
  if (!DOMAIN[measure].whole) return { measure, min, max, minIncluded: included, maxIncluded: included };
  const least = included ? Math.ceil(min) : Math.floor(min) + 1;
  const greatest = included ? Math.floor(max) : Math.ceil(max) - 1;
  return { measure, min: least, max: greatest, minIncluded: true, maxIncluded: true };
}

/**
 * 39 − 0.3 is 38.7 to a reader but 38.699999999999996 to the computer: a limit that is nearly a short decimal becomes
 * that decimal.
 */
function tidy(limit: number): number {
  const short = Number(limit.toPrecision(12));
  return Math.abs(short - limit) < 1e-12 ? short : limit;
}

const contains = (c: Condition, value: number): boolean =>
  (c.minIncluded ? value >= c.min : value > c.min) && (c.maxIncluded ? value <= c.max : value < c.max);

/**
 * Whether the figure satisfies the condition, both as it is and as it is printed: 9.96 % is under 10 %, but not where
 * it is printed as 10.0 %. A rank condition must hold for every rank that a tie takes, by count and as printed; a count
 * condition may be applied to a share, and is then about its respondents. A figure without the measure satisfies
 * nothing.
 */
export function holds(condition: Condition, figure: Measured): boolean {
  const values = valuesOf(figure, condition.measure);
  return values.length > 0 && values.every((value) => contains(condition, value));
}

/** The figure's exact value and the one that a reader sees, in the given measure; empty where it has none. */
export function valuesOf(figure: Measured, measure: ConditionMeasure): readonly number[] {
  if (measure === 'rank') {
    if (figure.rankSpan) return figure.rankSpan;
    return figure.rank === undefined || figure.tied ? [] : [figure.rank];
  }
  if (measure === 'shared_rank') return figure.tied && figure.rankSpan ? [figure.rankSpan[0]] : [];
  if (measure === 'rank_from_last') {
    const { ranked, rankSpan } = figure;
    return ranked === undefined || !rankSpan ? [] : rankSpan.map((rank) => ranked - rank + 1);
  }
  if (measure === 'count') return figure.measure === 'value' || figure.measure === 'date' ? [] : [figure.count];
  return figure.measure === measure ? [figure.exact, figure.displayed] : [];
}

/**
 * Whether every value that satisfies `a` also satisfies `b`: the interval of `a` lies within that of `b`, open and
 * closed ends told apart. A share above zero also implies that there is at least one respondent.
 */
export function implies(a: Condition, b: Condition): boolean {
  if (a.measure === 'percent' && b.measure === 'count') {
    const positive = a.min > 0 || (a.min === 0 && !a.minIncluded);
    return positive && b.min <= 1 && b.max === Infinity;
  }
  if (a.measure !== b.measure) return false;
  const inner = clamp(a);
  const outer = clamp(b);
  const minHolds = inner.min > outer.min || (inner.min === outer.min && (outer.minIncluded || !inner.minIncluded));
  const maxHolds = inner.max < outer.max || (inner.max === outer.max && (outer.maxIncluded || !inner.maxIncluded));
  return minHolds && maxHolds;
}

/** The possible part of the interval: no share is above 100 %, so "over 95 %" also means "at most 100 %". */
function clamp(c: Condition): Condition {
  const { min, max } = DOMAIN[c.measure];
  return {
    ...c,
    ...(c.min < min ? { min, minIncluded: Number.isFinite(min) } : {}),
    ...(c.max > max ? { max, maxIncluded: Number.isFinite(max) } : {}),
  };
}

/** The condition that both together make; throws if they are about different measures. */
export function both(a: Condition, b: Condition): Condition {
  if (a.measure !== b.measure)
    throw new Error(`a condition of ${a.measure} and one of ${b.measure} have no common one`);
  const min = Math.max(a.min, b.min);
  const max = Math.min(a.max, b.max);
  return {
    measure: a.measure,
    min,
    max,
    minIncluded: [a, b].every((c) => c.min < min || c.minIncluded),
    maxIncluded: [a, b].every((c) => c.max > max || c.maxIncluded),
  };
}
