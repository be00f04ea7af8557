import { box, type Box } from '../../../base/box.ts';
import { emu, inches } from '../../../base/length.ts';
import { marksOf } from '../../chart/types.ts';
import { netBrackets } from './net-brackets.ts';
import { chartStyle } from './label.ts';
import { underBar, type Segment } from './part-labels.ts';
import { stackedBars } from './stacked-bars.ts';
import type { ChartContent } from '../../template/types.ts';
import { chartBase, type ChartPlacer } from './types.ts';

const TALLEST_BAR = inches(1.02);
/** Of more room than this besides, the bar takes a third, up to its greatest height, and stands in the middle of the rest. */
const SPARE = inches(0.4);
const TALLER_BAR = inches(1.7);
/** A lower bar cannot be read together with its labels. */
const LOWEST_BAR = inches(0.25);

/** One bar of 100 % with the labels of its parts below it, or several under a legend. */
export const stackedBar: ChartPlacer = (...placing) =>
  placing[2].spec.categories.length > 1 || placing[2].asides.ofItems ? stackedBars(...placing) : oneBar(...placing);

/**
 * One bar of 100 %, the nets' brackets with their sums above. The values stand below it, all alike however narrow their parts
 * are, each with its label where its segment is.
 */
const oneBar: ChartPlacer = (context, scope, content, frame) => {
  const { box: area } = frame;
  const segments = segmentsOf(content, area);
  const nets = netBrackets(context, scope, content, segments, area);
  const under = underBar(context, scope, content, segments, box(area.x, area.y, area.w, area.h - nets.height - LOWEST_BAR));
  const plot = plotOf(nets.height, under.height, area);
  const value = chartStyle(context, 'chart_value');
  return [
    ...nets.above(plot),
    {
      ...chartBase(scope, content, frame),
      box: plot,
      plot,
      labelSize: chartStyle(context, 'chart_part').max,
      valueSize: under.valueSize,
      valueBold: value.bold,
      valuePosition: 'none',
      valuesBeside: [],
      ink: context.colors.ink,
      gap: 0,
      axisMax: 100,
      labels: [],
    },
    ...under.below(plot),
  ];
}; // prettier-ignore

/** The bar under the room of its nets; without one, in the middle of its room. */
function plotOf(above: number, below: number, area: Box): Box {
  const room = area.h - above - below;
  const spare = Math.max(0, room - TALLEST_BAR - SPARE);
  const height = Math.max(LOWEST_BAR, Math.min(room, TALLEST_BAR + spare / 3, TALLER_BAR));
  const free = Math.max(0, room - height - (above > 0 ? SPARE : 0)) / 2;
  return box(area.x, area.y + above + free, area.w, height);
}

function segmentsOf({ spec }: ChartContent, area: Box): readonly Segment[] {
  const marks = marksOf(spec);
  const total = marks.reduce((sum, mark) => sum + mark.displayed, 0) || 1;
  let x: number = area.x;
  return marks.map((mark) => {
    const w = (area.w * mark.displayed) / total;
    const segment = { mark, x: emu(x), w: emu(w) };
    x += w;
    return segment;
  });
}
