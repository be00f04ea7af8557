import { asSentence } from '../text/one-line.ts';
import { roundedValue } from '../../data/tabulate/rounding.ts';
import type { Row, Table, TableColumn } from '../../data/tabulate/types.ts';
import type { Texts } from '../text/texts.ts';
import { amountWords } from './amount-words.ts';
import { isMeans, MEAN_DECIMALS, type GridPlan } from './grid-plan.ts';
import { lineOf } from './names.ts';

// What is said of the chart of a grid to those who cannot see it.

/** The most characters of an alternative text. */
const MOST_ALT = 500;

/** The finding, then what the chart says of each item, as far as it can be heard in one go; `unit`: what amounts are of. */
export function altOf(texts: Texts, { kind, sides, options, labelOf }: GridPlan, { columns, key }: Table, finding: string, unit: string | undefined): string {
  if (isMeans(kind)) {
    const valueOf = ({ mean }: TableColumn): string => (mean === undefined ? texts.plain('auto.no_share') : texts.number(roundedValue(mean, MEAN_DECIMALS), MEAN_DECIMALS));
    const means = columns.map((column) => texts.plain('auto.alt_row', { label: labelOf(column), value: valueOf(column) }));
    return heard(texts, means, columns, finding);
  }
  const top = sides.find(({ side }) => side === 'positive');
  const lines = columns.map((column) => {
    const shown = top ? column.rows.filter(({ option }) => top.options.includes(option)) : column.rows.filter(({ option }) => options.some((one) => one.option === option));
    const words = shown.map((row) => texts.plain('auto.alt_row', { label: lineOf(texts.text(`option.${key}.${row.option}`)), value: valueIn(texts, row, column, unit) }));
    const value = words.length === 0 || !column.base ? texts.plain('auto.no_share') : words.join(texts.plain('auto.alt_joint'));
    return texts.plain('auto.legend_valued', { label: labelOf(column), value });
  });
  return heard(texts, lines, columns, finding);
} // prettier-ignore

/** A share or, where a total is divided, the mean amount with its unit, which nobody has where nobody answered. */
function valueIn(texts: Texts, { amount, displayed }: Row, { answered, decimals }: TableColumn, unit: string | undefined): string {
  if (!amount) return texts.percent(displayed, decimals);
  if (answered === 0) return texts.plain('auto.no_share');
  return unit === undefined ? texts.number(amount.displayed, decimals) : amountWords(texts, unit, amount.displayed, decimals);
} // prettier-ignore

function heard(texts: Texts, lines: readonly string[], columns: readonly TableColumn[], finding: string): string {
  const bases = columns.map(({ base = 0 }) => base);
  const [from, to] = [Math.min(...bases), Math.max(...bases)];
  const base = from === to ? texts.plain('auto.base', { base: to }) : texts.plain('auto.base_range', { from, to });
  const withFirst = (count: number): string => {
    const more = count < lines.length ? [texts.plain('auto.alt_more', { count: lines.length - count })] : [];
    return texts.plain('auto.alt_chart', { finding, sentence: asSentence(finding, texts.locale), rows: [...lines.slice(0, count), ...more].join('; '), bases: base, base: to });
  };
  let count = lines.length;
  while (count > 1 && withFirst(count).length > MOST_ALT) count--;
  return withFirst(count);
} // prettier-ignore
