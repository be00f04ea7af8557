import type { ChartSpec, Point } from '../../../deck/chart/types.ts';

/** A number format that prints 9.9 as `9.9%`: the cells hold percentages as printed, not fractions of 1. */
const percentFormat = (decimals: number): string => `0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}"%"`;

/** A number format that prints 9.9 as `9.9`. */
const numberFormat = (decimals: number): string => percentFormat(decimals).replace('"%"', '');

/** Characters of a unit, each by itself, so that none is taken for a sign of formats. */
const literal = (words: string): string => (words === '' ? '' : literalFormat(words));

/** A number format that prints 9.9 as a value of a chart: `9.9%`, `9.9 pts`, `¥1,200`. */
export const chartFormat = ({ decimals, unit }: Pick<ChartSpec, 'decimals' | 'unit'>): string =>
  unit ? `${literal(unit.before)}#,##${numberFormat(decimals)}${literal(unit.after)}` : percentFormat(decimals);

/** A number format that prints these words, whatever the number. */
export const literalFormat = (words: string): string =>
  words === '' ? '""' : [...words].map((character) => `\\${character}`).join('');

/** A number as the languages of the program print it. */
const grouped = (value: number, decimals: number): string =>
  new Intl.NumberFormat('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);

/** A printed number, with a point or a comma for decimals, and what stands before and behind it. */
const PRINTED = /^([^\d.,]*)(\d+(?:[.,]\d+)?)([^\d.,]*)$/u;

/**
 * The format of a point's value label. In a label such as `9,9 %` the number is a number, which follows when somebody edits the data;
 * its decimal sign is that of the reader's system, as in every program's own charts. A label that says something else (※ for unpublished
 * figures) is spelled out in the format, which stays tied to the cell as rich text would not.
 */
export function valueFormat(
  { displayed, valueLabel }: Pick<Point, 'displayed' | 'valueLabel'>,
  chart: Pick<ChartSpec, 'decimals' | 'unit'>,
): string {
  const { decimals, unit } = chart;
  // An amount is printed with separators of thousands, as its format has them.
  if (unit && valueLabel === `${unit.before}${grouped(displayed, decimals)}${unit.after}`) return chartFormat(chart);
  const plain = displayed.toFixed(decimals);
  if (valueLabel === `${plain}%`) return percentFormat(decimals);
  const [, before = '', number, after = ''] = PRINTED.exec(valueLabel) ?? [];
  return number?.replace(',', '.') === plain ? `${literal(before)}${numberFormat(decimals)}${literal(after)}` : literalFormat(valueLabel); // prettier-ignore
}
