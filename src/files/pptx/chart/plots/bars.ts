import type { ChartElement } from '../../../../deck/scene/types.ts';
import { el } from '../../../ooxml/xml/tree.ts';
import { axes, axisIds } from '../axes.ts';
import { solidFill } from '../../scheme-color.ts';
import { chartSeries, type SeriesLook } from '../series.ts';
import type { ChartPlot } from './plot.ts';

/** How kinds of bars differ: in where they begin, and in whether the series of a category stand abreast or in one bar. */
interface Bars {
  readonly lying: boolean;
  readonly stacked: boolean;
  /** They touch, so a line shows where each ends. */
  readonly touching?: true;
}

/** Where PowerPoint lets a label stand: stacked bars have theirs within the mark. */
function labelPlace({ chart, valuePosition }: ChartElement, { stacked }: Bars): string {
  if (!stacked) return valuePosition === 'inside' ? 'inEnd' : 'outEnd';
  if (valuePosition === 'outside') throw new Error(`labels of the stacked bar of ${chart.table} cannot stand outside`);
  return 'ctr';
}

/** Parts of a whole stand a little apart, so that one sees where each ends. */
const SEAM = [el('a:ln', { w: 19_050 }, solidFill({ slot: 'lt1', lighter: 0 }))];

function barPlot(form: Bars): ChartPlot {
  const { lying, stacked } = form;
  const look: SeriesLook = {
    labelPlace: (element) => labelPlace(element, form),
    outline: () => (stacked || form.touching ? SEAM : []),
    solidIfNegative: true,
  };
  return {
    wholeIsOne: stacked,
    series: (element, sheet) => chartSeries(element, sheet, look),
    content: (element, sheet) => [
      el(
        'c:barChart',
        {},
        el('c:barDir', { val: lying ? 'bar' : 'col' }),
        el('c:grouping', { val: stacked ? 'percentStacked' : 'clustered' }),
        el('c:varyColors', { val: false }),
        chartSeries(element, sheet, look),
        el('c:gapWidth', { val: Math.round(element.gap * 100) }),
        stacked ? el('c:overlap', { val: 100 }) : undefined,
        axisIds(),
      ),
      ...axes(element, { lying, wholeIsOne: stacked }),
    ],
  };
}

export const bars = barPlot({ lying: true, stacked: false });
export const columns = barPlot({ lying: false, stacked: false });
export const histogram = barPlot({ lying: false, stacked: false, touching: true });
/** Stacked to 100 %: printed shares may sum to 99.9 or 100.1, and layout took that sum as the bar's length. */
export const stackedBar = barPlot({ lying: true, stacked: true });
