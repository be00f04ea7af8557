import type { Claim, Comparison, Figure, Tolerances, Wording, WordingForm } from '../../data/figures/types.ts';

type Express = (n: number, tolerances: Tolerances) => string;

/** How `figures.yaml` expresses, for a percentage, what each form of wording says. */
const OF_PERCENT: Readonly<Partial<Record<WordingForm, Express>>> = {
  under_percent: (n) => `< ${n}%`,
  at_most_percent: (n) => `<= ${n}%`,
  at_least_percent: (n) => `>= ${n}%`,
  over_percent: (n) => `> ${n}%`,
  about_percent: (n) => `~ percent(${n})`,
  under_tenths: (n) => `< ${10 * n}%`,
  at_least_tenths: (n) => `>= ${10 * n}%`,
  about_tenths: (n) => `~ tenths(${n})`,
  one_in: (n) => `~ one_in(${n})`,
  of_hundred: (n) => `~ of_hundred(${n})`,
  at_least_half: () => '>= 50%',
  over_half: () => '> 50%',
  most: (_, t) => `>= ${t.most}%`,
  minority: () => '< 50%',
  few: (_, t) => `<= ${t.few}%`,
  some: () => '> 0%',
};

const OF_COUNT: Readonly<Partial<Record<WordingForm, Express>>> = {
  count_at_least: (n) => `>= ${n}`,
  some: () => '>= 1',
};

const OF_RANK: Readonly<Partial<Record<WordingForm, Express>>> = {
  rank: (n) => `= ${n}`,
  first: () => '= 1',
  last: () => '= last',
  top: (n, t) => `<= ${n || t.top}`,
};

/** The claim for `figures.yaml` that says what a wording says of a figure; undefined if there is none. */
export function expressionOf(figure: Figure, { form, n = 0 }: Wording, tolerances: Tolerances): string | undefined {
  if (form === 'tied_rank') return `tied(${figure.id}) = ${n}`;
  const ofRank = OF_RANK[form];
  if (ofRank) return `rank(${figure.id}) ${ofRank(n, tolerances)}`;
  const express =
    figure.measure === 'percent' ? OF_PERCENT[form] : figure.measure === 'count' ? OF_COUNT[form] : undefined;
  return express && `${figure.id} ${express(n, tolerances)}`;
}

/**
 * A claim's expression in which the comparisons about the same thing as `replaced` are exchanged for `instead`.
 * Undefined if the parts of the expression cannot be told apart.
 */
export function withComparison(claim: Claim, replaced: Comparison, instead: string): string | undefined {
  const parts = claim.expression.trim().split(/\s+and\s+/);
  if (parts.length !== claim.comparisons.length) return undefined;
  const kept = parts.filter((_, index) => !isAboutSame(claim.comparisons[index], replaced));
  return [...new Set([...kept, instead])].join(' and ');
}

/** Whether two comparisons are about one figure and one measure of it. */
export const isAboutSame = (a: Comparison | undefined, b: Comparison): boolean =>
  a?.figure.id === b.figure.id && a.condition.measure === b.condition.measure;
