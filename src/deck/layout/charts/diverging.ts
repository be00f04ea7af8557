import { bottom, box, type Box } from '../../../base/box.ts';
import { contrast } from '../../../base/color.ts';
import { emu, inches, ptToEmu } from '../../../base/length.ts';
import { cellKey, marksOf, type Mark } from '../../chart/types.ts';
import type { LayoutContext, PlaceScope } from '../context.ts';
import type { ChartElement, ChartLabel, Element } from '../types.ts';
import { axisLabels, rowsPerSlide, slotNeeded } from './bars.ts';
import { heads, sums } from './diverging-heads.ts';
import { legendRoom, legendUnder } from './diverging-legend.ts';
import {
  HEAD,
  isSingle,
  partsOf,
  sumWidth,
  VALUE_GAP,
  type Parts,
  type Plan,
  type SidePart,
  wordsWidth,
} from './diverging-parts.ts';
import { labelColumn } from './label-column.ts';
import { chartStyle, labelAround, lineHeight, optionKey, outlinedAmong, valueWidth } from './label.ts';
import { leftOutNote, leftOutRoom } from './left-out.ts';
import type { LegendEntry } from './legend.ts';
import { plainShape } from './lines.ts';
import type { ChartContent } from '../../template/types.ts';
import { chartBase, type ChartFrame, type ChartPlacer } from './types.ts';
import { bareValue, placeWords, wording, type ChartWordsLook } from './words.ts';

const TALLEST_SLOT = inches(0.62);
const LEAST_BARS = 0.2;
/** Of one bar that stands alone. */
const TALLEST_ONE = inches(1.3);
/** A bar's thickness as a share of its slot, at the most; PowerPoint knows no wider gaps than of five bars. */
const [BAR, THICKEST, MOST_GAP] = [0.67, inches(0.42), 5];
/** From the longest bar to what is neutral: a value beside the bar has room in it; and from there to the sums. */
const GAP = inches(0.42);
const SUM_GAP = inches(0.15);
const LABEL_GAP = inches(0.16);
const CENTER = ptToEmu(1);
/** Values of smaller parts do not stand in them. */
const LEAST_INSIDE = 5;
const VALUE_PADDING = inches(0.03);

/** Contrast of words with their ground, and the least at which they are made out. */
const READ = 4.5;
const SEEN = 3;

/**
 * A bar of each column to both sides of a line, and what is neutral in a column of its own, all on one scale; the share of
 * those who agree at the right.
 */
export const diverging: ChartPlacer = (context, scope, content, frame) => {
  const parts = partsOf(content);
  const whole = planOf(context, scope, content, parts, frame.box);
  const said = leftOutRoom(context);
  const isSaid = content.leftOut !== undefined && (content.shared !== undefined || leavesOut(context, parts, whole));
  const room = box(frame.box.x, frame.box.y, frame.box.w, frame.box.h - (isSaid ? said : 0));
  const plan = isSaid ? planOf(context, scope, content, parts, room) : whole;
  const valued = saysValues(context, content, parts, plan);
  const shown = (['positive', 'negative', 'neutral'] as const).flatMap((name) => parts[name] ?? []);
  return [
    ...shown.flatMap((part, i) =>
      sideElements(context, scope, content, part, plan, frame, { isMain: i === 0, valued }),
    ),
    plainShape(scope, {
      id: 'center',
      name: `Axis ${content.spec.question}`,
      box: box(plan.start.positive - CENTER / 2, plan.rows.y, CENTER, plan.rows.h),
      fill: context.colors.ink,
    }),
    ...itemLabels(context, scope, content, plan),
    ...heads(context, scope, content, parts, plan),
    ...sums(context, scope, content, parts, plan),
    ...legend(context, scope, content, parts, plan),
    ...(isSaid && leavesOut(context, parts, plan) ? leftOutNote(context, scope, content, box(room.x, bottom(room), room.w, said)) : []),
  ];
}; // prettier-ignore

/** Whether parts are too narrow for their values, which then stand nowhere on the slide. */
const leavesOut = (context: LayoutContext, parts: Parts, plan: Plan): boolean =>
  Object.values(parts).some((part) => !isTold(part) && valuesOf(context, part, plan).some(({ mark, place }) => place === 'none' && mark.displayed > 0)); // prettier-ignore

/** Room for what a side is called. */
const headWidth = (context: LayoutContext, content: ChartContent, { side }: SidePart): number =>
  wordsWidth(context, content, side.label, `side.${side.side}`);

/** Room for a value beside a bar. */
function valueRoom(context: LayoutContext, { spec, shared }: ChartContent): number {
  const { max, bold } = chartStyle(context, 'chart_side');
  const elsewhere = Object.values(shared?.longest ?? {}).map(({ label }) => label);
  const words = [...marksOf(spec).map(({ valueLabel }) => valueLabel), ...elsewhere];
  return Math.max(0, ...words.map((one) => valueWidth(context, one, max, bold))) * 1.1 + VALUE_GAP;
} // prettier-ignore

function planOf(context: LayoutContext, scope: PlaceScope, content: ChartContent, parts: Parts, area: Box): Plan {
  const count = content.spec.categories.length;
  const isOne = isSingle(content);
  const room = area.h - HEAD - legendRoom(context, content, entriesOf(content, parts), area);
  const tallest = isOne ? TALLEST_ONE : Math.max(TALLEST_SLOT, slotNeeded(context, content, area));
  const most = rowsPerSlide(content);
  const slot = Math.min(tallest, room / most);
  // Few bars stand in the middle of their room.
  const rows = box(area.x, area.y + HEAD + (room - slot * most) / 2, area.w, slot * count);
  const measured = axisLabels(context, scope, content, area, slot);
  const value = valueRoom(context, content);
  const { positive, negative, neutral } = parts;
  const longest = (positive?.most ?? 0) + (negative?.most ?? 0) + (neutral?.most ?? 0);
  const beside = neutral && isOne ? headWidth(context, content, neutral) : value;
  const before = negative && isOne ? Math.max(value, headWidth(context, content, negative) + VALUE_GAP * 4) : value;
  // From the longest bar to what is neutral, a value beside the bar has room.
  const gap = Math.max(GAP, value);
  const taken = LABEL_GAP + before + gap + (neutral ? Math.max(value, beside) + SUM_GAP : 0) + sumWidth(context, content, parts);
  // Labels leave the bars a share, however long they are.
  const column = { ...measured, width: emu(Math.min(measured.width, area.w * (1 - LEAST_BARS) - taken)) };
  const named = labelColumn(context, content, column, (c) => content.spec.heads?.[c]?.stressed ?? false);
  const labels = isOne ? { ...named, width: emu(0) } : named;
  const unit = Math.max(area.w * LEAST_BARS, area.w - taken - labels.width) / Math.max(1, longest);
  const center = area.x + labels.width + LABEL_GAP + before + (negative?.most ?? 0) * unit;
  const apart = center + (positive?.most ?? 0) * unit + gap;
  return { area, rows, slot, unit, labels, start: { positive: center, negative: center, neutral: apart } };
} // prettier-ignore

/** Where a value stands: in its part, beside the bar, or nowhere, as it is in the chart's data only. */
interface Value {
  readonly mark: Mark;
  /** The part of the bar. */
  readonly from: number;
  readonly to: number;
  readonly place: 'inside' | 'beside' | 'none';
}

function valuesOf(context: LayoutContext, { side, spec }: SidePart, { unit, start }: Plan): readonly Value[] {
  const { max, bold } = chartStyle(context, 'chart_side');
  const direction = side.side === 'negative' ? -1 : 1;
  const marks = marksOf(spec);
  return spec.categories.flatMap((_, c) => {
    let at = start[side.side];
    return marks
      .filter((mark) => mark.c === c)
      .map((mark, i, own): Value => {
        const from = at;
        at += direction * unit * mark.displayed;
        const isOuter = i === own.length - 1;
        // One that could stand beside the bar has some air in it, too.
        const room = unit * mark.displayed - (isOuter ? 2 * VALUE_PADDING : 0);
        const isWide = room >= valueWidth(context, mark.valueLabel, max, bold);
        // One that could stand beside the bar must be read as easily as there.
        const isRead = contrast(mark.inkOnFill.hex, (mark.hatch ?? mark.fill).hex) >= (isOuter ? READ : SEEN);
        const isInside = side.side !== 'neutral' && mark.displayed >= LEAST_INSIDE && isWide && isRead;
        return { mark, from, to: at, place: isInside ? 'inside' : isOuter ? 'beside' : 'none' };
      });
  });
}

/** The value beside a bar: that of its outermost part; of several that are neutral, what they are together. */
const besideOf = ({ side, spec }: SidePart, { valueLabel, c }: Mark): string =>
  isTold({ side, spec }) ? bareValue(side.shares[c]?.valueLabel ?? valueLabel) : valueLabel;

/** Whether only the sum of a side is said. */
const isTold = ({ side, spec }: Pick<SidePart, 'side' | 'spec'>): boolean =>
  side.side === 'neutral' && spec.series.length > 1;

/** One side: its chart with the values in it, and the values beside it. */
function sideElements(
  context: LayoutContext,
  scope: PlaceScope,
  content: ChartContent,
  part: SidePart,
  plan: Plan,
  frame: ChartFrame,
  { isMain, valued }: { readonly isMain: boolean; readonly valued: boolean },
): readonly Element[] {
  const { side, spec, most } = part;
  const isNegative = side.side === 'negative';
  const [start, length] = [plan.start[side.side], most * plan.unit];
  const plot = box(isNegative ? start - length : start, plan.rows.y, length, plan.rows.h);
  const style = chartStyle(context, 'chart_side');
  const values = valuesOf(context, part, plan);
  const middleOf = (c: number): number => plan.rows.y + plan.slot * (c + 0.5);
  const height = lineHeight(style.max);
  const base = chartBase(scope, { ...content, spec }, frame);
  const { placeholder: _, ...others } = base;
  const name = `${base.name} ${side.side}`;
  const chart: ChartElement = {
    // The first one has the words for all: those who cannot see them hear everything once.
    ...(isMain ? base : { ...others, id: `${scope.path}.${side.side}`, name, decorative: true }),
    box: plot,
    plot,
    labelSize: style.max,
    valueSize: style.max,
    valueBold: style.bold,
    valuePosition: 'inside',
    valuesBeside: values.filter(({ place }) => place !== 'inside').map(({ mark }) => cellKey(mark)),
    ...outlinedAmong(
      values.filter(({ place }) => place === 'none' || isTold(part)).map(({ mark }) => mark),
      spec,
      context,
      scope.ground,
    ),
    ink: context.colors.ink,
    gap: Math.min(MOST_GAP, plan.slot / Math.min(plan.slot * BAR, isSingle(content) ? Infinity : THICKEST) - 1),
    axisMax: most,
    ...(isNegative ? { mirrored: true } : {}),
    labels: values.flatMap(({ mark, from, to, place }): ChartLabel[] => {
      const center = { x: (from + to) / 2, y: middleOf(mark.c) };
      const w = valueWidth(context, mark.valueLabel, style.max, style.bold);
      return place === 'inside' ? [labelAround(mark.valueLabel, center, w, height, { size: style.max, bold: style.bold }, mark.inkOnFill, mark.hatch ?? mark.fill)] : []; // prettier-ignore
    }),
  };
  return [chart, ...(valued ? [] : besideBars(context, scope, content, part, plan, { values, chart: chart.id }))];
}

/** The values of one side that stand beside its bars. */
function besideBars(context: LayoutContext, scope: PlaceScope, content: ChartContent, part: SidePart, { rows, slot }: Plan, { values, chart }: { readonly values: readonly Value[]; readonly chart: string }): readonly Element[] {
  const { side, spec } = part;
  const isNegative = side.side === 'negative';
  const height = lineHeight(chartStyle(context, 'chart_side').max);
  const room = valueRoom(context, content);
  const look: ChartWordsLook = { style: 'chart_side', align: isNegative ? 'right' : 'left', ...(side.side === 'neutral' ? { bold: false, color: context.colors.mute } : { color: context.colors.ink }) }; // prettier-ignore
  return values.flatMap(({ mark, to, place }) => {
    if (place !== 'beside') return [];
    const x = isNegative ? to - room : to + VALUE_GAP;
    return [
      placeWords(context, scope, content, wording(besideOf(part, mark), optionKey(spec, mark.option)), look, {
        id: `${side.side}.${mark.c + 1}`,
        name: `Value ${spec.question} ${side.side} ${mark.c + 1}`,
        box: box(x, rows.y + slot * (mark.c + 0.5) - height / 2, room - VALUE_GAP, height),
        // Bars that are shorter than the longest leave the value within the chart's frame.
        over: [chart],
      }),
    ];
  });
} // prettier-ignore

const itemLabels = (context: LayoutContext, scope: PlaceScope, content: ChartContent, { rows, slot, labels }: Plan): readonly Element[] =>
  (labels.width === 0 ? [] : content.spec.categories).map(({ key }, c) =>
    placeWords(context, scope, content, labels.words(c), labels.look(c), {
      id: `item.${key}`,
      name: `Label ${key}`,
      box: box(rows.x, rows.y + slot * c, labels.width, slot),
    }),
  ); // prettier-ignore

/** Of one bar, whether a part has no room for its value: then all values stand with what the colours are. */
const saysValues = (context: LayoutContext, content: ChartContent, { positive, negative, neutral }: Parts, plan: Plan): boolean =>
  isSingle(content) &&
  [positive, negative, neutral].some((part) => part && valuesOf(context, part, plan).some(({ place }) => place === 'none')); // prettier-ignore

/** The colours of both sides, from the left to the right; what is neutral too, of one bar or where its parts have colours of their own. */
function entriesOf(content: ChartContent, { positive, negative, neutral }: Parts, valued = false): readonly LegendEntry[] {
  const apart = neutral?.spec.series ?? [];
  const areTold = apart.length > 1 && new Set(apart.map(({ fill }) => fill.hex)).size === apart.length;
  const beside = isSingle(content) || areTold ? apart : [];
  const series = [...(negative?.spec.series.toReversed() ?? []), ...(positive?.spec.series ?? []), ...beside];
  const { asides } = content;
  return series.map(({ key, name, fill }) => {
    const few = asides.few.get(key);
    const label = (valued ? (few?.valued ?? asides.valued.get(key)) : few?.label) ?? name;
    return { key, message: optionKey(content.spec, key), label, fill };
  });
} // prettier-ignore

function legend(context: LayoutContext, scope: PlaceScope, content: ChartContent, parts: Parts, plan: Plan): readonly Element[] {
  const { area, rows, start, unit } = plan;
  const x = isSingle(content) ? area.x : start.negative - (parts.negative?.most ?? 0) * unit;
  const entries = entriesOf(content, parts, saysValues(context, content, parts, plan));
  return legendUnder(context, scope, content, entries, area, { x, y: bottom(rows) });
} // prettier-ignore
