import { box, type Box } from '../../../base/box.ts';
import type { Color } from '../../../base/color.ts';
import { itemAt } from '../../../base/item-at.ts';
import { emu, inches, ptToEmu, type Emu } from '../../../base/length.ts';
import { legible, lighten } from '../../chart/colors.ts';
import type { LayoutContext, PlaceScope } from '../context.ts';
import type { Element, TableElement } from '../types.ts';
import { categoryKey, chartStyle, lineHeight, optionKey } from './label.ts';
import { plainShape } from './lines.ts';
import type { ChartPlacer, LaidOutChart } from './types.ts';
import { placeWords, setWords, widthFor, wording, type ChartWordsLook } from './words.ts';

/** The share of the width that the words of the items take. */
const LABELS = 0.36;
const TALLEST_ROW = inches(0.5);
/** Lines of the words of an item, and of the head of a column. */
const MOST_LINES = 16;
const HEAD_LINES = 6;
const MARGIN = inches(0.04);
/** Narrower columns have smaller values. */
const NARROW = inches(0.62);
const EDGE = ptToEmu(1.25);
/** How much lighter than the strong colour the grounds of values are, from the highest share down; lower ones have none. */
const TINTS = [
  [60, 0.6],
  [40, 0.72],
  [25, 0.82],
  [10, 0.91],
] as const;

interface Plan {
  readonly area: Box;
  readonly labelWidth: number;
  readonly columnWidth: number;
  readonly rowHeight: number;
  readonly top: number;
}

type Cell = TableElement['rows'][number]['cells'][number];

/** A native table: a row an item, a column an option and, where there is one, the mean; heads over it. */
export const itemTable: ChartPlacer = (context, scope, content, frame) => {
  const { spec } = content;
  const heads = [...spec.series.map(({ key, name }) => ({ words: name, message: optionKey(spec, key) })), ...meanHead(content)];
  const { box: area } = frame;
  const labelWidth = labelsWidth(context, content, area.w * LABELS);
  const columnWidth = Math.min((area.w - labelWidth) / heads.length, inches(1.5));
  const look: ChartWordsLook = { style: 'chart_small', align: 'center', maxLines: HEAD_LINES, color: context.colors.ink };
  const heights = heads.map(({ words, message }) => setWords(context, content, wording(words, message), look, emu(columnWidth - 2 * MARGIN)).height);
  const headHeight = Math.min(Math.max(...heights, lineHeight(chartStyle(context, 'chart_small').max)) * 1.1 + MARGIN * 2, area.h / 2);
  const count = spec.categories.length;
  const rowHeight = Math.min(TALLEST_ROW, (area.h - headHeight) / count);
  const plan: Plan = { area, labelWidth, columnWidth, rowHeight, top: area.y + headHeight };
  const width = labelWidth + columnWidth * heads.length;
  const edge = (id: string, y: number): Element =>
    plainShape(scope, { id, name: `Edge ${spec.question} ${id}`, box: box(area.x, y - EDGE / 2, width, EDGE), fill: context.colors.ink });
  return [
    ...heads.map(({ words, message }, c) =>
      placeWords(context, scope, content, wording(words, message), look, {
        id: `head.${c + 1}`,
        name: `Head ${spec.question} ${c + 1}`,
        box: box(area.x + labelWidth + columnWidth * c + MARGIN, area.y, columnWidth - 2 * MARGIN, headHeight - MARGIN),
        anchor: 'bottom',
      }),
    ),
    tableOf(context, scope, content, plan, { name: frame.name, columns: heads.length }),
    edge('top', plan.top),
    edge('bottom', plan.top + rowHeight * count),
  ];
}; // prettier-ignore

/** The width of the column of items: what their words need, up to `most`. */
function labelsWidth(context: LayoutContext, content: LaidOutChart, most: number): number {
  const { spec } = content;
  const size = chartStyle(context, 'chart_label').min;
  const look = (c: number): ChartWordsLook => ({ style: 'chart_label', size, maxLines: MOST_LINES, bold: spec.heads?.[c]?.stressed ?? false }); // prettier-ignore
  const widths = spec.categories.map((category, c) => widthFor(context, content, wording(category.label, categoryKey(spec, category)), look(c), emu(most - 2 * MARGIN)));
  return Math.min(most, Math.max(most / 2, ...widths) + 4 * MARGIN);
} // prettier-ignore

/** The head of the means, where the chart has any. */
const meanHead = ({ spec }: LaidOutChart): readonly { readonly words: string; readonly message: string }[] =>
  spec.heads?.some(({ mean }) => mean !== undefined)
    ? [{ words: spec.headers.mean ?? '', message: 'auto.grid_mean' }]
    : [];

/** The ground of a higher value, so that a table of many is seen before it is read. */
function tintOf({ colors }: LayoutContext, displayed: number | undefined): Color | undefined {
  const tint = TINTS.find(([from]) => (displayed ?? 0) >= from)?.[1];
  return tint === undefined ? undefined : lighten(colors.ramp[0] ?? colors.accent, tint);
}

interface TableParts {
  readonly name: string;
  readonly columns: number;
}

function tableOf(context: LayoutContext, scope: PlaceScope, content: LaidOutChart, plan: Plan, { name, columns }: TableParts): TableElement {
  const { spec, place } = content;
  const { area, labelWidth, columnWidth, rowHeight, top } = plan;
  const widths = [labelWidth, ...Array.from({ length: columns }, () => columnWidth)].map(emu);
  return {
    kind: 'table',
    id: scope.path,
    name: `${name} ${spec.question}`,
    box: box(area.x, top, labelWidth + columnWidth * columns, rowHeight * spec.categories.length),
    decorative: false,
    alt: spec.alt,
    origin: { slot: scope.path, place, figures: [], claims: [], shows: spec },
    over: scope.over,
    columnWidths: widths,
    rows: spec.categories.map((_, c) => ({ height: emu(rowHeight), cells: cellsOf(context, content, plan, widths, c) })),
    rule: context.colors.palest,
    ground: scope.ground,
    firstColumnIsHeader: true,
    cellMarginX: MARGIN,
    cellMarginY: emu(0),
  };
} // prettier-ignore

/** The words of an item, its values option by option, and its mean. */
function cellsOf(context: LayoutContext, content: LaidOutChart, plan: Plan, widths: readonly Emu[], c: number): readonly Cell[] {
  const { spec } = content;
  const { colors } = context;
  const category = itemAt(spec.categories, c);
  const head = spec.heads?.[c];
  let x: number = plan.area.x;
  const cell = (words: string, message: string, look: ChartWordsLook, fill?: Color): Cell => {
    const w = itemAt(widths, x === plan.area.x ? 0 : 1);
    const room = box(x + MARGIN, plan.top + plan.rowHeight * c, w - 2 * MARGIN, plan.rowHeight);
    x += w;
    const set = setWords(context, content, wording(words, message), look, room.w);
    const free = look.align === 'center' ? (room.w - set.inkWidth) / 2 : look.align === 'right' ? room.w - set.inkWidth : 0;
    const ink = box(room.x + free, room.y + (room.h - set.height) / 2, set.inkWidth, set.height);
    return { paragraphs: set.paragraphs, linesDecided: true, ink, ...(fill ? { fill } : {}) };
  };
  const isNarrow = itemAt(widths, 1) < NARROW;
  const small = chartStyle(context, 'chart_label').min;
  const value: ChartWordsLook = isNarrow ? { style: 'chart_small' } : { style: 'chart_label', size: small };
  const plain = head?.small ? legible([colors.mute, colors.ink], colors.soft) : colors.ink;
  return [
    cell(category.label, categoryKey(spec, category), { style: 'chart_label', size: small, maxLines: MOST_LINES, align: 'left', bold: head?.stressed ?? false }),
    ...spec.series.map(({ key, points }) => cell(points[c]?.valueLabel ?? '–', optionKey(spec, key), { ...value, align: 'center', color: plain }, tintOf(context, points[c]?.displayed))),
    ...meanHead(content).map(({ message }) => cell(head?.mean ?? '–', message, { ...value, align: 'center', bold: true, color: plain })),
  ];
} // prettier-ignore
