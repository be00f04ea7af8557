import { isUndivided } from '../../../../deck/chart/types.ts';
import { el } from '../../../ooxml/xml/tree.ts';
import { solidFill } from '../../scheme-color.ts';
import { chartSeries, type SeriesLook } from '../series.ts';
import type { ChartPlot } from './plot.ts';

const LOOK: SeriesLook = {
  // PowerPoint repairs a doughnut that says where its labels stand.
  labelPlace: () => undefined,
  // A gap between slices, drawn as a line in the background colour; a slice that is the whole ring would be cracked by it.
  outline: ({ chart }) => isUndivided(chart) ? [] : [el('a:ln', { w: 19_050 }, solidFill({ slot: 'lt1', lighter: 0 }))], // prettier-ignore
  solidIfNegative: false,
};

export const doughnut: ChartPlot = {
  wholeIsOne: false,
  series: (element, sheet) => chartSeries(element, sheet, LOOK),
  content: (element, sheet) => [
    el(
      'c:doughnutChart',
      {},
      el('c:varyColors', { val: true }),
      chartSeries(element, sheet, LOOK),
      el('c:firstSliceAng', { val: 0 }),
      // The schema allows holes from 1 % to 90 % of the ring's diameter.
      el('c:holeSize', { val: Math.min(90, Math.max(1, Math.round((element.hole ?? 0.5) * 100))) }),
    ),
  ],
};
