import { holds, valuesOf } from './conditions.ts';
import type { Figure, Tolerances, Wording, WordingForm } from './types.ts';
import { conditionOf, nearestNumber } from './wordings.ts';

/**
 * Which direction a form points in, the round numbers that it takes, and the percentage that such a number stands for.
 */
interface Shape {
  readonly direction: 'low' | 'high' | 'near';
  /** What its number counts; absent if it has none. */
  readonly unit?: 'percent' | 'tenths' | 'fraction';
  readonly numbers: readonly (number | undefined)[];
  readonly center: (n: number, tolerances: Tolerances) => number;
  /** Points by which it counts as worse when the author used another form. */
  readonly reserve: number;
}

const steps = (from: number, to: number, step: number): readonly number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);
const FIVES = steps(5, 95, 5);
const TENTHS = steps(1, 9, 1);
const NO_NUMBER = [undefined];

const percent = (direction: Shape['direction'], reserve = 0): Shape => {
  return { direction, unit: 'percent', numbers: FIVES, center: (n) => n, reserve };
};
const tenths = (direction: Shape['direction']): Shape => {
  return { direction, unit: 'tenths', numbers: TENTHS, center: (n) => 10 * n, reserve: 0 };
};
const fixed = (direction: Shape['direction'], center: Shape['center'], reserve: number): Shape => {
  return { direction, numbers: NO_NUMBER, center, reserve };
};

/**
 * The forms in which a percentage may be worded, the more usual first. Nobody replaces 「10%未満」 by a mere verb or
 * adverb (とどまる, わずか, 大半), nor by so many companies out of a hundred: those are held in reserve, as is plain
 * 約n%. "Nobody" and "everybody" are not "about" anything.
 */
const PERCENT_FORMS: Partial<Readonly<Record<WordingForm, Shape>>> = {
  about_tenths: tenths('near'),
  one_in: { direction: 'near', unit: 'fraction', numbers: steps(2, 10, 1), center: (n) => 100 / n, reserve: 0 },
  at_least_half: fixed('high', () => 50, 0),
  over_half: fixed('high', () => 50, 0),
  at_least_tenths: tenths('high'),
  under_tenths: tenths('low'),
  at_least_percent: percent('high'),
  under_percent: percent('low'),
  over_percent: percent('high', 1),
  at_most_percent: percent('low', 1),
  about_percent: { ...percent('near', 4), numbers: steps(1, 99, 1) },
  minority: fixed('low', () => 50, 6),
  most: fixed('high', (_, t) => t.most, 6),
  few: fixed('low', (_, t) => t.few, 6),
  of_hundred: { ...percent('near', 20), numbers: steps(0, 100, 1) },
};

const RANK_FORMS: readonly WordingForm[] = ['rank', 'first', 'top'];
const COUNT_FORMS: readonly WordingForm[] = ['count_at_least', 'some'];

/**
 * True wordings of a figure, the best first, and for each form the one nearest to the value: what a message could say
 * instead of a false wording of `form`. Each holds for the exact and for the printed value. Never empty for a
 * percentage; empty for a mean, for a count of zero, and for a rank form if the figure has neither a rank nor a
 * percentage.
 */
export function nearestWordings(
  figure: Figure,
  form: WordingForm | undefined,
  tolerances: Tolerances,
): readonly Wording[] {
  const isTrue = (wording: Wording): boolean => holds(conditionOf(wording, tolerances), figure);
  if (form !== undefined && RANK_FORMS.includes(form) && figure.rankSpan)
    return rankWordings(figure.rankSpan, form, isTrue);
  if (figure.measure === 'count' || (form !== undefined && COUNT_FORMS.includes(form))) {
    return countWordings(figure).filter(isTrue);
  }
  return figure.measure === 'percent' ? percentWordings(figure, form, tolerances, isTrue) : [];
}

/** Its own rank if it is alone there; if it is tied, the "top n" that the whole tie falls within. */
function rankWordings(
  [first, last]: readonly [number, number],
  form: WordingForm,
  isTrue: (wording: Wording) => boolean,
): readonly Wording[] {
  const own: readonly Wording[] =
    first === 1 ? [{ form: 'first' }, { form: 'rank', n: 1 }] : [{ form: 'rank', n: first }];
  const candidates: readonly Wording[] = [...own, { form: 'top', n: last }];
  return candidates.toSorted((a, b) => Number(b.form === form) - Number(a.form === form)).filter(isTrue);
}

/** How far below the count a round number may be and still be the natural one to say: "300" of 302, but 96 of 96. */
const ROUND_LOSS = 0.03;

function countWordings({ count }: Figure): readonly Wording[] {
  const rounded = [100, 50, 10, 1].map((step) => count - (count % step));
  const natural = rounded.filter((n) => n > 0 && count - n <= ROUND_LOSS * count);
  return [...[...new Set(natural)].map((n): Wording => ({ form: 'count_at_least', n })), { form: 'some' }];
}

interface Candidate {
  readonly wording: Wording;
  readonly score: number;
}

function percentWordings(
  figure: Figure,
  form: WordingForm | undefined,
  tolerances: Tolerances,
  isTrue: (wording: Wording) => boolean,
): readonly Wording[] {
  const nearestOf = ([own, shape]: readonly [WordingForm, Shape]): readonly Candidate[] =>
    numbersFor(shape, figure, tolerances)
      .map((n): Wording => (n === undefined ? { form: own } : { form: own, n }))
      .filter(isTrue)
      .map((wording) => ({ wording, score: score(figure, wording, shape, form, tolerances) }))
      .toSorted((a, b) => a.score - b.score)
      .slice(0, 1);
  const wanted = form && PERCENT_FORMS[form]?.direction;
  // Of a place in a ranking, a limit speaks of all the others too: each is at most 30 %, but not each is about 30 %.
  const isLimit = figure.isRanked === true && (wanted === 'low' || wanted === 'high');
  const forms = (Object.entries(PERCENT_FORMS) as [WordingForm, Shape][]).filter(([, { direction }]) => !isLimit || direction === wanted); // prettier-ignore
  const candidates = forms.flatMap(nearestOf);
  if (candidates.length === 0) return [lastResort(figure)];
  return candidates.toSorted((a, b) => a.score - b.score).map(({ wording }) => wording);
}

/**
 * The numbers with which a form may describe a figure: for an approximation, only the one to which a reader rounds the
 * printed value.
 */
function numbersFor({ direction, unit, numbers, center }: Shape, { displayed }: Figure, tolerances: Tolerances): Shape['numbers'] {
  const round = numbers.filter((n) => n !== undefined);
  if (direction !== 'near' || unit === undefined) return numbers;
  return [nearestNumber(round, (n) => center(n, tolerances), displayed)];
} // prettier-ignore

/**
 * How unsuitable a wording is to replace one of `form`, in percentage points: the distance of its number from the
 * value, plus what the change costs. Another form that points the same way costs 2, one without a direction (約) 3, the
 * opposite direction 8: the author chose theirs, but would rather say 約1割 of 10.3 % than 15%未満. Another unit costs
 * 1, a number that is not round 2; and a reconstructed figure must not be stated to the percent.
 */
function score(figure: Figure, wording: Wording, shape: Shape, form: WordingForm | undefined, t: Tolerances): number {
  const center = shape.center(wording.n ?? 0, t);
  const distance = Math.max(...valuesOf(figure, 'percent').map((value) => Math.abs(value - center)));
  const unround = (isRound(wording, shape) ? 0 : 2) + (misleads(wording, shape) ? 4 : 0);
  if (wording.form === form) return distance + unround;
  const wanted = form && PERCENT_FORMS[form];
  const otherUnit = shape.unit && wanted?.unit && shape.unit !== wanted.unit ? 1 : 0;
  const toThePercent = figure.provenance === 'reconstructed' && shape.numbers.length > FIVES.length ? 20 : 0;
  return distance + turn(shape, wanted) + otherUnit + unround + shape.reserve + toThePercent;
}

/**
 * A high share should not be described as "fewer than 85 %", nor a low one as "5 % or more", although both are true.
 */
const misleads = ({ n = 0 }: Wording, { direction, unit }: Shape): boolean =>
  unit === 'percent' && ((direction === 'low' && n > 50) || (direction === 'high' && n <= 10));

function turn(shape: Shape, wanted: Shape | undefined): number {
  if (shape.direction === wanted?.direction) return 2;
  // "About 40 % want it" does not become "fewer than 45 % want it": nobody spoke of few.
  if (wanted?.direction === 'near' && shape.direction === 'low') return 5;
  return !wanted || shape.direction === 'near' || wanted.direction === 'near' ? 3 : 8;
}

/** Whether the number is round: whole tenths, and the fractions of everyday speech; 約n% takes any number. */
function isRound({ form, n = 0 }: Wording, { unit }: Shape): boolean {
  if (unit === 'fraction') return n <= 5;
  return unit !== 'percent' || form === 'about_percent' || n % 10 === 0;
}

/** True of any percentage: at least the whole percent below it. */
function lastResort({ exact, displayed }: Figure): Wording {
  return { form: 'at_least_percent', n: Math.floor(Math.min(exact, displayed)) };
}
