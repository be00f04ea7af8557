import { box, right, type Box } from '../../../base/box.ts';
import type { Color } from '../../../base/color.ts';
import { itemAt } from '../../../base/item-at.ts';
import { inches } from '../../../base/length.ts';
import { legible } from '../../chart/colors.ts';
import { marksOf } from '../../chart/types.ts';
import { ownOrigin, within, type LayoutContext, type PlaceScope } from '../context.ts';
import type { Element } from '../types.ts';
import {
  dotGrid,
  dotPicture,
  dotRows,
  dotValue,
  HEAD,
  HEAD_GAP,
  LABEL_GAP,
  rowLabel,
  valueReach,
  xOf,
  type DotRows,
  type FirstInRow,
} from './dot-rows.ts';
import { optionKey } from './label.ts';
import type { ChartContent } from '../../template/types.ts';
import type { ChartPlacer } from './types.ts';
import { placeWords, widthFor, wording, type ChartWordsLook } from './words.ts';

/** The column of the differences, and the place of the mark at its end. */
const GAPS = inches(1.5);
const MARK = inches(0.2);
/** Size of the dots in the legend. */
const SWATCH = inches(0.18);
/** Where all percentages are smaller than this, the axis ends here. */
const LEAST_END = 1;
const NO_BREAK = '\u00a0';
/** What a difference carries that is not by chance. */
const SIGNIFICANT = '*';

interface Plan extends DotRows {
  readonly inks: readonly Color[];
}

/** A dot on a line for each option, with its value; of two columns, two dots, and their difference at the right. */
export const dotPlot: ChartPlacer = (context, scope, content, frame) => {
  const { spec } = content;
  const isCompared = spec.series.length > 1;
  const rows = dotRows(context, scope, content, frame.box, {
    values: marksOf(spec).map(({ displayed, valueLabel }) => ({ value: displayed, label: valueLabel })),
    head: isCompared ? HEAD : 0,
    aside: isCompared ? GAPS : 0,
    ...(spec.unit ? {} : { least: LEAST_END }),
    isBold: (c) => spec.gaps?.options[c]?.significant ?? false,
  });
  const inks = spec.series.map(({ fill }) => legible([fill, context.colors.accentText, context.colors.ink], scope.ground));
  const plan: Plan = { ...rows, inks };
  return [
    ...(isCompared ? legend(context, scope, content, plan) : []),
    ...dotGrid(context, scope, content, plan, spec.categories.map((_, c) => firstIn(context, content, plan, c))),
    dotPicture(context, scope, content, frame.name, plan),
    ...spec.categories.flatMap((_, c) => [
      ...row(context, scope, content, plan, c),
      ...difference(context, scope, content, box(right(plan.area) - GAPS, plan.plot.y + plan.slot * c, GAPS, plan.slot), c),
    ]),
  ];
}; // prettier-ignore

/** Where the first thing of a row begins: its dot or, of two, the value at the left. */
function firstIn(context: LayoutContext, { spec }: ChartContent, plan: Plan, c: number): FirstInRow {
  const points = spec.series.flatMap(({ points: all }) => all[c] ?? []).toSorted((a, b) => a.displayed - b.displayed);
  const [least] = points;
  const dot = least ? xOf(plan, least.displayed) : plan.plot.x;
  return { dot, begins: least && points.length > 1 ? dot - valueReach(context, least.valueLabel) : dot };
}

/** What the circle and the square are, and of how many; what the column at the right is. */
function legend(context: LayoutContext, scope: PlaceScope, content: ChartContent, { area, plot, inks }: Plan): readonly Element[] {
  const { spec } = content;
  const height = HEAD - HEAD_GAP;
  let { x }: { x: number } = plot;
  const entries = spec.series.flatMap(({ key, name, fill }, s): readonly Element[] => {
    const words = wording([name, spec.heads?.[s]?.base ?? ''].join(NO_BREAK), `column.${key}`);
    const look: ChartWordsLook = { style: 'chart_point', color: itemAt(inks, s) };
    const w = widthFor(context, content, words, look, area.w);
    const own = within(scope, `legend.${s + 1}`);
    const at = x;
    x += SWATCH + HEAD_GAP + w + LABEL_GAP;
    const swatch = box(at, area.y + (height - SWATCH) / 2, SWATCH, SWATCH);
    return [
      { kind: 'shape', id: own.path, name: `Swatch ${spec.question} ${key}`, box: swatch, decorative: true, origin: ownOrigin(own.path), over: scope.over, preset: s === 0 ? 'ellipse' : 'rect', fill },
      placeWords(context, own, content, words, look, { id: 'label', name: `Label ${spec.question} ${key}`, box: box(at + SWATCH + HEAD_GAP, area.y, w, height) }),
    ];
  });
  const head = wording(spec.gaps?.heading ?? '', 'auto.header_gap');
  return [
    ...entries,
    placeWords(context, scope, content, head, { style: 'chart_side', color: context.colors.mute, align: 'right', maxLines: 2 }, { id: 'gap.head', name: `Head ${spec.question}`, box: box(right(area) - GAPS, area.y, GAPS, height) }),
  ];
} // prettier-ignore

/** The label of an option, and its values outside of their dots. */
function row(context: LayoutContext, scope: PlaceScope, content: ChartContent, plan: Plan, c: number): readonly Element[] {
  const { spec } = content;
  const { key } = itemAt(spec.categories, c);
  const own = within(scope, key);
  const points = spec.series.flatMap(({ points: all }, s) => {
    const point = all[c];
    return point ? [{ point, s }] : [];
  });
  const least = Math.min(...points.map(({ point }) => point.displayed));
  // Of two equal ones, the first stands at the right.
  const leftmost = points.findLast(({ point }) => point.displayed === least)?.s;
  return [
    rowLabel(context, own, content, plan, c, key),
    ...points.map(({ point, s }) => {
      const side = s === leftmost && points.length > 1 ? 'left' : 'right';
      const value = { value: point.displayed, label: point.valueLabel };
      const look = spec.series.length > 1 ? { color: itemAt(plan.inks, s) } : { color: point.inkBeside };
      return dotValue(context, own, content, plan, { c, value, side, message: optionKey(spec, key), id: `value.${s + 1}`, name: `Value ${spec.question} ${key} ${s + 1}`, look }, [scope.path]);
    }),
  ];
} // prettier-ignore

/** The difference of an option; one that may be by chance is quiet. */
function difference(context: LayoutContext, scope: PlaceScope, content: ChartContent, at: Box, c: number): readonly Element[] {
  const { spec } = content;
  const { key } = itemAt(spec.categories, c);
  const gap = spec.gaps?.options[c];
  if (!gap) return [];
  const own = within(scope, key);
  const look: ChartWordsLook = gap.significant
    ? { style: 'chart_sum', align: 'right', color: context.colors.ink }
    : { style: 'chart_cell', align: 'right', color: context.colors.mute };
  const value = placeWords(context, own, content, wording(gap.label, optionKey(spec, key)), look, { id: 'gap', name: `Difference ${spec.question} ${key}`, box: box(at.x, at.y, at.w - MARK, at.h) });
  if (!gap.significant) return [value];
  const mark = box(right(at) - MARK, at.y, MARK, at.h);
  return [value, placeWords(context, own, content, wording(SIGNIFICANT, optionKey(spec, key)), { style: 'chart_side', align: 'right' }, { id: 'mark', name: `Mark ${spec.question} ${key}`, box: mark })];
} // prettier-ignore
