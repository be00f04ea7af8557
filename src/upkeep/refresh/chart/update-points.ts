import type { Splice } from '../../../files/ooxml/opc/edited-part.ts';
import { renderFragment } from '../../../files/ooxml/xml/render.ts';
import { child, childrenOf, type Located, type XmlElement } from '../../../files/ooxml/xml/tree.ts';
import { carriedMark } from './carried-mark.ts';
import type { ChartChange, MovedMark } from './change.ts';
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

/** A mark's element about its point, and the chart in which it stands before the change. */
interface PointIn {
  readonly in: ChartChange;
  readonly node: Located | undefined;
  readonly cell: CellName;
  readonly isMoved: boolean;
}

type ElementsOf = (series: Located) => readonly Located[];

/** The marks of a series by their categories: those that it has, and those that it gets from other charts. */
function marksOf(change: ChartChange, key: string, elementsOf: ElementsOf): ReadonlyMap<string, PointIn> {
  const { values, found, moved } = change;
  const pointIn = ({ row, series, index }: MatchedValue, other?: MovedMark): readonly [string, string, PointIn] => {
    const node = elementsOf(series).find((one) => indexOf(one) === index);
    return [
      ...keysOf(row, found.options),
      { in: { ...change, ...other }, node, cell: row, isMoved: other !== undefined },
    ];
  };
  const all = [...values.map((value) => pointIn(value)), ...moved.map((other) => pointIn(other.value, other))];
  return new Map(all.flatMap(([series, category, point]) => (series === key ? [[category, point] as const] : [])));
}

/** The elements about single points (`c:dPt`, `c:dLbl`), in the order of the data: each stays with its cell. */
function arranged(
  change: ChartChange,
  key: string,
  elementsOf: ElementsOf,
  drawn: readonly XmlElement[],
  changesOf: (change: ChartChange, node: Located, cell: CellName) => readonly Splice[] | 'ours',
): string {
  const own = marksOf(change, key, elementsOf);
  return change.fresh.element.chart.categories
    .map((category, index) => {
      const mark = own.get(category.key);
      const node = mark?.node;
      const ours = drawn.find((one) => child(one, 'c:idx')?.attributes['val'] === String(index));
      const changes = node ? changesOf(mark.in, node, mark.cell) : 'ours';
      const fallback = ours && (!mark || node || mark.isMoved) ? renderFragment(ours) : '';
      if (changes === 'ours' || !node) return fallback;
      const { part } = mark.in;
      const place = child(node, 'c:idx');
      const range = place && part.attributeRange(place, 'val');
      const wanted = [...changes, ...(range ? [{ ...range, text: String(index) }] : [])];
      if (!mark.isMoved) return part.patched(node, wanted);
      return carriedMark({ deck: change.deck, from: mark.in, to: change }, node, wanted) ?? fallback;
    })
    .join('');
}

function allOf(nodes: readonly Located[], text: string): readonly Splice[] {
  const [first, last] = [nodes[0], nodes.at(-1)];
  return first && last ? [{ start: first.start, end: last.end, text }] : [];
}

/** Changes to the points of a series: what a person did to a point stays with its cell. */
export function pointChanges(change: ChartChange, { series, drawn, key }: SeriesPair): readonly Splice[] {
  const pointsOf: ElementsOf = (one) => childrenOf(one, 'c:dPt');
  const labelsOf: ElementsOf = (one) => childrenOf(child(one, 'c:dLbls'), 'c:dLbl');
  const drawnLabels = childrenOf(child(drawn, 'c:dLbls'), 'c:dLbl');
  const labelled = (here: ChartChange, node: Located, cell: CellName): readonly Splice[] | 'ours' =>
    goesBeside(here, cell) && drawnLabels.length > 0 ? 'ours' : labelChanges(here, node, cell);
  return [
    ...allOf(pointsOf(series), arranged(change, key, pointsOf, childrenOf(drawn, 'c:dPt'), fillChanges)),
    ...allOf(labelsOf(series), arranged(change, key, labelsOf, drawnLabels, labelled)),
  ];
}
