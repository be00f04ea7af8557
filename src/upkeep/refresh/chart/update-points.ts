import type { Splice } from '../../../files/ooxml/opc/edited-part.ts';
import { renderFragment } from '../../../files/ooxml/xml/render.ts';
import { child, childrenOf, type Located, type XmlElement } from '../../../files/ooxml/xml/tree.ts';
import type { ChartChange } from './change.ts';
import { keysOf } from './fresh-chart.ts';
import { fillChanges, labelChanges, goesBeside } from './mark-style.ts';
import type { CellName, MatchedValue } from './match-rows.ts';

/** A series of the edited chart, as our writer draws it anew, and its key. */
export interface SeriesPair {
  readonly series: Located;
  readonly drawn: XmlElement;
  readonly key: string;
}

const indexOf = (node: Located): number => Number(child(node, 'c:idx')?.attributes['val'] ?? -1);

/** The elements about single points (`c:dPt`, `c:dLbl`), in the order of the data: each stays with its cell. */
function arranged(
  { part, values, found, fresh }: ChartChange,
  key: string,
  nodes: readonly Located[],
  drawn: readonly XmlElement[],
  changesOf: (node: Located, cell: CellName) => readonly Splice[] | 'ours',
): string {
  const own = new Map<string, MatchedValue>();
  for (const value of values) {
    const [series, category] = keysOf(value.row, found.options);
    if (series === key) own.set(category, value);
  }
  return fresh.element.chart.categories
    .map((category, index) => {
      const value = own.get(category.key);
      const node = value && nodes.find((one) => indexOf(one) === value.index);
      const ours = drawn.find((one) => child(one, 'c:idx')?.attributes['val'] === String(index));
      const changes = node ? changesOf(node, value.row) : 'ours';
      if (changes === 'ours' || !node) return ours && (!value || node) ? renderFragment(ours) : '';
      const place = child(node, 'c:idx');
      const range = place && part.attributeRange(place, 'val');
      return part.patched(node, [...changes, ...(range ? [{ ...range, text: String(index) }] : [])]);
    })
    .join('');
}

function allOf(nodes: readonly Located[], text: string): readonly Splice[] {
  const [first, last] = [nodes[0], nodes.at(-1)];
  return first && last ? [{ start: first.start, end: last.end, text }] : [];
}

/** Changes to the points of a series: what a person did to a point stays with its cell. */
export function pointChanges(change: ChartChange, { series, drawn, key }: SeriesPair): readonly Splice[] {
  const points = childrenOf(series, 'c:dPt');
  const labels = childrenOf(child(series, 'c:dLbls'), 'c:dLbl');
  const drawnLabels = childrenOf(child(drawn, 'c:dLbls'), 'c:dLbl');
  return [
    ...allOf(points, arranged(change, key, points, childrenOf(drawn, 'c:dPt'), (node, cell) => fillChanges(change, node, cell))), // prettier-ignore
    ...allOf(
      labels,
      arranged(change, key, labels, drawnLabels, (node, cell) =>
        goesBeside(change, cell) && drawnLabels.length > 0 ? 'ours' : labelChanges(change, node, cell),
      ),
    ),
  ];
}
