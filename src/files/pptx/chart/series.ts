import { EMU_PER_POINT } from '../../../base/length.ts';
import { cellKey, OUTLINE, type Point } from '../../../deck/chart/types.ts';
import type { ChartElement } from '../../../deck/scene/types.ts';
import { markFill, solidFill } from '../scheme-color.ts';
import type { Sheet } from '../workbook/types.ts';
import { el, type XmlElement } from '../../ooxml/xml/tree.ts';
import { seriesCells } from './chart-sheet.ts';
import { numberReference, stringReference } from './references.ts';
import { pointLabels, seriesLabels, type LabelPlace } from './value-labels.ts';

/** What kinds of charts decide about how their series are written. */
export interface SeriesLook {
  readonly labelPlace: LabelPlace;
  /** The line around the marks of a chart; none: without a line of their own. */
  readonly outline: (element: ChartElement) => readonly XmlElement[];
  /** Marks say that negative values have their colour too, as those of bars may. */
  readonly solidIfNegative: boolean;
}

/** The line around a mark: its own where it is too pale to be seen by itself, else that of all marks. */
function lineAround(element: ChartElement, point: Point | undefined, look: SeriesLook): readonly XmlElement[] {
  const { outlined } = element;
  if (!point || !outlined?.cells.includes(cellKey(point))) return look.outline(element);
  return [el('a:ln', { w: Math.round(OUTLINE * EMU_PER_POINT) }, solidFill(outlined.color))];
}

/** A series whose points each have their own colour and label. */
function ofPoints(element: ChartElement, s: number, points: readonly (Point | null)[], look: SeriesLook): readonly (XmlElement | undefined | readonly XmlElement[])[] {
  const fill = (mark: Pick<Point, 'fill' | 'hatch'>, point?: Point): XmlElement => el('c:spPr', {}, markFill(mark), lineAround(element, point, look));
  const solid = look.solidIfNegative ? el('c:invertIfNegative', { val: false }) : undefined;
  const own = points.find((point) => point !== null) ?? element.chart.series[s];
  return [
    own && fill(own),
    solid,
    points.flatMap((point, idx) =>
      point ? [el('c:dPt', {}, el('c:idx', { val: idx }), solid, el('c:bubble3D', { val: false }), fill(point, point))] : [],
    ),
    pointLabels(element, points, look.labelPlace),
  ];
} // prettier-ignore

/** A series of one point, which has the series' colour and label. */
const ofOnePoint = (element: ChartElement, point: Point, look: SeriesLook): readonly (XmlElement | undefined)[] => [
  el('c:spPr', {}, markFill(point), lineAround(element, point, look)),
  look.solidIfNegative ? el('c:invertIfNegative', { val: false }) : undefined,
  seriesLabels(element, point, look.labelPlace),
];

/**
 * The series of a chart, each with its name, categories and values as the sheet has them. Where each series is an option
 * in one column (the parts of a stacked bar), the look is that of the series, else that of its points.
 */
export const chartSeries = (element: ChartElement, sheet: Sheet, look: SeriesLook): readonly XmlElement[] =>
  element.chart.series.map(({ points }, s) => {
    const cells = seriesCells(element, s);
    const [first] = points;
    const isPart = element.chart.options === 'series' && points.length === 1;
    return el(
      'c:ser',
      {},
      el('c:idx', { val: s }),
      el('c:order', { val: s }),
      el('c:tx', {}, stringReference(sheet, cells.name)),
      ...(isPart && first ? ofOnePoint(element, first, look) : ofPoints(element, s, points, look)),
      el('c:cat', {}, stringReference(sheet, cells.categories)),
      el('c:val', {}, numberReference(sheet, cells.values)),
    );
  });
