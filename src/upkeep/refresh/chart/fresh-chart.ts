import { itemAt } from '../../../base/item-at.ts';
import type { ChartElement } from '../../../deck/scene/types.ts';
import { cellIn, columnsOf, optionsOf, chartSheet, CHART_PLOTS, type Sheet } from '../../../files/pptx/redraw.ts';
import type { XmlElement } from '../../../files/ooxml/xml/tree.ts';
import type { LedgerRow } from '../../../files/record/ledger-schema.ts';
import type { CellName, MatchedValue } from './match-rows.ts';
import type { FoundChart } from './read-chart.ts';

/** The chart as the data gives it, in the order that the edited chart should have. */
export interface FreshChart {
  readonly element: ChartElement;
  readonly sheet: Sheet;
  /** Its series as our writer draws them, one for each of `seriesKeys`. */
  readonly series: readonly XmlElement[];
}

/** The key of a cell's series and of its category in a chart. */
export const keysOf = ({ option, segment = '' }: CellName, options: FoundChart['options']): readonly [series: string, category: string] =>
  options === 'series' ? [option, segment] : [segment, option]; // prettier-ignore

const unique = (keys: readonly string[]): readonly string[] => [...new Set(keys)];

/**
 * Keys in the order of the data; where a person rearranged them, in that person's order, with new ones at the end.
 */
function orderOf(present: readonly string[], old: readonly string[], next: readonly string[]): readonly string[] {
  if (present.join('\n') === old.join('\n')) return next;
  return [...present.filter((key) => next.includes(key)), ...next.filter((key) => !present.includes(key))];
}

/** Options or columns of a chart with their words: a person's own, where there are any, else ours with their lines. */
interface Named {
  readonly key: string;
  readonly label: string;
  readonly lines: readonly string[];
  readonly isOwn: boolean;
}

/** Words by key, as a person wrote them. */
const ownWords = (values: readonly MatchedValue[], keyOf: (row: LedgerRow) => string, wordsOf: (value: MatchedValue) => string | undefined) =>
  new Map(values.flatMap((value) => { const words = wordsOf(value); return words === undefined ? [] : [[keyOf(value.row), words] as const]; })); // prettier-ignore

function named(
  element: ChartElement,
  what: 'option' | 'column',
  order: readonly string[],
  own: ReadonlyMap<string, string>,
): readonly Named[] {
  const { chart, axisLabels } = element;
  const all = what === 'option' ? optionsOf(chart) : columnsOf(chart);
  const isOnAxis = (chart.options === 'categories') === (what === 'option');
  return order.map((key) => {
    const place = all.findIndex((one) => one.key === key);
    const { label } = itemAt(all, place);
    const words = own.get(key);
    const lines = words?.split('\n') ?? (isOnAxis ? axisLabels?.[place] : undefined) ?? [label];
    return { key, label: words ?? label, lines, isOwn: words !== undefined };
  });
}

/** The values of the edited chart, and those whose words a person may have chosen: these and those that come from other charts. */
interface Present {
  readonly values: readonly MatchedValue[];
  readonly worded: readonly MatchedValue[];
}

/** The chart of the scene in the form, order and words of the edited one. */
export function freshChart(
  element: ChartElement,
  { options: form }: Pick<FoundChart, 'options'>,
  { values, worded }: Present,
  old: readonly LedgerRow[],
  font: string,
): FreshChart {
  const { chart, axisLabels } = element;
  const optionOf = ({ option }: CellName): string => option;
  const columnOf = ({ segment = '' }: CellName): string => segment;
  const orderBy = (keyOf: (row: LedgerRow) => string, next: readonly { readonly key: string }[]): readonly string[] =>
    orderOf(unique(values.map(({ row }) => keyOf(row))), unique(old.map(keyOf)), next.map(({ key }) => key)); // prettier-ignore
  const options = named(element, 'option', orderBy(optionOf, optionsOf(chart)), ownWords(worded, optionOf, (value) => value.ownLabel)); // prettier-ignore
  const columns = named(element, 'column', orderBy(columnOf, columnsOf(chart)), ownWords(worded, columnOf, (value) => value.ownColumn)); // prettier-ignore
  const [categories, series] = form === 'categories' ? [options, columns] : [columns, options];
  const pointAt = (s: Named, c: Named) =>
    form === 'categories' ? cellIn(chart, c.key, s.key) : cellIn(chart, s.key, c.key);
  const arranged: ChartElement = {
    ...element,
    chart: {
      ...chart,
      options: form,
      categories: categories.map(({ key, label }) => ({ key, label })),
      series: series.map((one) => {
        const points = categories.map((category) => pointAt(one, category));
        // How it is drawn is what it was made as, whatever its place in the edited chart.
        const { fill, line } = chart.series.find(({ key }) => key === one.key) ?? { fill: element.ink };
        return { key: one.key, name: one.label, fill, ...(line ? { line } : {}), points };
      }),
    },
    ...(axisLabels || categories.some(({ isOwn }) => isOwn)
      ? { axisLabels: categories.map(({ lines }) => lines) }
      : {}),
  };
  const sheet = chartSheet(arranged, font);
  return { element: arranged, sheet, series: CHART_PLOTS.of(chart.kind).series(arranged, sheet) };
}
