import { kindOf } from '../../data/survey/kinds/index.ts';
import type { Code } from '../../data/survey/types.ts';
import { isUndivided } from '../../data/tabulate/rows.ts';
import type { Row, Table, TableColumn } from '../../data/tabulate/types.ts';
import { isBare } from '../chart/build-chart.ts';
import type { ChartRequest, ChartWords } from '../chart/request.ts';
import { asSentence, inOneLine } from '../text/one-line.ts';
import type { Texts } from '../text/texts.ts';
import { amountWords, unitOf } from './amount-words.ts';
import { baseWords } from './base-words.ts';

/** What the footnotes say of a chart whose values stand without their sign: that they are percentages, where they are no amounts. */
export const percentRemark = (texts: Texts, request: ChartRequest, { columns }: Table): readonly string[] =>
  isBare(request) && !columns.some(({ rows }) => rows.some(({ amount }) => amount)) ? [texts.plain('auto.note_percent')] : []; // prettier-ignore

/**
 * Labels, formats and the alternative text: the finding, then the values of `rows` in the order in which they are
 * drawn. A label is in the `variant` asked for where the option has it.
 */
export function chartWords(
  texts: Texts,
  named: {
    readonly code: Code;
    readonly variant?: string | undefined;
    readonly unit?: string | undefined;
    readonly countsBelow?: number;
  },
  table: TableColumn,
  rows: readonly Row[],
  finding: string,
): ChartWords {
  const { code, variant } = named;
  const label = (option: Code): string => labelOf(texts, `option.${code}.${option}`, variant);
  const share = texts.plain(seriesKey(table), { places: table.request.within ?? 1 });
  const notPublished: ChartWords['notPublished'] = (of, range) => {
    const mark = texts.plain('auto.mark_reconstructed');
    return range ? texts.plain('auto.mark_range', { mark, from: range[0], to: range[1], base: of }) : mark;
  };
  const { unit, countsBelow = 0 } = named;
  const base = table.base ?? 0;
  const counts = countsIn(texts, countsBelow);
  const noShare = (): string => texts.plain('auto.no_share');
  const valueOf = ({ displayed, count, amount }: Row): string => {
    if (base === 0 || isUndivided(table)) return noShare();
    if (amount && unit !== undefined) return amountWords(texts, unit, amount.displayed, table.decimals);
    return counts.counted(texts.percent(displayed, table.decimals), count, base);
  };
  const lines = rows.map((row) => {
    const { option, provenance, range } = row;
    const value = provenance === 'reconstructed' ? notPublished(base, range) : valueOf(row);
    return texts.plain('auto.alt_row', { label: label(option), value });
  });
  return {
    language: texts.locale,
    label,
    percent: texts.percent,
    number: texts.number,
    ...(unit === undefined ? {} : { unit: unitOf(texts, unit) }),
    ...counts,
    valued: (name, value) => texts.plain('auto.legend_valued', { label: name, value }),
    noShare,
    base: (of, small) => texts.plain(small ? 'auto.base_small' : 'auto.base', { base: of }),
    perDot: (people) => texts.plain('auto.legend_people', { people }),
    gap: () => texts.plain('auto.header_gap'),
    notPublished,
    column: (segment) => segment?.name ?? share,
    headers: {
      option: texts.plain(optionHeader(table)),
      share: unit === undefined ? texts.plain('auto.header_share') : share,
      count: texts.plain('auto.header_count'),
      base: texts.plain('auto.header_base'),
    },
    alt: altText(texts, lines, finding, table),
  };
}

/** How a percentage of fewer people than that says how many they are: beside it, or in words of their own. */
const countsIn = (texts: Texts, below: number): Required<Pick<ChartWords, 'counted' | 'countOf'>> => ({
  counted: (value, count, base) => (base < below ? texts.plain('auto.value_counted', { value, count, base }) : value),
  countOf: (count, base) => (base > 0 && base < below ? texts.plain('auto.count_of', { count, base }) : undefined),
});

/** What the options of a table are called: those of numbers and days are bands, which nobody was shown. */
function optionHeader({ kind }: TableColumn): string {
  const { numbers } = kindOf({ kind });
  if (numbers === 'days') return 'auto.header_days';
  return numbers === 'measured' ? 'auto.header_band' : 'auto.header_option';
}

/** A label is one line of words: where it breaks is for the chart to say. */
const labelOf = (texts: Texts, key: string, variant: string | undefined): string =>
  inOneLine(texts.plain(variant !== undefined && texts.has(`${key}.${variant}`) ? `${key}.${variant}` : key).split(/\s*\n\s*/u), texts.locale); // prettier-ignore

/** What the values of a table are called. */
function seriesKey({ kind, request, rows }: TableColumn): string {
  if (rows.some(({ amount }) => amount)) return 'auto.series_amount';
  if (!kindOf({ kind }).placeOf) return 'auto.series';
  return request.within === undefined ? 'auto.series_first' : 'auto.series_within';
}

/**
 * The most characters of an alternative text: it is heard in one go, and anything longer is better looked up in the
 * chart's data.
 */
const MOST_ALT = 500;

/** The finding, then as many of the lines as there is room for, and how many there are besides. */
function altText(texts: Texts, lines: readonly string[], finding: string, table: TableColumn): string {
  const words = {
    finding,
    sentence: asSentence(finding, texts.locale),
    base: table.base ?? 0,
    bases: baseWords(texts, table),
  };
  const withFirst = (count: number): string => {
    const left = lines.length - count;
    const more = left > 0 ? [texts.plain('auto.alt_more', { count: left })] : [];
    const rows = [...lines.slice(0, count), ...more].join(texts.plain('auto.alt_joint'));
    return texts.plain('auto.alt_chart', { ...words, rows });
  };
  let count = lines.length;
  let alt = withFirst(count);
  while (alt.length > MOST_ALT && count > 1) alt = withFirst(--count);
  return alt;
}
