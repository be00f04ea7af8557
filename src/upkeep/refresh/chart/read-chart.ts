import { itemAt } from '../../../base/item-at.ts';
import type { LedgerChart } from '../../../files/record/ledger-schema.ts';
import { squashed } from '../text/text-body.ts';
import { at, child, childrenOf, elementsOf, find, textOf, type Located } from '../../../files/ooxml/xml/tree.ts';

/** One value of a chart as its cache holds it; NaN where there is none. */
export interface FoundValue {
  /** The words of its option, and of its column, which say something only in a banner. */
  readonly label: string;
  readonly column: string;
  readonly value: number;
  /** Its series, and its place in it. */
  readonly series: Located;
  readonly index: number;
}

/** A native chart and its values. */
export interface FoundChart {
  /** What the options are in it: its categories or its series. */
  readonly options: 'categories' | 'series';
  readonly series: readonly Located[];
  /** Series by series. */
  readonly values: readonly FoundValue[];
}

/** Undoes ST_Xstring: `_x005F_` is an underscore. */
export const plain = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** Cached values by index; undefined where one is missing. */
function cached(node: Located | undefined): readonly (string | undefined)[] {
  const count = Number(find(node, 'c:ptCount')[0]?.attributes['val'] ?? 0);
  const values: (string | undefined)[] = Array.from({ length: Math.min(count, 10_000) }, () => undefined);
  for (const point of find(node, 'c:pt')) {
    const index = Number(point.attributes['idx']);
    if (index in values) values[index] = textOf(child(point, 'c:v'));
  }
  return values;
}

const number = (text: string | undefined): number => (text === undefined || text.trim() === '' ? NaN : Number(text));

/** What the options are in a chart with these numbers of values by series; undefined where it cannot be told. */
function formOf(
  counts: readonly number[],
  { options, rows }: Pick<LedgerChart, 'options' | 'rows'>,
): FoundChart['options'] | undefined {
  // Words of columns tell what is what in a banner only.
  if (rows.some(({ column }) => column !== undefined)) return options;
  if (counts.length === 1 && (options === 'categories' || counts[0] !== 1)) return 'categories';
  return counts.every((count) => count === 1) ? 'series' : undefined;
}

/**
 * What a chart shows; undefined for one of another form: of one column, its options are neither all the points of its one
 * series nor all its series. `made` is how it was made, which decides where there is only one value.
 */
export function readChart(root: Located, made: Pick<LedgerChart, 'options' | 'rows'>): FoundChart | undefined {
  const plot = at(root, 'c:chart', 'c:plotArea');
  const series = elementsOf(plot)
    .filter(({ name }) => name.endsWith('Chart'))
    .flatMap((one) => childrenOf(one, 'c:ser'));
  const values = series.map((one) => cached(child(one, 'c:val')).map(number));
  const options = series.length === 0 ? undefined : formOf(values.map(({ length }) => length), made); // prettier-ignore
  if (!options) return undefined;
  const found = series.flatMap((one, s) => {
    const name = plain(cached(child(one, 'c:tx'))[0] ?? '');
    const categories = cached(child(one, 'c:cat'));
    return itemAt(values, s).map((value, index): FoundValue => {
      const category = plain(categories[index] ?? '');
      const words = options === 'categories' ? { label: category, column: name } : { label: name, column: category };
      return { ...words, value, series: one, index };
    });
  });
  return { options, series, values: found };
} // prettier-ignore

/** Whether two labels say the same; programs break their lines differently. */
export const sameLabel = (a: string, b: string): boolean => squashed(a) === squashed(b);

export const sameNumber = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;
