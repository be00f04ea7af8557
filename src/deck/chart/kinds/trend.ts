import { pt } from '../../../base/length.ts';
import type { Row } from '../../../data/tabulate/types.ts';
import { columnHeads } from '../column-heads.ts';
import { markData, valuesTo } from '../mark-parts.ts';
import type { Layer } from '../pictures/frame.ts';
import type { ChartRequest } from '../request.ts';
import type { ChartSpec, LineLook, Series } from '../types.ts';
import type { ChartKindRules } from './kind.ts';

/** What the headline is about, and what it is seen against. */
const STRONG = { width: pt(3.6), marker: pt(12) } as const;
const PLAIN = { width: pt(2), marker: pt(8) } as const;

/** Every second of the plain lines is dashed, so that two of one colour can be told apart where they cross. */
function linesOf(rows: readonly Row[], { highlight, counterpoint }: ChartRequest): ReadonlyMap<string, LineLook> {
  let plain = 0;
  return new Map(
    rows.map(({ option }): readonly [string, LineLook] => {
      if (highlight.includes(option)) return [option, STRONG];
      if (option === counterpoint) return [option, { ...STRONG, open: true }];
      return [option, plain++ % 2 === 1 ? { ...PLAIN, dashed: true } : PLAIN];
    }),
  );
}

/** Dash and gap in points; PowerPoint's `dash` is 4 and 3 times the width of the line. */
const dashOf = ({ width, dashed }: LineLook): object => (dashed ? { strokeDash: [4 * width, 3 * width] } : {});

/** Parts of a line between two columns of which the table has a value: it ends where one has none. */
function stretches({ points }: Series): readonly (readonly number[])[] {
  const parts: number[][] = [[]];
  points.forEach((point, c) => {
    if (point) parts.at(-1)?.push(c);
    else parts.push([]);
  });
  return parts.filter((part) => part.length > 1);
}

function layersOf(spec: ChartSpec, series: Series, s: number, axisMax: number, ground: string): readonly Layer[] {
  const { line, fill } = series;
  if (!line) throw new Error(`${spec.table} has no line for ${series.key}`);
  const scale = { type: 'point', domain: spec.categories.map(({ key }) => key), padding: 0 };
  const encoding = { x: { field: 'category', type: 'nominal', axis: null, scale }, y: valuesTo(axisMax) };
  const data = markData({ ...spec, series: [series] });
  const at = (c: number): string | undefined => spec.categories[c]?.key;
  const stroke = `#${fill.hex}`;
  return [
    ...stretches(series).map((part, i): Layer => ({
      name: `line ${s + 1}.${i + 1}`,
      data: data.filter(({ category }) => part.some((c) => at(c) === category)),
      mark: { type: 'line', stroke, strokeWidth: line.width, strokeJoin: 'round', ...dashOf(line) },
      encoding,
    })),
    {
      name: `markers ${s + 1}`,
      data,
      mark: {
        type: 'point',
        shape: 'circle',
        filled: false,
        opacity: 1,
        size: (Math.PI * line.marker ** 2) / 4,
        fill: line.open ? ground : stroke,
        stroke,
        strokeWidth: 2,
      },
      encoding,
    },
  ];
}

/** A line for each option over the columns of a banner: waves of a survey. */
export const trend: ChartKindRules = {
  options: 'series',
  banners: true,
  plainFill: 'uniform',
  unoffered: true,
  leavesOutTotal: 'always',
  fit: () => 0,
  order: (table) => table.rows,
  fills: (rows, { highlight, counterpoint }, { accent, ramp, outline }) =>
    new Map(
      rows.map(({ option }) => {
        if (highlight.includes(option)) return [option, accent];
        // A thin line in the colour of bars would be too faint.
        return [option, option === counterpoint ? (ramp[0] ?? outline) : outline];
      }),
    ),
  lines: linesOf,
  beside: (table, _rows, request, words) => ({ heads: columnHeads(table, request, words) }),
  marks: (spec, { axisMax, seam }) =>
    spec.series.flatMap((series, s) => layersOf(spec, series, s, axisMax, `#${seam.color.hex}`)),
};
