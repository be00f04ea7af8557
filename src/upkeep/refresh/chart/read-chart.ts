import { itemAt } from '../../../base/item-at.ts';
import { squashed } from '../text/text-body.ts';
import { at, child, childrenOf, elementsOf, find, textOf, type Located } from '../../../files/ooxml/xml/tree.ts';

/** One value of a chart as its cache holds it. */
export interface FoundValue {
  readonly label: string;
  readonly value: number;
  /** Its series, and its place in it. */
  readonly series: Located;
  readonly index: number;
}

/** A native chart and its values, each a point or a series. */
export interface FoundChart {
  readonly form: 'points' | 'series';
  readonly series: readonly Located[];
  readonly values: readonly FoundValue[];
}

/** Undoes ST_Xstring: `_x005F_` is an underscore. */
const plain = (text: string): string =>
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

/**
 * What a chart shows; undefined for one that is neither one series of points nor one series per value. `made` is the
 * form in which it was made, which decides where there is only one value.
 */
export function readChart(root: Located, made: FoundChart['form']): FoundChart | undefined {
  const plot = at(root, 'c:chart', 'c:plotArea');
  const series = elementsOf(plot)
    .filter(({ name }) => name.endsWith('Chart'))
    .flatMap((one) => childrenOf(one, 'c:ser'));
  const [first] = series;
  if (!first) return undefined;
  const values = series.map((one) => cached(child(one, 'c:val')).map(number));
  const ofFirst = itemAt(values, 0);
  if (series.length === 1 && (made === 'points' || ofFirst.length !== 1)) {
    const labels = cached(child(first, 'c:cat'));
    const points = ofFirst.map((value, index) => ({
      label: plain(labels[index] ?? ''),
      value,
      series: first,
      index,
    }));
    return { form: 'points', series, values: points };
  }
  if (values.some((all) => all.length !== 1)) return undefined;
  return {
    form: 'series',
    series,
    values: series.map((one, s) => ({
      label: plain(cached(child(one, 'c:tx'))[0] ?? ''),
      value: itemAt(itemAt(values, s), 0),
      series: one,
      index: 0,
    })),
  };
}

/** Whether two labels say the same; programs break their lines differently. */
export const sameLabel = (a: string, b: string): boolean => squashed(a) === squashed(b);

export const sameNumber = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;
