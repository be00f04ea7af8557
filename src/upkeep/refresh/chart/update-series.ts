import { itemAt } from '../../../base/item-at.ts';
import type { Splice } from '../../../files/ooxml/opc/edited-part.ts';
import { renderFragment } from '../../../files/ooxml/xml/render.ts';
import { child, must, type Located, type XmlElement } from '../../../files/ooxml/xml/tree.ts';
import type { ChartChange } from './change.ts';
import { fillChanges, labelChanges, goesBeside } from './mark-style.ts';
import { dataChanges } from './update-points.ts';

const numberIn = (node: Located, name: string): number => Number(child(node, name)?.attributes['val'] ?? 0);

/** Whether the series follow one another, so that they can be rearranged. */
const inOneRow = ({ part, found: { series } }: ChartChange): boolean =>
  series.every((one, s) => s === 0 || part.source.slice(series[s - 1]?.end, one.start).trim() === '');

function allLabelChanges(change: ChartChange, series: Located, drawn: XmlElement, option: string): readonly Splice[] {
  const labels = child(series, 'c:dLbls');
  if (!labels || !goesBeside(change, option)) return labelChanges(change, labels, option);
  return [{ start: labels.start, end: labels.end, text: renderFragment(must(drawn, 'c:dLbls')) }];
}

/** An existing series with new data and its own look; `order` is its place among the others, where that changes. */
function changed(change: ChartChange, series: Located, drawn: XmlElement, option: string, order?: number): string {
  const { part } = change;
  const place = child(series, 'c:order');
  const range = order === undefined || !place ? undefined : part.attributeRange(place, 'val');
  return part.patched(series, [
    ...(range ? [{ ...range, text: String(order) }] : []),
    ...dataChanges(series, drawn),
    ...fillChanges(change, series, option),
    ...allLabelChanges(change, series, drawn, option),
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
 * Updates a chart with one series per option (a stacked bar). False where its series are not adjacent and would have to
 * be moved.
 */
export function updateSeries(change: ChartChange): boolean {
  const { part, found, values, fresh } = change;
  const present = values.map(({ row }) => row.option);
  const sameRow = present.join('\n') === fresh.options.join('\n');
  if (!sameRow && !inOneRow(change)) return false;
  let index = Math.max(...found.series.map((one) => numberIn(one, 'c:idx')));
  const texts = fresh.options.map((option, order) => {
    const drawn = fresh.series[order];
    if (!drawn) throw new Error(`${option} was not drawn`);
    const value = values.find(({ row }) => row.option === option);
    if (!value) return added(drawn, ++index, order);
    return changed(change, value.series, drawn, option, sameRow ? undefined : order);
  });
  const [first, last] = [found.series[0], found.series.at(-1)];
  if (sameRow) found.series.forEach((one, s) => part.replace(one, itemAt(texts, s)));
  else if (first && last) part.replace({ start: first.start, end: last.end }, texts.join(''));
  return true;
}
