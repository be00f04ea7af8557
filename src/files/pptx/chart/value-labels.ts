import { cellKey, type Point } from '../../../deck/chart/types.ts';
import type { ChartElement } from '../../../deck/scene/types.ts';
import { officeLanguage } from '../office-language.ts';
import { el, type XmlElement } from '../../ooxml/xml/tree.ts';
import { textProperties } from './chart-text.ts';
import { chartFormat, valueFormat } from './number-format.ts';

/**
 * Where the labels of a chart stand at their marks, as ST_DLblPos; undefined where its kind says nothing. What may be said
 * depends on the kind, and PowerPoint repairs a file that breaks this.
 */
export type LabelPlace = (element: ChartElement) => string | undefined;

/** Places on a mark's fill; undefined is a ring's. */
const ON_FILL: readonly (string | undefined)[] = [undefined, 'ctr', 'inEnd', 'inBase'];

/** Which parts of a mark's data its label shows, in the schema's order. */
const shows = (value: boolean): readonly XmlElement[] => [
  el('c:showLegendKey', { val: false }),
  el('c:showVal', { val: value }),
  el('c:showCatName', { val: false }),
  el('c:showSerName', { val: false }),
  el('c:showPercent', { val: false }),
  el('c:showBubbleSize', { val: false }),
];

/** Whether layout left the label out, or set it as a separate text. */
const isLeftOut = ({ valuesBeside }: ChartElement, point: Point): boolean => valuesBeside.includes(cellKey(point));

/** Format, look and place of a point's label; `idx` and the like come first. */
function look(element: ChartElement, point: Point, place: string | undefined): readonly (XmlElement | undefined)[] {
  const { language } = element.chart;
  return [
    el('c:numFmt', { formatCode: valueFormat(point, element.chart), sourceLinked: false }),
    el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill'))),
    textProperties({
      size: (point.stressed ? element.stressedSize : undefined) ?? element.valueSize,
      bold: element.valueBold,
      color: ON_FILL.includes(place) ? point.inkOnFill : point.inkBeside,
      language: officeLanguage(language),
    }),
    place === undefined ? undefined : el('c:dLblPos', { val: place }),
    ...shows(true),
  ];
}

/** `c:dLbls` of a series that shows its points each in its own way: each label in the colour that suits its mark. */
export function pointLabels(element: ChartElement, points: readonly (Point | null)[], placeOf: LabelPlace): XmlElement {
  const { language } = element.chart;
  if (element.valuePosition === 'none') return el('c:dLbls', {}, shows(false));
  const place = placeOf(element);
  return el(
    'c:dLbls',
    {},
    points.flatMap((point, idx) =>
      point
        ? [
            el(
              'c:dLbl',
              {},
              el('c:idx', { val: idx }),
              isLeftOut(element, point) ? el('c:delete', { val: true }) : look(element, point, place),
            ),
          ]
        : [],
    ),
    el('c:numFmt', { formatCode: chartFormat(element.chart), sourceLinked: false }),
    el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill'))),
    textProperties({
      size: element.valueSize,
      bold: element.valueBold,
      color: element.ink,
      language: officeLanguage(language),
    }),
    place === undefined ? undefined : el('c:dLblPos', { val: place }),
    shows(true),
  );
}

/** `c:dLbls` of a series that is one point. */
export function seriesLabels(element: ChartElement, point: Point, placeOf: LabelPlace): XmlElement {
  const hidden = element.valuePosition === 'none' || isLeftOut(element, point);
  return el('c:dLbls', {}, hidden ? shows(false) : look(element, point, placeOf(element)));
}
