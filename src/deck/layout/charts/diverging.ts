import { bottom, box, right, type Box } from '../../../base/box.ts';
import { contrast } from '../../../base/color.ts';
import { itemAt } from '../../../base/item-at.ts';
import { emu, inches, ptToEmu } from '../../../base/length.ts';
import { legible } from '../../chart/colors.ts';
import { cellKey, marksOf, type ChartSpec, type Mark, type Side, type SideName } from '../../chart/types.ts';
import type { LayoutContext, PlaceScope } from '../context.ts';
import type { ChartElement, ChartLabel, Element } from '../types.ts';
import { axisLabels } from './bars.ts';
import { labelColumn, type LabelColumn } from './label-column.ts';
import { chartStyle, labelAround, lineHeight, optionKey, valueWidth } from './label.ts';
import { legendOver } from './legend.ts';
import { plainShape } from './lines.ts';
import { chartBase, type ChartFrame, type ChartPlacer, type LaidOutChart } from './types.ts';
import { placeWords, setWords, valueParts, wording, type ChartWordsLook } from './words.ts';

/** Over the bars, where the sides are named; under them, where the colours are. */
const HEAD = inches(0.5);
const LEGEND = inches(0.4);
const TALLEST_SLOT = inches(0.62);
/** Of one bar that stands alone. */
const TALLEST_ONE = inches(1.3);
/** A bar's thickness as a share of its slot. */
const BAR = 0.67;
/** From the longest bar to what is neutral: a value beside the bar has room in it; and from there to the sums. */
const GAP = inches(0.42);
const SUM_GAP = inches(0.15);
const LABEL_GAP = inches(0.16);
const VALUE_GAP = inches(0.08);
/** The column of the sums. */
const SUM = inches(0.95);
const WIDEST_SUM = inches(1.5);
/** Of one bar, which may be all on one side. */
const SUM_OF_ONE = inches(1.2);
const CENTER = ptToEmu(1);
/** Values of smaller parts do not stand in them. */
const LEAST_INSIDE = 5;

/** Contrast of words with their ground, and the least at which they are made out. */
const READ = 4.5;
const SEEN = 3;

/** One side with its part of the chart: the options from the centre outwards. */
interface SidePart {
  readonly side: Side;
  readonly spec: ChartSpec;
  /** Percentages of the longest bar. */
  readonly most: number;
}

/** Where everything stands; `unit`: the length of a percentage point, the same on all sides. */
interface Plan {
  readonly area: Box;
  readonly rows: Box;
  readonly slot: number;
  readonly unit: number;
  /** Where the bars of each side begin. */
  readonly start: Readonly<Record<SideName, number>>;
  readonly labels: LabelColumn;
}

/**
 * A bar of each column to both sides of a line, and what is neutral in a column of its own, all on one scale; the share of
 * those who agree at the right.
 */
export const diverging: ChartPlacer = (context, scope, content, frame) => {
  const parts = partsOf(content.spec);
  const plan = planOf(context, scope, content, parts, frame.box);
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
  ];
};

type Parts = Readonly<Partial<Record<SideName, SidePart>>>;

function partsOf(spec: ChartSpec): Parts {
  const { sides = [], series, categories } = spec;
  const positive = sides.find(({ side }) => side === 'positive');
  // The positive options may come first or last: on its own side, each scale runs outwards.
  const isFirst = positive?.options.includes(series[0]?.key ?? '') ?? false;
  return Object.fromEntries(
    sides.map((side) => {
      const own = series.filter(({ key }) => side.options.includes(key));
      const outwards = (side.side === 'positive') === isFirst ? own.toReversed() : own;
      const totals = categories.map((_, c) => own.reduce((sum, { points }) => sum + (points[c]?.displayed ?? 0), 0));
      return [side.side, { side, spec: { ...spec, series: outwards }, most: Math.max(1, ...totals) }];
    }),
  );
}

/** Room for words over a column, on one line. */
const wordsWidth = (context: LayoutContext, content: LaidOutChart, words: string, message: string): number =>
  setWords(context, content, wording(words, message), { style: 'chart_side', bold: true }, inches(3)).inkWidth * 1.15 + VALUE_GAP; // prettier-ignore

/** Room for what a side is called. */
const headWidth = (context: LayoutContext, content: LaidOutChart, { side }: SidePart): number =>
  wordsWidth(context, content, side.label, `side.${side.side}`);

function sumWidth(context: LayoutContext, content: LaidOutChart, { positive }: Parts): number {
  const { categories } = content.spec;
  const words = positive?.side.sum;
  const head = words === undefined ? 0 : Math.min(WIDEST_SUM, wordsWidth(context, content, words, 'side.sum'));
  return Math.max(categories.length === 1 ? SUM_OF_ONE : SUM, head);
}

/** Room for a value beside a bar. */
function valueRoom(context: LayoutContext, spec: ChartSpec): number {
  const { max, bold } = chartStyle(context, 'chart_side');
  return Math.max(0, ...marksOf(spec).map(({ valueLabel }) => valueWidth(context, valueLabel, max, bold))) * 1.1 + VALUE_GAP;
} // prettier-ignore

function planOf(context: LayoutContext, scope: PlaceScope, content: LaidOutChart, parts: Parts, area: Box): Plan {
  const count = content.spec.categories.length;
  const isOne = count === 1;
  const slot = Math.min(isOne ? TALLEST_ONE : TALLEST_SLOT, (area.h - HEAD - LEGEND) / count);
  // One bar stands in the middle of its room, and needs no name.
  const rows = box(area.x, area.y + HEAD + (isOne ? (area.h - HEAD - LEGEND - slot) / 2 : 0), area.w, slot * count);
  const measured = axisLabels(context, scope, content, area, slot);
  const named = labelColumn(context, content, measured, (c) => content.spec.heads?.[c]?.stressed ?? false);
  const labels = isOne ? { ...named, width: emu(0) } : named;
  const value = valueRoom(context, content.spec);
  const { positive, negative, neutral } = parts;
  const most = (positive?.most ?? 0) + (negative?.most ?? 0) + (neutral?.most ?? 0);
  const beside = neutral && isOne ? headWidth(context, content, neutral) : value;
  const before = negative && isOne ? Math.max(value, headWidth(context, content, negative) + VALUE_GAP * 4) : value;
  const taken = labels.width + LABEL_GAP + before + GAP + (neutral ? Math.max(value, beside) + SUM_GAP : 0) + sumWidth(context, content, parts);
  const unit = Math.max(area.w * 0.2, area.w - taken) / Math.max(1, most);
  const center = area.x + labels.width + LABEL_GAP + before + (negative?.most ?? 0) * unit;
  const apart = center + (positive?.most ?? 0) * unit + GAP;
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
        const isWide = unit * mark.displayed >= valueWidth(context, mark.valueLabel, max, bold);
        const isOuter = i === own.length - 1;
        // One that could stand beside the bar must be read as easily as there.
        const isRead = contrast(mark.inkOnFill.hex, (mark.hatch ?? mark.fill).hex) >= (isOuter ? READ : SEEN);
        const isInside = side.side !== 'neutral' && mark.displayed >= LEAST_INSIDE && isWide && isRead;
        return { mark, from, to: at, place: isInside ? 'inside' : isOuter ? 'beside' : 'none' };
      });
  });
}

/** One side: its chart with the values in it, and the values beside it. */
function sideElements(
  context: LayoutContext,
  scope: PlaceScope,
  content: LaidOutChart,
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
    ink: context.colors.ink,
    gap: (1 - BAR) / BAR,
    axisMax: most,
    ...(isNegative ? { mirrored: true } : {}),
    labels: values.flatMap(({ mark, from, to, place }): ChartLabel[] => {
      const center = { x: (from + to) / 2, y: middleOf(mark.c) };
      const w = valueWidth(context, mark.valueLabel, style.max, style.bold);
      return place === 'inside' ? [labelAround(mark.valueLabel, center, w, height, { size: style.max, bold: style.bold }, mark.inkOnFill, mark.hatch ?? mark.fill)] : []; // prettier-ignore
    }),
  };
  const room = valueRoom(context, content.spec);
  const look: ChartWordsLook = { style: 'chart_side', align: isNegative ? 'right' : 'left', ...(side.side === 'neutral' ? { bold: false, color: context.colors.mute } : { color: context.colors.ink }) }; // prettier-ignore
  const beside = values.flatMap(({ mark, to, place }) => {
    if (place !== 'beside' || valued) return [];
    const x = isNegative ? to - room : to + VALUE_GAP;
    return [
      placeWords(context, scope, content, wording(mark.valueLabel, optionKey(spec, mark.option)), look, {
        id: `${side.side}.${mark.c + 1}`,
        name: `Value ${spec.question} ${side.side} ${mark.c + 1}`,
        box: box(x, middleOf(mark.c) - height / 2, room - VALUE_GAP, height),
        // Bars that are shorter than the longest leave the value within the chart's frame.
        over: [chart.id],
      }),
    ];
  });
  return [chart, ...beside];
}

const itemLabels = (context: LayoutContext, scope: PlaceScope, content: LaidOutChart, { rows, slot, labels }: Plan): readonly Element[] =>
  (labels.width === 0 ? [] : content.spec.categories).map(({ key }, c) =>
    placeWords(context, scope, content, labels.words(c), labels.look(c), {
      id: `item.${key}`,
      name: `Label ${key}`,
      box: box(rows.x, rows.y + slot * c, labels.width, slot),
    }),
  ); // prettier-ignore

/** What the sides are called, over the bars: with arrows away from the centre. */
function heads(context: LayoutContext, scope: PlaceScope, content: LaidOutChart, parts: Parts, { area, rows, start, unit }: Plan): readonly Element[] {
  const { colors } = context;
  const { positive, negative, neutral } = parts;
  const [y, h] = [rows.y - HEAD, HEAD - VALUE_GAP];
  const left = negative ? start.negative - area.x - VALUE_GAP : 0;
  const head = (part: SidePart | undefined, words: string, at: Box, look: Omit<ChartWordsLook, 'style'>): readonly Element[] =>
    part ? [placeWords(context, scope, content, wording(words, `side.${part.side.side}`), { style: 'chart_side', ...look }, { id: `head.${part.side.side}`, name: `Head ${part.side.side}`, box: at })] : [];
  const sum = sumWidth(context, content, parts);
  const end = right(rows) - sum;
  return [
    ...head(negative, `${negative?.side.label} ←`, box(area.x, y, left, h), { align: 'right', color: colors.accentText }),
    ...head(positive, `→ ${positive?.side.label}`, box(start.positive + VALUE_GAP, y, Math.max(0, (positive?.most ?? 0) * unit), h), { align: 'left', color: colors.ramp[0] ?? colors.ink }),
    ...head(neutral, neutral?.side.label ?? '', box(start.neutral, y, end - start.neutral - VALUE_GAP, h), { align: 'left', bold: false, color: colors.mute, maxLines: 2 }),
    ...(positive?.side.sum === undefined ? [] : [placeWords(context, scope, content, wording(positive.side.sum, 'side.sum'), { style: 'chart_side', align: 'right', color: colors.ramp[0] ?? colors.ink, maxLines: 2 }, { id: 'head.sum', name: 'Head sum', box: box(end, y, sum, h) })]),
  ];
} // prettier-ignore

/** The share of those who agree; in the accent where more disagree. */
function sums(context: LayoutContext, scope: PlaceScope, content: LaidOutChart, parts: Parts, { rows, slot }: Plan): readonly Element[] {
  const { colors } = context;
  const { positive, negative } = parts;
  const width = sumWidth(context, content, parts);
  return (positive?.side.shares ?? []).map(({ displayed, valueLabel }, c) => {
    const isOutweighed = displayed < (negative?.side.shares[c]?.displayed ?? 0);
    const color = legible(isOutweighed ? [colors.accentText, colors.ink] : [colors.ramp[0] ?? colors.ink, colors.ink], scope.ground);
    const { key } = itemAt(content.spec.categories, c);
    return placeWords(context, scope, content, { parts: valueParts(valueLabel), message: `question.${key}` }, { style: 'chart_sum', align: 'right', color }, {
      id: `sum.${key}`,
      name: `Sum ${key}`,
      box: box(right(rows) - width, rows.y + slot * c, width, slot),
    });
  });
} // prettier-ignore

/** Of one bar, whether a part has no room for its value: then all values stand with what the colours are. */
const saysValues = (context: LayoutContext, content: LaidOutChart, { positive, negative, neutral }: Parts, plan: Plan): boolean =>
  content.spec.categories.length === 1 &&
  [positive, negative, neutral].some((part) => part && valuesOf(context, part, plan).some(({ place }) => place === 'none')); // prettier-ignore

/** The colours of both sides, from the left to the right. */
function legend(context: LayoutContext, scope: PlaceScope, content: LaidOutChart, parts: Parts, plan: Plan): readonly Element[] {
  const { positive, negative, neutral } = parts;
  const { area, rows, start, unit } = plan;
  const isOne = content.spec.categories.length === 1;
  const valued = saysValues(context, content, parts, plan);
  const series = [...(negative?.spec.series.toReversed() ?? []), ...(positive?.spec.series ?? []), ...(isOne ? (neutral?.spec.series ?? []) : [])];
  const entries = series.map(({ key, name, fill, points }) => {
    const value = valued ? points[0]?.valueLabel : undefined;
    return { key, message: optionKey(content.spec, key), label: value === undefined ? name : `${name}: ${value}`, fill };
  });
  const x = isOne ? area.x : start.negative - (negative?.most ?? 0) * unit;
  const at = box(x, bottom(rows) + VALUE_GAP * 1.5, right(area) - x, LEGEND);
  return legendOver(context, scope, content, entries, at, 'chart_part').elements;
} // prettier-ignore
