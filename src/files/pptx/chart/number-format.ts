import type { Category } from '../../../deck/chart/types.ts';

/** A number format that prints 9.9 as `9.9%`: the cells hold percentages as printed, not shares of one. */
export const percentFormat = (decimals: number): string => `0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}"%"`;

/** A number format that prints these words, whatever the number. */
export const literalFormat = (words: string): string =>
  words === '' ? '""' : [...words].map((character) => `\\${character}`).join('');

/**
 * The format of a category's value label. A label other than the plain percentage (※ for what was not published, the
 * decimal comma of a language) is a format of its own: it stays tied to the cell, where rich text would be cut loose.
 */
export function valueFormat(
  { displayed, valueLabel }: Pick<Category, 'displayed' | 'valueLabel'>,
  decimals: number,
): string {
  const plain = `${displayed.toFixed(decimals)}%`;
  return valueLabel === plain ? percentFormat(decimals) : literalFormat(valueLabel);
}
