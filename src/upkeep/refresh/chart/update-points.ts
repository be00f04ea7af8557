import type { Splice } from '../../../files/ooxml/opc/edited-part.ts';
import { renderFragment } from '../../../files/ooxml/xml/render.ts';
import { child, childrenOf, type Located, type XmlElement } from '../../../files/ooxml/xml/tree.ts';
import type { ChartChange } from './change.ts';
import { fillChanges, labelChanges, goesBeside } from './mark-style.ts';

const DATA = ['c:tx', 'c:cat', 'c:val'] as const;

/** Gives a series our name, categories and values, with their references into the workbook. */
export function dataChanges(series: Located, drawn: XmlElement): readonly Splice[] {
  return DATA.flatMap((name): readonly Splice[] => {
    const [here, wanted] = [child(series, name), child(drawn, name)];
    if (!wanted) return [];
    const text = renderFragment(wanted);
    if (here) return [{ start: here.start, end: here.end, text }];
    const before = child(series, name === 'c:tx' ? 'c:spPr' : 'c:val');
    return before ? [{ start: before.start, end: before.start, text }] : [];
  });
}

const indexOf = (node: Located): number => Number(child(node, 'c:idx')?.attributes['val'] ?? -1);

/** The elements about single points (`c:dPt`, `c:dLbl`), in the order of the data: each stays with its option. */
function arranged(
  change: ChartChange,
  nodes: readonly Located[],
  drawn: readonly XmlElement[],
  changesOf: (node: Located, option: string) => readonly Splice[] | 'ours',
): string {
  const { part, values, fresh } = change;
  return fresh.options
    .map((option, index) => {
      const value = values.find(({ row }) => row.option === option);
      const node = value && nodes.find((one) => indexOf(one) === value.index);
      const ours = drawn.find((one) => child(one, 'c:idx')?.attributes['val'] === String(index));
      const changes = node ? changesOf(node, option) : 'ours';
      if (changes === 'ours' || !node) return ours && (!value || node) ? renderFragment(ours) : '';
      const place = child(node, 'c:idx');
      const range = place && part.attributeRange(place, 'val');
      return part.patched(node, [...changes, ...(range ? [{ ...range, text: String(index) }] : [])]);
    })
    .join('');
}

function replaceAll(change: ChartChange, nodes: readonly Located[], text: string): void {
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (first && last) change.part.replace({ start: first.start, end: last.end }, text);
}

/** Updates a chart of one series with one point per option: what a person did to a point stays with its option. */
export function updatePoints(change: ChartChange): void {
  const { part, found, fresh } = change;
  const [series, drawn] = [found.series[0], fresh.series[0]];
  if (!series || !drawn) throw new Error('a chart of points needs a series');
  for (const { start, end, text } of dataChanges(series, drawn)) part.replace({ start, end }, text);
  const points = childrenOf(series, 'c:dPt');
  replaceAll(change, points, arranged(change, points, childrenOf(drawn, 'c:dPt'), (node, option) => fillChanges(change, node, option))); // prettier-ignore
  const labels = childrenOf(child(series, 'c:dLbls'), 'c:dLbl');
  const drawnLabels = childrenOf(child(drawn, 'c:dLbls'), 'c:dLbl');
  const text = arranged(change, labels, drawnLabels, (node, option) =>
    goesBeside(change, option) && drawnLabels.length > 0 ? 'ours' : labelChanges(change, node, option),
  );
  replaceAll(change, labels, text);
}
