/** What binary fractions add to a distance. */
const SLACK = 1e-9;

/**
 * The number of a wording whose percentage is nearest to a printed one; of two that are as near the one of the higher
 * percentage, as the survey rounds half up: 52.5 % is about 53 %, 45 % about five tenths, 22.5 % one in four. It is the
 * printed value that a reader rounds: 52.4996 % that is printed as 52.5 % is about 53 % too, so that no 約52% stands beside it.
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
