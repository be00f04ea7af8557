/** A share of a column as a test takes it: from 0 to 1, of so many respondents. */
export interface Proportion {
  readonly share: number;
  /** The unweighted sample, or the one of the same precision (`effectiveBase`). */
  readonly base: number;
}

/** The two-sided 5 % point of the standard normal distribution. */
const FIVE_PERCENT = 1.959964;

/**
 * The statistic of the z test of two proportions, with the variance pooled: positive where the first is the greater. 0 where
 * both are 0 or both are 1, or where a base is 0: then nothing speaks for a difference.
 *
 * Source: NIST/SEMATECH e-Handbook of Statistical Methods, 7.3.3, "How can we determine whether two processes produce the
 * same proportion of defectives?"
 */
export function zOf(a: Proportion, b: Proportion): number {
  if (a.base <= 0 || b.base <= 0) return 0;
  const pooled = (a.share * a.base + b.share * b.base) / (a.base + b.base);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.base + 1 / b.base));
  return error > 0 ? (a.share - b.share) / error : 0;
}

/** Whether two proportions differ at the 5 % level, both sides. */
export const differs = (a: Proportion, b: Proportion): boolean => Math.abs(zOf(a, b)) >= FIVE_PERCENT;

/** Whether the first is above the second, and differs from it at the 5 % level, both sides. */
export const isAbove = (a: Proportion, b: Proportion): boolean => zOf(a, b) >= FIVE_PERCENT;
