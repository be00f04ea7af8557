/** Mean and median over sorted values, so that the order of the respondents changes no last bit of a sum. */

/** Arithmetic mean, undefined of nothing. */
export function meanOf(values: Float64Array): number | undefined {
  if (values.length === 0) return undefined;
  return values.toSorted().reduce((total, value) => total + value, 0) / values.length;
}

/** Median, of an even number of values the mean of the middle two; undefined of nothing. */
export function medianOf(values: Float64Array): number | undefined {
  if (values.length === 0) return undefined;
  const sorted = values.toSorted();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}
