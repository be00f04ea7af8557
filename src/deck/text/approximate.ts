import { holds } from '../../data/figures/conditions.ts';
import type { Figure, Tolerances, Wording } from '../../data/figures/types.ts';
import { conditionOf, nearestNumber } from '../../data/figures/wordings.ts';
import { APPROXIMATION_KINDS, APPROXIMATIONS, type Approximation } from './functions.ts';

/** A wording chosen for a figure, and whether the figure is within its tolerance. */
export interface Approximated {
  readonly wording: Wording;
  readonly holds: boolean;
}

/** The percentage that a wording's number stands for, and the whole number nearest to a percentage. */
const SCALE: Readonly<
  Record<Approximation, { readonly center: (n: number) => number; readonly near: (s: number) => number }>
> = {
  tenths: { center: (n) => 10 * n, near: (s) => s / 10 },
  one_in: { center: (n) => 100 / n, near: (s) => 100 / s },
  percent: { center: (n) => n, near: (s) => s },
  of_hundred: { center: (n) => n, near: (s) => s },
};

/**
 * The approximation of a percentage, chosen for the printed value because a reader compares the two: in the form `as`
 * or, without it, in the form whose round number is nearest among the available ones that are true. Undefined if no
 * form is available.
 */
export function approximate(
  figure: Figure,
  as: Approximation | undefined,
  available: (form: Wording['form']) => boolean,
  tolerances: Tolerances,
): Approximated | undefined {
  const { displayed } = figure;
  const candidates = (as === undefined ? ALONE : [as])
    .filter((kind) => available(APPROXIMATIONS[kind]))
    .flatMap((kind) => {
      const { center } = SCALE[kind];
      const n = nearest(kind, displayed);
      const wording: Wording = { form: APPROXIMATIONS[kind], n };
      const distance = Math.abs(center(n) - figure.exact);
      // 52.46 % that is printed as 52.5 % is about 53 % to a reader, although it is more than half a point away.
      const isTrue = holds(conditionOf(wording, tolerances), { ...figure, exact: displayed });
      return [{ wording, distance, holds: isTrue && !isWhole(wording) }];
    });
  const [best] = candidates.sort((a, b) => Number(b.holds) - Number(a.holds) || a.distance - b.distance);
  return best && { wording: best.wording, holds: best.holds };
}

/** Forms that can stand alone; "n" of a hundred needs words beside it. */
const ALONE = APPROXIMATION_KINDS.filter((kind) => kind !== 'of_hundred');

/**
 * The lowest number of each form: there is no "zero tenths" and no "one in one"; zero of a hundred is worded by the
 * locale.
 */
const LEAST: Readonly<Record<Approximation, number>> = { tenths: 1, one_in: 2, percent: 1, of_hundred: 0 };

const RAREST = 100;

/** Nobody says "about ten tenths". */
const isWhole = ({ form, n }: Wording): boolean => form === 'about_tenths' && n === 10;

/** The whole number whose percentage is nearest, ties upwards. */
function nearest(kind: Approximation, percent: number): number {
  const { center, near } = SCALE[kind];
  const at = near(percent);
  const least = LEAST[kind];
  const candidates = [Math.floor(at), Math.ceil(at)].filter(Number.isFinite).map((n) => Math.max(least, n));
  // There is no "one in n" of nobody: the rarest one stands in, which is not true either.
  return nearestNumber(candidates, center, percent) ?? RAREST;
}
