import type { Row } from '../../data/tabulate/types.ts';

/** How much lighter than the strong colour the grounds of shares are, from the highest down; lower ones have none. */
const TINTS = [
  [60, 0.6],
  [40, 0.72],
  [25, 0.82],
  [10, 0.91],
] as const;

/**
 * How much lighter than the strong colour the ground of a share is, so that a table of many is seen before it is read; undefined of a low
 * one, and of an amount: what is much of it depends on what is divided.
 */
export const tintOf = ({ displayed, amount }: Pick<Row, 'displayed' | 'amount'>): number | undefined =>
  amount ? undefined : TINTS.find(([from]) => displayed >= from)?.[1];
