import { itemAt } from '../../../base/item-at.ts';
import type { ChartElement } from '../../../deck/scene/types.ts';
import { chartSheet, pointSeries, stackedSeries, type Sheet } from '../../../files/pptx/redraw.ts';
import type { XmlElement } from '../../../files/ooxml/xml/tree.ts';
import type { FoundChart } from './read-chart.ts';
import type { MatchedValue } from './match-rows.ts';

/** The chart as the data gives it, in the order that the edited chart should have. */
export interface FreshChart {
  readonly element: ChartElement;
  readonly sheet: Sheet;
  /** Its series as our writer draws them; a chart of points has one. */
  readonly series: readonly XmlElement[];
  /** Options in order. */
  readonly options: readonly string[];
}

/**
 * Options in the order of the data; where a person rearranged them, in that person's order, with new ones at the end.
 */
function orderOf(values: readonly MatchedValue[], old: readonly string[], next: readonly string[]): readonly string[] {
  const present = values.map(({ row }) => row.option);
  if (present.join('\n') === old.join('\n')) return next;
  return [...present.filter((option) => next.includes(option)), ...next.filter((option) => !present.includes(option))];
}

/** The chart of the scene with its options in the edited chart's order and words. */
export function freshChart(
  element: ChartElement,
  form: FoundChart['form'],
  values: readonly MatchedValue[],
  old: readonly string[],
  font: string,
): FreshChart {
  const { chart, axisLabels } = element;
  const options = orderOf(values, old, chart.categories.map(({ option }) => option)); // prettier-ignore
  const placed = options.map((option) => {
    const place = chart.categories.findIndex((category) => category.option === option);
    return { option, place, category: itemAt(chart.categories, place) };
  });
  const own = new Map(values.flatMap(({ row, ownLabel }) => (ownLabel === undefined ? [] : [[row.option, ownLabel]])));
  const lines = placed.map(({ option, place, category }) => {
    const words = own.get(option);
    return words === undefined ? (axisLabels?.[place] ?? [category.label]) : words.split('\n');
  });
  const arranged: ChartElement = {
    ...element,
    chart: { ...chart, categories: placed.map(({ category }) => category) },
    ...(axisLabels || own.size > 0 ? { axisLabels: lines } : {}),
  };
  const sheet = chartSheet(arranged, font);
  const series = form === 'points' ? [pointSeries(arranged, sheet)] : stackedSeries(arranged, sheet);
  return { element: arranged, sheet, series, options };
}
