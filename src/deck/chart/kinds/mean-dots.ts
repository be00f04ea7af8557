import { columnHeads } from '../column-heads.ts';
import { bandOf, ownFill, valuesTo } from '../mark-parts.ts';
import { roundTicks } from '../ticks.ts';
import type { ChartKindRules } from './kind.ts';

/** Area of a dot in square points. */
const CIRCLE = 215;

/** The items of a grid, each as a dot at its mean: along the points of a scale, or along an axis that begins at 0. */
export const meanDots: ChartKindRules = {
  options: 'series',
  banners: true,
  plainFill: 'uniform',
  items: 'means',
  fit: () => 0,
  unsuitable: () => 'one_question',
  order: (table) => table.rows,
  beside: (table, _rows, request, words) => {
    const { axis, means = 0 } = request;
    const meansOf = table.columns.flatMap(({ mean }) => mean ?? []);
    return {
      // Of nobody there is no mean.
      heads: columnHeads(table, request, words).map((head) => ({ mean: words.noShare?.() ?? '', ...head })),
      ticks: axis
        ? axis.points.map((value) => ({ value, label: words.number(value, 0) }))
        : roundTicks(meansOf, (value, decimals) => words.number(value, Math.min(decimals, means))),
      ...(axis?.ends ? { ends: axis.ends } : {}),
    };
  },
  marks: (spec, { axisMax, seam }) => {
    // What the headline is about has the accent, which is the colour that its dots are asked for in.
    const usual = spec.series[0]?.fill ?? seam.color;
    const data = spec.categories.flatMap(({ key }, c) => {
      const { at: displayed, stressed = false } = spec.heads?.[c] ?? {};
      const { hex } = stressed ? seam.color : usual;
      return displayed === undefined ? [] : [{ category: key, displayed, fill: `#${hex}` }];
    });
    return [
      {
        name: 'means',
        data,
        mark: { type: 'point', shape: 'circle', filled: true, opacity: 1, size: CIRCLE },
        encoding: {
          y: bandOf(spec, 0, 1),
          x: valuesTo(axisMax, spec.ticks?.[0]?.value),
          color: ownFill,
        },
      },
    ];
  },
};
