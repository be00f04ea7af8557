import { itemAt } from '../../../base/item-at.ts';
import type { Splice } from '../../../files/ooxml/opc/edited-part.ts';
import { renderFragment } from '../../../files/ooxml/xml/render.ts';
import { child, must, type Located, type XmlElement } from '../../../files/ooxml/xml/tree.ts';
import type { ChartChange } from './change.ts';
import { keysOf } from './fresh-chart.ts';
import { fillChanges, labelChanges, goesBeside } from './mark-style.ts';
import type { CellName } from './match-rows.ts';
import { pointChanges, type SeriesPair } from './update-points.ts';

const DATA = ['c:tx', 'c:cat', 'c:val'] as const;

/** Gives a series our name, categories and values, with their references into the workbook. */
function dataChanges(series: Located, drawn: XmlElement): readonly Splice[] {
  return DATA.flatMap((name): readonly Splice[] => {
    const [here, wanted] = [child(series, name), child(drawn, name)];
    if (!wanted) return [];
    const text = renderFragment(wanted);
    if (here) return [{ start: here.start, end: here.end, text }];
    const before = child(series, name === 'c:tx' ? 'c:spPr' : 'c:val');
    return before ? [{ start: before.start, end: before.start, text }] : [];
  });
}

const numberIn = (node: Located, name: string): number => Number(child(node, name)?.attributes['val'] ?? 0);

/** Whether the series follow one another, so that they can be rearranged. */
const inOneRow = ({ part, found: { series } }: ChartChange): boolean =>
  series.every((one, s) => s === 0 || part.source.slice(series[s - 1]?.end, one.start).trim() === '');

/** Changes to the look of a series that is one option in one column: its own fill and label. */
function partChanges(change: ChartChange, { series, drawn }: SeriesPair, cell: CellName): readonly Splice[] {
  const labels = child(series, 'c:dLbls');
  const isMoved = labels !== undefined && goesBeside(change, cell);
  return [
    ...fillChanges(change, series, cell),
    ...(isMoved
      ? [{ start: labels.start, end: labels.end, text: renderFragment(must(drawn, 'c:dLbls')) }]
      : labelChanges(change, labels, cell)),
  ];
}

/** An existing series with new data and its own look; `order` is its place among the others, where that changes. */
function changed(change: ChartChange, pair: SeriesPair, order?: number): string {
  const { part, found, fresh, values } = change;
  const { series, drawn } = pair;
  const place = child(series, 'c:order');
  const range = order === undefined || !place ? undefined : part.attributeRange(place, 'val');
  const isPart = found.options === 'series' && fresh.element.chart.categories.length === 1;
  const cell = isPart ? values.find((value) => value.series === series)?.row : undefined;
  return part.patched(series, [
    ...(range ? [{ ...range, text: String(order) }] : []),
    ...dataChanges(series, drawn),
    ...(cell ? partChanges(change, pair, cell) : pointChanges(change, pair)),
  ]);
}

/** A new series: drawn by us, numbered after all others. */
function added(drawn: XmlElement, index: number, order: number): string {
  const numbered = { ...drawn, children: drawn.children.slice() };
  for (const [name, value] of [['c:idx', index], ['c:order', order]] as const) {
    const old = child(drawn, name);
    const place = old ? numbered.children.indexOf(old) : -1;
    if (old && place >= 0) numbered.children[place] = { ...old, attributes: { val: String(value) } };
  }
  return renderFragment(numbered);
} // prettier-ignore

/**
 * Updates all series of a chart: what a person did to one stays with its option, or with its column. False where they are
 * not adjacent and would have to be moved.
 */
export function updateSeries(change: ChartChange): boolean {
  const { part, found, values, fresh } = change;
  const existing = new Map(values.map(({ row, series }) => [keysOf(row, found.options)[0], series]));
  const wanted = fresh.element.chart.series.map(({ key }) => key);
  const sameRow = [...existing.keys()].join('\n') === wanted.join('\n');
  if (!sameRow && !inOneRow(change)) return false;
  let index = Math.max(...found.series.map((one) => numberIn(one, 'c:idx')));
  const texts = wanted.map((key, order) => {
    const drawn = itemAt(fresh.series, order);
    const series = existing.get(key);
    return series ? changed(change, { series, drawn, key }, sameRow ? undefined : order) : added(drawn, ++index, order);
  });
  const [first, last] = [found.series[0], found.series.at(-1)];
  if (sameRow) found.series.forEach((one, s) => part.replace(one, itemAt(texts, s)));
  else if (first && last) part.replace({ start: first.start, end: last.end }, texts.join(''));
  return true;
}
