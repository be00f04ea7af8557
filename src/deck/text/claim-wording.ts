import { implies } from '../../data/figures/conditions.ts';
import type { Claim, Comparison, Condition, Tolerances, Wording, WordingForm } from '../../data/figures/types.ts';
import { conditionOf, takesNumber } from '../../data/figures/wordings.ts';

/** A claim's wording and the comparison of the claim that it words. */
export interface ClaimWording {
  readonly wording: Wording;
  readonly comparison: Comparison;
}

/**
 * How a claim is put into words: in the form `as`, if the claim implies it; without `as`, in the first of `forms` that
 * says exactly what the claim says. Undefined if there is none, or if the claim has several comparisons and no form is
 * given.
 */
export function claimWording(
  claim: Claim,
  as: WordingForm | undefined,
  forms: Iterable<WordingForm>,
  tolerances: Tolerances,
): ClaimWording | undefined {
  if (as === undefined && claim.comparisons.length !== 1) return undefined;
  for (const form of as === undefined ? forms : [as]) {
    for (const comparison of claim.comparisons) {
      const wording = wordingOf(form, comparison.condition);
      if (!wording) continue;
      const says = conditionOf(wording, tolerances);
      if (!implies(comparison.condition, says)) continue;
      if (as !== undefined || implies(says, comparison.condition)) return { wording, comparison };
    }
  }
  return undefined;
}

/** The forms in which a condition is recognized, whatever words a language has for them, the most specific first. */
const CANONICAL: readonly WordingForm[] = [
  'about_tenths', 'one_in', 'about_percent', 'of_hundred', 'at_least_half', 'over_half', 'under_percent',
  'at_least_percent', 'over_percent', 'at_most_percent', 'first', 'rank', 'tied_rank', 'last', 'top', 'some', 'count_at_least',
]; // prettier-ignore

/** The wording that says exactly what a condition says, the same in every language; undefined if none does. */
export const canonicalWording = (condition: Condition, tolerances: Tolerances): Wording | undefined =>
  CANONICAL.map((form) => wordingOf(form, condition)).find((wording) => {
    const said = wording && conditionOf(wording, tolerances);
    return said && implies(said, condition) && implies(condition, said);
  });

/** The wording of a form whose number is the condition's. */
function wordingOf(form: WordingForm, condition: Condition): Wording | undefined {
  if (!takesNumber(form)) return { form };
  const n = NUMBER[form]?.(condition);
  if (n === undefined || !Number.isFinite(n) || n <= 0) return undefined;
  const tidy = Number(n.toPrecision(9));
  if (WHOLE.has(form) && !Number.isInteger(tidy)) return undefined;
  return { form, n: tidy };
}

const middle = (c: Condition): number => (c.min + c.max) / 2;

const NUMBER: Readonly<Partial<Record<WordingForm, (c: Condition) => number>>> = {
  under_percent: (c) => c.max,
  at_most_percent: (c) => c.max,
  at_least_percent: (c) => c.min,
  over_percent: (c) => c.min,
  about_percent: middle,
  under_tenths: (c) => c.max / 10,
  at_least_tenths: (c) => c.min / 10,
  about_tenths: (c) => middle(c) / 10,
  one_in: (c) => 100 / middle(c),
  of_hundred: middle,
  rank: (c) => c.min,
  tied_rank: (c) => c.min,
  top: (c) => c.max,
  count_at_least: (c) => c.min,
};

const WHOLE: ReadonlySet<WordingForm> = new Set<WordingForm>([
  'under_tenths',
  'at_least_tenths',
  'about_tenths',
  'one_in',
  'of_hundred',
  'rank',
  'tied_rank',
  'top',
]);
