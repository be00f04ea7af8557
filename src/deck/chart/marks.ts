import { CHART_KINDS } from './kinds/index.ts';
import type { MarkGeometry } from './mark-parts.ts';
import { frame } from './pictures/frame.ts';
import type { ChartSpec, DrawingSpec } from './types.ts';

/**
 * The marks of a native chart as Vega-Lite, exactly as large as the plot area: what PowerPoint draws there from the
 * same specification. Its words are not included; the painter of the slide sets them as text.
 */
export const chartMarks = (spec: ChartSpec, geometry: MarkGeometry): DrawingSpec =>
  frame(geometry.size, CHART_KINDS.of(spec.kind).marks(spec, geometry), [
    ...spec.series.flatMap(({ fill, points }) => [
      fill,
      ...points.flatMap((point) => (point ? [point.fill, ...(point.hatch ? [point.hatch] : [])] : [])),
    ]),
    geometry.seam.color,
  ]);
