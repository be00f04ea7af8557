import { itemAt } from '../../base/item-at.ts';

/** Mean and median add up sorted values, so that the order of the respondents does not change the last bit of a sum. */

/** The arithmetic mean; undefined if there are no values. */
export function meanOf(values: Float64Array): number | undefined {
  if (values.length === 0) return undefined;
  return values.toSorted().reduce((total, value) => total + value, 0) / values.length;
}

/** The median (for an even number of values, the mean of the middle two); undefined if there are no values. */
export function medianOf(values: Float64Array): number | undefined {
  if (values.length === 0) return undefined;
  const sorted = values.toSorted();
  const middle = sorted.length >> 1;
  const upper = itemAt(sorted, middle);
  return sorted.length % 2 === 1 ? upper : (itemAt(sorted, middle - 1) + upper) / 2;
}
