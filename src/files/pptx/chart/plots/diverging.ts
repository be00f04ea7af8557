import { el } from '../../../ooxml/xml/tree.ts';
import { solidFill } from '../../scheme-color.ts';
import { axes, axisIds } from '../axes.ts';
import { chartSeries, type SeriesLook } from '../series.ts';
import type { ChartPlot } from './plot.ts';

const LOOK: SeriesLook = {
  labelPlace: () => 'ctr',
  // A gap between the parts, drawn as a line in the background colour.
  outline: () => [el('a:ln', { w: 19_050 }, solidFill({ slot: 'lt1', lighter: 0 }))],
  solidIfNegative: true,
};

/** Stacked bars from the centre outwards, each as long as its share: of one side, so they do not add up to the whole. */
export const diverging: ChartPlot = {
  wholeIsOne: false,
  series: (element, sheet) => chartSeries(element, sheet, LOOK),
  content: (element, sheet) => [
    el(
      'c:barChart',
      {},
      el('c:barDir', { val: 'bar' }),
      el('c:grouping', { val: 'stacked' }),
      el('c:varyColors', { val: false }),
      chartSeries(element, sheet, LOOK),
      el('c:gapWidth', { val: Math.round(element.gap * 100) }),
      el('c:overlap', { val: 100 }),
      axisIds(),
    ),
    ...axes(element, { lying: true, wholeIsOne: false, fixed: true }),
  ],
};
