import type { ChartElement } from '../../../deck/scene/types.ts';
import { officeLanguage } from '../office-language.ts';
import { el, type XmlElement } from '../../ooxml/xml/tree.ts';
import { textProperties } from './chart-text.ts';

/** Any two different numbers; they only have to agree within the chart. */
const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;

/** The two axes that a bar chart names: not three, as pptxgenjs writes and PowerPoint repairs. */
export const axisIds = (): readonly XmlElement[] => [CATEGORY_AXIS, VALUE_AXIS].map((val) => el('c:axId', { val }));

const noLine = (): XmlElement => el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill')));

/** Horizontal bars run from the first category at the top; columns from left to right. */
function categoryAxis(element: ChartElement, lying: boolean): XmlElement {
  const { ink, labelSize, axisLabels, chart } = element;
  return el(
    'c:catAx',
    {},
    el('c:axId', { val: CATEGORY_AXIS }),
    el('c:scaling', {}, el('c:orientation', { val: lying ? 'maxMin' : 'minMax' })),
    el('c:delete', { val: axisLabels === undefined }),
    el('c:axPos', { val: lying ? 'l' : 'b' }),
    el('c:numFmt', { formatCode: 'General', sourceLinked: false }),
    el('c:majorTickMark', { val: 'none' }),
    el('c:minorTickMark', { val: 'none' }),
    el('c:tickLblPos', { val: 'nextTo' }),
    noLine(),
    textProperties({ size: labelSize, color: ink, language: officeLanguage(chart.language) }),
    el('c:crossAx', { val: VALUE_AXIS }),
    el('c:crosses', { val: 'autoZero' }),
    el('c:auto', { val: true }),
    el('c:lblAlgn', { val: 'ctr' }),
    el('c:lblOffset', { val: 100 }),
    el('c:noMultiLvlLbl', { val: false }),
  );
}

/** How the axes of a kind of chart stand and count. */
export interface AxisForm {
  /** Categories run from top to bottom. */
  readonly lying: boolean;
  /** For percent-stacked bars, the axis counts the whole as 1. */
  readonly wholeIsOne: boolean;
  /** The first and the last category stand on the ends of the axis, as points of lines do; else each has a slot. */
  readonly onEnds?: true;
  /** The axis ends where layout says: it has one scale with other charts, and its longest bar is as long as its room. */
  readonly fixed?: true;
}

/** How much more than its largest value an axis holds. */
const ROOM = 1.05;

const largestOf = ({ chart }: ChartElement): number =>
  Math.max(0, ...chart.series.flatMap(({ points }) => points.map((point) => point?.displayed ?? 0)));

/**
 * Not shown, but its ends decide how long the bars are. Where parts make up a whole, it ends there. Elsewhere no end is
 * fixed, which would cut off a value that someone enters later and make it look smaller than it is: PowerPoint ends an axis
 * from 0 at the first multiple of its unit that is not below the largest value and a twentieth more (Microsoft KB 214075), so
 * with the end that layout wants as the unit it ends there, and at twice that for a value that would not fit.
 */
function valueAxis(element: ChartElement, { lying, wholeIsOne, onEnds, fixed }: AxisForm): XmlElement {
  const end = wholeIsOne ? element.axisMax / 100 : element.axisMax;
  // With less room than that over its largest value, the axis would end twice as far.
  const ends = wholeIsOne || fixed || largestOf(element) * ROOM > element.axisMax;
  const max = ends ? [el('c:max', { val: end })] : [];
  const unit = ends ? [] : [el('c:majorUnit', { val: end })];
  return el(
    'c:valAx',
    {},
    el('c:axId', { val: VALUE_AXIS }),
    el(
      'c:scaling',
      {},
      el('c:orientation', { val: element.mirrored ? 'maxMin' : 'minMax' }),
      ...max,
      el('c:min', { val: 0 }),
    ),
    el('c:delete', { val: true }),
    el('c:axPos', { val: lying ? 't' : 'l' }),
    el('c:numFmt', { formatCode: 'General', sourceLinked: false }),
    el('c:majorTickMark', { val: 'none' }),
    el('c:minorTickMark', { val: 'none' }),
    el('c:tickLblPos', { val: 'nextTo' }),
    el('c:crossAx', { val: CATEGORY_AXIS }),
    el('c:crosses', { val: 'autoZero' }),
    el('c:crossBetween', { val: onEnds ? 'midCat' : 'between' }),
    ...unit,
  );
}

/** Category and value axis of a bar chart, in the schema's order. */
export const axes = (element: ChartElement, form: AxisForm): readonly XmlElement[] => [
  categoryAxis(element, form.lying),
  valueAxis(element, form),
];
