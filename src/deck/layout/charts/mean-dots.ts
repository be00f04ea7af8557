import { box } from '../../../base/box.ts';
import { itemAt } from '../../../base/item-at.ts';
import { inches } from '../../../base/length.ts';
import { legible } from '../../chart/colors.ts';
import { within, type LayoutContext, type PlaceScope } from '../context.ts';
import type { Element } from '../types.ts';
import {
  dotGrid,
  dotPicture,
  dotRows,
  dotValue,
  HEAD_GAP,
  rowLabel,
  xOf,
  type DotRows,
  type FirstInRow,
} from './dot-rows.ts';
import { categoryKey } from './label.ts';
import type { ChartContent } from '../../template/types.ts';
import type { ChartPlacer } from './types.ts';
import { placeWords, wording } from './words.ts';

/** Over the dots, with room for two lines. */
const HEAD = inches(0.58);
/** The share of an axis that the name of one of its ends may take. */
const END_SHARE = 0.4;

/** Items as rows, each with a dot at its mean; over them, what both ends of the scale are called. */
export const meanDots: ChartPlacer = (context, scope, content, frame) => {
  const { spec } = content;
  const { accent, accentText, ink, mute } = context.colors;
  const means = (spec.heads ?? []).flatMap(({ at, mean = '' }) =>
    at === undefined ? [] : [{ value: at, label: mean }],
  );
  const rows = dotRows(context, scope, content, frame.box, { values: means, head: HEAD, aside: 0, isBold: (c) => spec.heads?.[c]?.stressed ?? false }); // prettier-ignore
  const stressedInk = legible([accent, accentText, ink], scope.ground);
  return [
    ...heads(context, scope, content, rows),
    ...dotGrid(context, scope, content, rows, spec.categories.map((_, c) => firstIn(rows, spec.heads?.[c]?.at))), // prettier-ignore
    dotPicture(context, scope, content, frame.name, rows, accent),
    ...spec.categories.flatMap((category, c): readonly Element[] => {
      const own = within(scope, category.key);
      // Where nobody answered, there is no mean, and its words stand where the axis begins.
      const { at, mean = '', stressed } = itemAt(spec.heads ?? [], c);
      const color = at === undefined ? mute : stressed ? stressedInk : ink;
      const value = { value: at ?? rows.axisMin, label: mean };
      const label = rowLabel(context, own, content, rows, c, category.key);
      if (mean === '') return [label];
      return [
        label,
        dotValue(context, own, content, rows, { c, value, side: 'right', message: categoryKey(spec, category), id: 'value', name: `Value ${spec.question} ${category.key}`, look: { color } }, [scope.path]), // prettier-ignore
      ];
    }),
  ];
};

/** Nothing stands at the left of a dot; where there is none, its words stand where the axis begins. */
function firstIn(rows: DotRows, mean: number | undefined): FirstInRow {
  const dot = xOf(rows, mean ?? rows.axisMin);
  return { dot, begins: dot };
}

/** What the least and the greatest point of a scale are called, and between them what the dots are. */
function heads(context: LayoutContext, scope: PlaceScope, content: ChartContent, rows: DotRows): readonly Element[] {
  const { spec } = content;
  const { ticks = [], ends } = spec;
  const from = xOf(rows, ticks[0]?.value ?? 0);
  const width = xOf(rows, ticks.at(-1)?.value ?? 0) - from;
  const side = width * END_SHARE;
  const words = (id: string, text: string, align: 'left' | 'center' | 'right', x: number, w: number): Element =>
    placeWords(context, scope, content, wording(text, `auto.${id}`), { style: 'chart_side', color: context.colors.mute, align, maxLines: 2 }, { id, name: `Head ${spec.question} ${id}`, box: box(x, rows.area.y, w, HEAD - HEAD_GAP) });
  const mean = spec.headers.mean ?? '';
  if (!ends) return [words('mean', mean, 'left', from, rows.plot.w)];
  return [
    words('end.1', ends[0], 'left', from, side),
    words('mean', mean, 'center', from + side, width - 2 * side),
    words('end.2', ends[1], 'right', from + width - side, side),
  ];
} // prettier-ignore
