import type { Place } from '../../../base/diagnostic.ts';

/** A name in a condition, and where it stands. */
export interface Name {
  readonly text: string;
  readonly place: Place;
}

export const COMPARISONS = ['<', '<=', '>', '>=', '='] as const;
export type NumberComparison = (typeof COMPARISONS)[number];

/**
 * A condition on what a respondent answered. It says whom a question was asked of, which respondents a table counts, and
 * who makes up a segment of a banner.
 *
 * - `gave`: gave any of `options` to `question`; of options put in order: put one within so many first places (`within`).
 * - `number`: the number that they gave to `question`, or that stands for the option they chose, compares with `value`; with
 *   `amountOf`, what they gave that option of a total, in its `unit`; with `day`, `value` is the number of a day.
 * - `not`, `and`, `or`: of other conditions. `of` of `and` and `or` has two or more.
 *
 * Only an answer counts: whoever was not asked a question, or gave no answer to it, satisfies neither a condition about
 * it nor its opposite (three-valued logic, Kleene's: `or` may still hold by its other part).
 */
export type Condition =
  | { readonly op: 'gave'; readonly question: Name; readonly options: readonly Name[]; readonly within?: number }
  | {
      readonly op: 'number';
      readonly question: Name;
      readonly comparison: NumberComparison;
      readonly value: number;
      readonly day?: true;
      readonly amountOf?: Name;
      readonly unit?: string;
    }
  | { readonly op: 'not'; readonly of: Condition }
  | { readonly op: 'and' | 'or'; readonly of: readonly Condition[] };

/** A condition that compares one question, and nothing else. */
export type Atom = Extract<Condition, { readonly op: 'gave' | 'number' }>;

/** Every comparison in a condition, from left to right; `negated` where an odd number of `not` stands before it. */
export function atomsOf(
  condition: Condition,
  negated = false,
): readonly { readonly atom: Atom; readonly negated: boolean }[] {
  switch (condition.op) {
    case 'not':
      return atomsOf(condition.of, !negated);
    case 'and':
    case 'or':
      return condition.of.flatMap((part) => atomsOf(part, negated));
    default:
      return [{ atom: condition, negated }];
  }
}
