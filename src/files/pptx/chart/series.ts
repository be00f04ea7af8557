import type { Point } from '../../../deck/chart/types.ts';
import type { ChartElement } from '../../../deck/scene/types.ts';
import { markFill } from '../scheme-color.ts';
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

/** A series whose points each have their own colour and label. */
function ofPoints(element: ChartElement, s: number, points: readonly (Point | null)[], look: SeriesLook): readonly (XmlElement | undefined | readonly XmlElement[])[] {
  const fill = (mark: Pick<Point, 'fill' | 'hatch'>): XmlElement => el('c:spPr', {}, markFill(mark), look.outline(element));
  const solid = look.solidIfNegative ? el('c:invertIfNegative', { val: false }) : undefined;
  const own = points.find((point) => point !== null) ?? element.chart.series[s];
  return [
    own && fill(own),
    solid,
    points.flatMap((point, idx) =>
      point ? [el('c:dPt', {}, el('c:idx', { val: idx }), solid, el('c:bubble3D', { val: false }), fill(point))] : [],
    ),
    pointLabels(element, points, look.labelPlace),
  ];
} // prettier-ignore

/** A series of one point, which has the series' colour and label. */
const ofOnePoint = (element: ChartElement, point: Point, look: SeriesLook): readonly (XmlElement | undefined)[] => [
  el('c:spPr', {}, markFill(point), look.outline(element)),
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
