import type { Point } from '../../../deck/chart/types.ts';

/** A number format that prints 9.9 as `9.9%`: the cells hold percentages as printed, not fractions of 1. */
export const percentFormat = (decimals: number): string => `0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}"%"`;

/** A number format that prints 9.9 as `9.9`. */
const numberFormat = (decimals: number): string => percentFormat(decimals).replace('"%"', '');

/** A number format that prints these words, whatever the number. */
export const literalFormat = (words: string): string =>
  words === '' ? '""' : [...words].map((character) => `\\${character}`).join('');

/**
 * The format of a point's value label. A label other than the plain percentage (※ for unpublished figures, a
 * language's decimal comma) is a number format, which stays tied to the cell as rich text would not.
 */
export function valueFormat(
  { displayed, valueLabel }: Pick<Point, 'displayed' | 'valueLabel'>,
  decimals: number,
): string {
  const plain = displayed.toFixed(decimals);
  if (valueLabel === `${plain}%`) return percentFormat(decimals);
  return valueLabel === plain ? numberFormat(decimals) : literalFormat(valueLabel);
}
