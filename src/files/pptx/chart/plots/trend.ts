import type { LineLook } from '../../../../deck/chart/types.ts';
import type { ChartElement } from '../../../../deck/scene/types.ts';
import type { Color } from '../../../../base/color.ts';
import { EMU_PER_POINT } from '../../../../base/length.ts';
import { el, type XmlElement } from '../../../ooxml/xml/tree.ts';
import { solidFill } from '../../scheme-color.ts';
import type { Sheet } from '../../workbook/types.ts';
import { axes, axisIds } from '../axes.ts';
import { seriesCells } from '../chart-sheet.ts';
import { numberReference, stringReference } from '../references.ts';
import { pointLabels } from '../value-labels.ts';
import type { ChartPlot } from './plot.ts';

/** Width of the line around a marker, in points. */
const RING = 2;
/** Inside of a ring. */
const GROUND: Color = { slot: 'lt1', lighter: 0, hex: 'FFFFFF' };

const emu = (points: number): number => Math.round(points * EMU_PER_POINT);

const stroke = (width: number, fill: Color, dashed = false): XmlElement =>
  el(
    'a:ln',
    { w: emu(width), cap: 'flat' },
    solidFill(fill),
    dashed ? el('a:prstDash', { val: 'dash' }) : undefined,
    el('a:round'),
  );

const marker = ({ marker: diameter, open }: LineLook, fill: Color): XmlElement =>
  el(
    'c:marker',
    {},
    el('c:symbol', { val: 'circle' }),
    el('c:size', { val: Math.round(diameter) }),
    el('c:spPr', {}, solidFill(open ? GROUND : fill), stroke(RING, fill)),
  );

const seriesOf = (element: ChartElement, sheet: Sheet): readonly XmlElement[] =>
  element.chart.series.map(({ fill, line, points }, s) => {
    if (!line) throw new Error(`the chart of ${element.chart.table} has a series without a line`);
    const cells = seriesCells(element, s);
    return el(
      'c:ser',
      {},
      el('c:idx', { val: s }),
      el('c:order', { val: s }),
      el('c:tx', {}, stringReference(sheet, cells.name)),
      el('c:spPr', {}, stroke(line.width, fill, line.dashed)),
      marker(line, fill),
      pointLabels(element, points, () => 't'),
      el('c:cat', {}, stringReference(sheet, cells.categories)),
      el('c:val', {}, numberReference(sheet, cells.values)),
      el('c:smooth', { val: false }),
    );
  });

/** Lines from the first to the last category, which stand on the edges of the plot area. */
export const trend: ChartPlot = {
  wholeIsOne: false,
  series: seriesOf,
  content: (element, sheet) => [
    el(
      'c:lineChart',
      {},
      el('c:grouping', { val: 'standard' }),
      el('c:varyColors', { val: false }),
      seriesOf(element, sheet),
      el('c:marker', { val: true }),
      axisIds(),
    ),
    ...axes(element, { lying: false, wholeIsOne: false, onEnds: true }),
  ],
};
