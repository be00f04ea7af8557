import { box, type Box } from '../../../base/box.ts';
import { itemAt } from '../../../base/item-at.ts';
import { emu, inches, ptToEmu, type Emu } from '../../../base/length.ts';
import type { Color } from '../../../base/color.ts';
import { legible, lighten } from '../../chart/colors.ts';
import type { Point } from '../../chart/types.ts';
import { USUAL_LOOK } from '../../template/grid-pages.ts';
import type { LayoutContext, PlaceScope } from '../context.ts';
import { labelDoesNotFit } from '../diagnostics.ts';
import type { SetText } from '../set-text.ts';
import type { Element, TableElement } from '../types.ts';
import { categoryKey, chartStyle, lineHeight, optionKey } from './label.ts';
import { plainShape } from './lines.ts';
import type { ChartContent } from '../../template/types.ts';
import type { ChartPlacer } from './types.ts';
import { placeWords, setWords, widthFor, wording, type ChartWordsLook } from './words.ts';

/** The least share of the width that the words of the items take. */
const LEAST_LABELS = 0.16;
const TALLEST_ROW = inches(0.5);
/** Lines of the words of an item, and of the head of a column. */
const MOST_LINES = 16;
const HEAD_LINES = 14;
/** The share of the height that heads take at the most. */
const HEADS = 0.7;
/** The widest column; a wider one is for heads that would have more lines than these in it. */
const WIDEST = inches(1.5);
const MARGIN = inches(0.04);
/** Where heads break alike, their boxes are this much wider than their words. */
const HEAD_EASE = 1.1;
/** Narrower columns have smaller values. */
const NARROW = inches(0.62);
/** The share of their column that the words of an item take: a word that is broken inside fills a line, which others set wider. */
const LABEL_EASE = 0.96;
/** Over and under the words of an item; where there is room, those of several lines stand further from their rules. */
const ROW_MARGIN = inches(0.03);
const AIRY = inches(0.06);
const EDGE = ptToEmu(1.25);

interface Plan {
  readonly area: Box;
  readonly labelWidth: number;
  readonly columnWidth: number;
  /** Where each row begins, and where the last ends. */
  readonly edges: readonly number[];
}

type Cell = TableElement['rows'][number]['cells'][number];

/** What stands over a column, and the message that it comes from. */
interface ChartHead {
  readonly words: string;
  readonly message: string;
}

/** A native table: a row an item, a column an option and, where there is one, the mean; heads over it. */
export const itemTable: ChartPlacer = (context, scope, content, frame) => {
  const { spec } = content;
  const heads = [...spec.series.map(({ key, name }) => ({ words: name, message: optionKey(spec, key) })), ...meanHead(content)];
  const { box: area } = frame;
  const { share: labels, headLines } = content.tableLook ?? USUAL_LOOK;
  const labelWidth = labelsWidth(context, content, area.w, labels);
  const columns = Math.max(heads.length, (content.shared?.perSlide.options ?? 0) + meanHead(content).length);
  const look: ChartWordsLook = { style: 'chart_small', size: chartStyle(context, 'chart_small').min, align: 'center', maxLines: HEAD_LINES, color: context.colors.ink };
  const headsIn = (width: number) => heads.map(({ words, message }) => setWords(context, content, wording(words, message), look, emu(width - 2 * MARGIN)));
  const share = (area.w - labelWidth) / columns;
  const isEasy = share <= WIDEST || headsIn(WIDEST).every(({ lineCount }) => lineCount <= headLines);
  const columnWidth = isEasy ? Math.min(share, WIDEST) : share;
  const headWidth = headsWidth(context, content, heads, look, columnWidth - 2 * MARGIN);
  const headHeights = headsIn(columnWidth).map(({ height }) => height);
  const headHeight = Math.min(Math.max(...headHeights, lineHeight(chartStyle(context, 'chart_small').max)) * 1.1 + MARGIN * 2, area.h * HEADS);
  const rows = rowHeights(context, scope, content, labelWidth, area.h - headHeight);
  const edges = rows.reduce<readonly number[]>((all, height) => [...all, (all.at(-1) ?? 0) + height], [area.y + headHeight]);
  const plan: Plan = { area, labelWidth, columnWidth, edges };
  const width = labelWidth + columnWidth * heads.length;
  const edge = (id: string, y: number): Element =>
    plainShape(scope, { id, name: `Edge ${spec.question} ${id}`, box: box(area.x, y - EDGE / 2, width, EDGE), fill: context.colors.ink });
  return [
    ...heads.map(({ words, message }, c) =>
      placeWords(context, { ...scope, goesOn: true }, content, wording(words, message), look, {
        id: `head.${c + 1}`,
        name: `Head ${spec.question} ${c + 1}`,
        box: box(area.x + labelWidth + columnWidth * (c + 0.5) - headWidth / 2, area.y, headWidth, headHeight - MARGIN),
        anchor: 'bottom',
      }),
    ),
    tableOf(context, scope, content, plan, { name: frame.name, columns: heads.length }),
    edge('top', itemAt(edges, 0)),
    edge('bottom', itemAt(edges, edges.length - 1)),
  ];
}; // prettier-ignore

/**
 * The width in which heads are set: that of their columns or, where one breaks, a narrower one in which the others break alike, on no
 * more lines: "Option 10" does not stand on two lines beside "Option 9" on one.
 */
function headsWidth(context: LayoutContext, content: ChartContent, heads: readonly ChartHead[], look: ChartWordsLook, most: number): number {
  const setIn = (w: number): readonly SetText[] => heads.map(({ words, message }) => setWords(context, content, wording(words, message), look, emu(w)));
  const usual = setIn(most);
  const lines = Math.max(...usual.map(({ lineCount }) => lineCount));
  if (lines === 1) return most;
  const broken = Math.max(...usual.filter(({ lineCount }) => lineCount === lines).map(({ inkWidth }) => inkWidth));
  const narrower = Math.min(most, broken * HEAD_EASE);
  return setIn(narrower).every(({ lineCount, overflow }) => lineCount <= lines && !overflow) ? narrower : most;
} // prettier-ignore

/** The width of the column of items: what their words need, up to that share of the table. */
function labelsWidth(context: LayoutContext, content: ChartContent, all: Emu, share: number): number {
  const { spec } = content;
  const most = all * share;
  // Over several slides, the column is as wide as the items of all of them need.
  const rows = content.shared?.rows ?? spec.categories.map((category, c) => ({ ...category, stressed: spec.heads?.[c]?.stressed ?? false }));
  const widths = rows.map((row) => widthFor(context, content, wording(row.label, categoryKey(spec, row)), itemLook(context, content, row.stressed), emu((most - 2 * MARGIN) * LABEL_EASE)));
  return Math.min(most, Math.max(all * LEAST_LABELS, ...widths) / LABEL_EASE + 4 * MARGIN);
} // prettier-ignore

/** How the words of an item are set; smaller where they would take too many slides otherwise. */
function itemLook(context: LayoutContext, { tableLook }: ChartContent, bold: boolean): ChartWordsLook {
  const style = tableLook?.small === true ? 'chart_small' : 'chart_label';
  return { style, size: chartStyle(context, style).min, maxLines: MOST_LINES, align: 'left', bold, color: context.colors.ink };
} // prettier-ignore

const labelLook = (context: LayoutContext, content: ChartContent, c: number): ChartWordsLook =>
  itemLook(context, content, content.spec.heads?.[c]?.stressed ?? false);

/**
 * The heights of the rows: what the words of each item need, and where there is room, all alike. Words that have no room even so are
 * reported.
 */
function rowHeights(context: LayoutContext, scope: PlaceScope, content: ChartContent, labelWidth: number, room: number): readonly number[] {
  const { categories } = content.spec;
  const sets = categories.map((category, c) => setWords(context, content, wording(category.label, categoryKey(content.spec, category)), labelLook(context, content, c), emu((labelWidth - 2 * MARGIN) * LABEL_EASE)));
  const needsWith = (margin: number): readonly number[] => sets.map(({ height, lineCount }) => height + 2 * (lineCount > 1 ? margin : ROW_MARGIN));
  const total = (heights: readonly number[]): number => heights.reduce((sum, one) => sum + one, 0);
  const airy = needsWith(AIRY);
  const needs = total(airy) <= room ? airy : needsWith(ROW_MARGIN);
  const filled = (least: number): readonly number[] => needs.map((need) => Math.max(need, least));
  if (total(needs) > room) {
    const { label } = itemAt(categories, needs.indexOf(Math.max(...needs)));
    context.report({ ...labelDoesNotFit(content.place, { slide: scope.slide, slot: scope.path, label }), slides: [scope.slide] });
  }
  // The greatest height that the lower rows can have.
  let least = Math.min(TALLEST_ROW, room / categories.length);
  while (least > 0 && total(filled(least)) > room) least -= ROW_MARGIN / 4;
  return filled(least);
} // prettier-ignore

/** The head of the means, where the chart has any. */
const meanHead = ({ spec }: ChartContent): readonly ChartHead[] =>
  spec.heads?.some(({ mean }) => mean !== undefined)
    ? [{ words: spec.headers.mean ?? '', message: 'auto.grid_mean' }]
    : [];

/** The ground of a higher value; undefined of a low one. A strong colour made lighter turns gaudy where the brand has one between. */
function groundOf(
  { ramp, accent, between }: LayoutContext['colors'],
  point: Point | null | undefined,
): Color | undefined {
  return point?.tint === undefined ? undefined : lighten(between ?? ramp[0] ?? accent, point.tint);
}

interface TableParts {
  readonly name: string;
  readonly columns: number;
}

function tableOf(context: LayoutContext, scope: PlaceScope, content: ChartContent, plan: Plan, { name, columns }: TableParts): TableElement {
  const { spec, place } = content;
  const { area, labelWidth, columnWidth, edges } = plan;
  const heightOf = (c: number): Emu => emu(itemAt(edges, c + 1) - itemAt(edges, c));
  const top = itemAt(edges, 0);
  const widths = [labelWidth, ...Array.from({ length: columns }, () => columnWidth)].map(emu);
  return {
    kind: 'table',
    id: scope.path,
    name: `${name} ${spec.question}`,
    box: box(area.x, top, labelWidth + columnWidth * columns, itemAt(edges, edges.length - 1) - top),
    decorative: false,
    alt: spec.alt,
    origin: { slot: scope.path, place, figures: [], claims: [], shows: spec },
    over: scope.over,
    columnWidths: widths,
    rows: spec.categories.map((_, c) => ({ height: heightOf(c), cells: cellsOf(context, content, plan, widths, c) })),
    rule: context.colors.palest,
    ground: scope.ground,
    firstColumnIsHeader: true,
    cellMarginX: MARGIN,
    cellMarginY: emu(0),
  };
} // prettier-ignore

/** The words of an item, its values option by option, and its mean. */
function cellsOf(context: LayoutContext, content: ChartContent, plan: Plan, widths: readonly Emu[], c: number): readonly Cell[] {
  const { spec } = content;
  const { colors } = context;
  const category = itemAt(spec.categories, c);
  const head = spec.heads?.[c];
  let x: number = plan.area.x;
  const cell = (words: string, message: string, look: ChartWordsLook, fill?: Color): Cell => {
    const w = itemAt(widths, x === plan.area.x ? 0 : 1);
    const y = itemAt(plan.edges, c);
    const room = box(x + MARGIN, y, w - 2 * MARGIN, itemAt(plan.edges, c + 1) - y);
    x += w;
    const set = setWords(context, content, wording(words, message), look, emu(look.align === 'left' ? room.w * LABEL_EASE : room.w));
    const free = look.align === 'center' ? (room.w - set.inkWidth) / 2 : look.align === 'right' ? room.w - set.inkWidth : 0;
    const ink = box(room.x + free, room.y + (room.h - set.height) / 2, set.inkWidth, set.height);
    return { paragraphs: set.paragraphs, linesDecided: true, ink, ...(fill ? { fill } : {}) };
  };
  const isNarrow = itemAt(widths, 1) < NARROW;
  const small = chartStyle(context, 'chart_label').min;
  const value: ChartWordsLook = isNarrow ? { style: 'chart_small', size: chartStyle(context, 'chart_small').min } : { style: 'chart_label', size: small };
  const inkOn = (ground: Color): Color => (head?.small ? legible([colors.mute, colors.ink], ground) : colors.ink);
  const plain = inkOn(colors.soft);
  // Of nobody there is no mean either, in the words of the other cells.
  const nothing = spec.series.map(({ points }) => points[c]).find((point) => point?.base === 0)?.valueLabel;
  return [
    cell(category.label, categoryKey(spec, category), labelLook(context, content, c)),
    ...spec.series.map(({ key, points }) => cell(points[c]?.valueLabel ?? '–', optionKey(spec, key), { ...value, align: 'center', color: inkOn(groundOf(colors, points[c]) ?? colors.soft) }, groundOf(colors, points[c]))),
    ...meanHead(content).map(({ message }) => cell(head?.mean ?? nothing ?? '–', message, { ...value, align: 'center', bold: true, color: plain })),
  ];
} // prettier-ignore
