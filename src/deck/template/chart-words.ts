import type { Code } from '../../data/survey/types.ts';
import type { Row, TableColumn } from '../../data/tabulate/types.ts';
import type { ChartWords } from '../chart/request.ts';
import type { Texts } from '../text/texts.ts';
import { baseWords } from './base-words.ts';

/**
 * Labels, formats and the alternative text: the finding, then the values of `rows` in the order in which they are
 * drawn. A label is in the `variant` asked for where the option has it.
 */
export function chartWords(
  texts: Texts,
  { code, variant }: { readonly code: Code; readonly variant?: string | undefined },
  table: TableColumn,
  rows: readonly Row[],
  finding: string,
): ChartWords {
  const label = (option: Code): string => {
    const key = `option.${code}.${option}`;
    return texts.plain(variant !== undefined && texts.has(`${key}.${variant}`) ? `${key}.${variant}` : key);
  };
  const share = texts.plain('auto.series');
  const notPublished: ChartWords['notPublished'] = (base, range) => {
    const mark = texts.plain('auto.mark_reconstructed');
    return range ? texts.plain('auto.mark_range', { mark, from: range[0], to: range[1], base }) : mark;
  };
  const lines = rows.map(({ option, displayed, provenance, range }) => {
    const value =
      provenance === 'reconstructed' ? notPublished(table.base ?? 0, range) : texts.percent(displayed, table.decimals);
    return texts.plain('auto.alt_row', { label: label(option), value });
  });
  return {
    language: texts.locale,
    label,
    percent: texts.percent,
    number: texts.number,
    base: (base, small) => texts.plain(small ? 'auto.base_small' : 'auto.base', { base }),
    perDot: (people) => texts.plain('auto.legend_people', { people }),
    gap: () => texts.plain('auto.header_gap'),
    notPublished,
    column: (segment) => segment?.name ?? share,
    headers: {
      option: texts.plain('auto.header_option'),
      share: texts.plain('auto.header_share'),
      count: texts.plain('auto.header_count'),
      base: texts.plain('auto.header_base'),
    },
    alt: altText(texts, lines, finding, table),
  };
}

/**
 * The most characters of an alternative text: it is heard in one go, and anything longer is better looked up in the
 * chart's data.
 */
const MOST_ALT = 500;

/** The finding, then as many of the lines as there is room for, and how many there are besides. */
function altText(texts: Texts, lines: readonly string[], finding: string, table: TableColumn): string {
  const words = { finding, base: table.base ?? 0, bases: baseWords(texts, table) };
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
