import { foldText } from './types.ts';

/** What stands before the decimals of a number. */
export const DECIMALS = ['point', 'comma'] as const;
export type Decimal = (typeof DECIMALS)[number];

/** A number whose thousands are parted by points, blanks or apostrophes, and whose decimals stand behind a comma. */
const WITH_COMMA = /^-?(\d{1,3}([. '’]\d{3})+|\d+)(,\d+)?$/;
const PLAIN = /^-?\d{1,15}(\.\d{1,15})?$/;

/**
 * The number that a cell holds, as `numeric` reads it: digits of any width, without separators of thousands, the sign of a
 * currency, or one of `units` beside it: `１，２００円` is 1200; nor the apostrophe by which a spreadsheet keeps a number as text. Undefined if something else stands there. A comma is a
 * separator of thousands only before three digits, so that `1,3` is no number: it may be two answers. Where the comma is that of decimals,
 * as in German and French, points, blanks and apostrophes part thousands: `1.250,5` is 1250.5.
 */
export function plainNumber(text: string, units: readonly string[], decimal: Decimal = 'point'): string | undefined {
  let left = foldText(text)
    .replace(/^'(?=\d)/, '')
    .replace(/^[¥$€£]\s?|\s?[¥$€£]$/gu, '');
  for (const unit of units.map(foldText)) {
    if (left.endsWith(unit)) left = left.slice(0, -unit.length).trim();
    else if (left.startsWith(unit)) left = left.slice(unit.length).trim();
  }
  left = left.replace(/^[−‐–]/, '-').replace(/^\+/, '');
  if (decimal === 'comma') return WITH_COMMA.test(left) ? left.replace(/[. '’]/g, '').replace(',', '.') : undefined;
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(left)) left = left.replaceAll(',', '');
  return PLAIN.test(left) ? left : undefined;
}
