import { bottom, box, type Box } from '../../../base/box.ts';
import { itemAt } from '../../../base/item-at.ts';
import { emu, inches, pt, ptToEmu, type Emu, type Pt } from '../../../base/length.ts';
import { bareValue, placeWords, setWords, wording, type ChartWordsLook } from './words.ts';
import { within, type LayoutContext, type PlaceScope } from '../context.ts';
import { clipText } from '../clip-text.ts';
import { labelDoesNotFit } from '../diagnostics.ts';
import type { SetText } from '../set-text.ts';
import type { Element, TableElement } from '../types.ts';
import { chartStyle, isOnlyBroken, lineHeight, optionKey, sizesOf, valueWidth } from './label.ts';
import { plainShape } from './lines.ts';
import type { ChartContent } from '../../template/types.ts';
import type { ChartPlacer } from './types.ts';

/** The names of the columns. */
const HEAD = inches(0.36);
const TALLEST_ROW = inches(0.5);
/** The columns of counts and of percentages, as shares of the width, and the most that each takes. */
const NUMBER = 0.16;
const WIDEST_NUMBER = inches(1.25);
/** Between two blocks of a long list. */
const GAP = inches(0.35);
const MARGIN = inches(0.05);
const EDGE = ptToEmu(1.25);
/** What columns of counts and of percentages are called in any language. */
const COUNT_HEAD = 'n';
const SHARE_HEAD = '%';
/** The smallest letters, and how much higher than its letters a row is at the least. */
const SMALLEST = pt(10.5);
const SMALL = pt(12);
/** A label takes so many lines at the most; room that is left goes to all rows, so much to each at the most. */
const MOST_LINES = 6;
const LOOSE = inches(0.16);
const ROW = 1.15;
/** Numbers are this much wider than measured in some renderers. */
const EASE = 1.06;

type Cell = TableElement['rows'][number]['cells'][number];

/** A part of the list that stands in a table of its own: which options, and where; how high each row is, and its letters. */
interface Block {
  readonly from: number;
  readonly at: Box;
  readonly heights: readonly number[];
  readonly labels: readonly SetText[];
  readonly size: Pt;
  /** Of the options, the counts and the shares. */
  readonly widths: readonly [option: Emu, count: Emu, share: Emu];
}

/** The room of a block: its options, and how high each row is where those of several blocks stand in line. */
interface Room {
  readonly from: number;
  readonly to: number;
  readonly at: Box;
  readonly even?: number;
}

/** Native tables of options, counts and shares: one, or as many abreast as leave every row its letters. */
export const answerTable: ChartPlacer = (context, scope, content, frame) => {
  const { box: area } = frame;
  const count = content.spec.categories.length;
  const perBlock = Math.max(1, Math.floor((area.h - HEAD) / lineHeight(SMALLEST, ROW)));
  const blocks = Math.ceil(count / perBlock);
  const rows = Math.ceil(count / blocks);
  const width = (area.w - GAP * (blocks - 1)) / blocks;
  const rooms = Array.from({ length: blocks }, (_, b): Room => ({
    from: b * rows,
    to: Math.min(count, (b + 1) * rows),
    at: box(area.x + (width + GAP) * b, area.y + HEAD, width, area.h - HEAD),
    ...(blocks > 1 ? { even: Math.min(TALLEST_ROW, (area.h - HEAD) / rows) } : {}),
  }));
  return blocksOf(context, scope, content, rooms).flatMap((block, b) =>
    blockElements(context, b === 0 ? scope : within(scope, `block.${b + 1}`), content, block, frame.name),
  );
};

const labelLook = (context: LayoutContext, isStressed: boolean): ChartWordsLook => ({ style: 'chart_part', bold: isStressed, color: context.colors.ink, maxLines: MOST_LINES }); // prettier-ignore

/** The count as the language prints it, like every other number of the slide, and the share without its sign. */
const numbersOf = ({ spec, asides }: ChartContent, i: number): readonly [count: string, share: string] => {
  const point = spec.series[0]?.points[i];
  return [asides.counts.get(point?.option ?? '') ?? '', bareValue(point?.valueLabel ?? '')];
};

/** The widths of the columns of counts and of shares: each holds its widest number on one line. */
function numberWidths(context: LayoutContext, content: ChartContent, w: number, size: Pt): readonly [count: Emu, share: Emu] {
  const usual = Math.min(WIDEST_NUMBER, w * NUMBER);
  const widest = (column: 0 | 1): number => Math.max(...content.spec.categories.map((_, i) => valueWidth(context, numbersOf(content, i)[column], size, true)));
  const wide = (column: 0 | 1): Emu => emu(Math.max(usual, widest(column) * EASE + 2 * MARGIN));
  return [wide(0), wide(1)];
} // prettier-ignore

/** The blocks in the largest letters at which every row has room, the same in all. */
function blocksOf(context: LayoutContext, scope: PlaceScope, content: ChartContent, rooms: readonly Room[]): readonly Block[] {
  const { spec, place } = content;
  const sizes = [...sizesOf(chartStyle(context, 'chart_part')), SMALL, SMALLEST];
  const tries = sizes.map((size) => rooms.map((room) => blockOf(context, content, room, size)));
  const found = (isWhole: (set: SetText) => boolean): readonly Block[] | undefined =>
    tries.find((blocks) => blocks.every(({ at, heights, labels }, b) => at.h <= itemAt(rooms, b).at.h + 1 && labels.every((set, i) => isWhole(set) && set.height <= itemAt(heights, i))));
  // A word that is wider than its column is broken inside, whole: nobody who wrote it could do better.
  const fitting = found(({ overflow }) => !overflow) ?? found(isOnlyBroken);
  if (fitting) return fitting;
  return itemAt(tries, tries.length - 1).map((last, b): Block => {
    const { from, to, at } = itemAt(rooms, b);
    const h = emu(at.h / (to - from));
    const isMisfit = (set: SetText): boolean => !isOnlyBroken(set) || set.height > h;
    const misfit = last.labels.findIndex(isMisfit);
    if (misfit < 0) return { ...last, heights: last.labels.map(() => h), at };
    const { label } = itemAt(spec.categories, from + misfit);
    context.report({ ...labelDoesNotFit(place, { slide: scope.slide, slot: scope.path, label }), slides: [scope.slide] });
    const w = emu(itemAt(last.widths, 0) - 2 * MARGIN);
    return { ...last, labels: last.labels.map((set) => (isMisfit(set) ? clipText(set, { w, h }, context) : set)), heights: last.labels.map(() => h), at };
  });
} // prettier-ignore

/** Rows as high as their labels want; even rows where several blocks stand abreast. */
function blockOf(context: LayoutContext, content: ChartContent, { from, to, at: room, even }: Room, size: Pt): Block {
  const { spec } = content;
  const own = spec.categories.slice(from, to);
  const [count, share] = numberWidths(context, content, room.w, size);
  const first = emu(room.w - count - share);
  const isStressed = (i: number): boolean => spec.series[0]?.points[from + i]?.stressed ?? false;
  const labels = own.map(({ key, label }, i) => setWords(context, content, wording(label, optionKey(spec, key)), { ...labelLook(context, isStressed(i)), size }, emu(first - 2 * MARGIN)));
  const usual = even ?? Math.min(TALLEST_ROW, room.h / own.length);
  const wanted = labels.map(({ height }) => height * 1.05);
  const lowest = lineHeight(size, ROW);
  const spare = room.h - wanted.reduce((sum, height) => sum + Math.max(height, lowest), 0);
  const isUsual = even !== undefined || wanted.every((one) => one <= usual);
  const heights = wanted.map((height) => (isUsual ? usual : Math.max(height, lowest) + Math.max(0, Math.min(spare / own.length, LOOSE))));
  const at = box(room.x, room.y, room.w, heights.reduce((sum, height) => sum + height, 0));
  return { from, at, heights, labels, size, widths: [first, count, share] };
} // prettier-ignore

function blockElements(context: LayoutContext, scope: PlaceScope, content: ChartContent, block: Block, name: string): readonly Element[] {
  const { spec, place } = content;
  const { at, from, heights, size, widths } = block;
  const [first, count, share] = widths;
  const named = from === 0 ? spec.question : `${spec.question} ${from + 1}`;
  // Heads are never larger than the rows under them.
  const own = size < chartStyle(context, 'chart_side').max ? { size } : {};
  const head = (id: string, words: string, x: number, w: number, align: 'left' | 'right'): Element =>
    placeWords(context, scope, content, wording(words, `auto.header_${id}`), { style: 'chart_side', color: context.colors.mute, align, ...own }, { id: `head.${id}`, name: `Head ${named} ${id}`, box: box(x + MARGIN, at.y - HEAD, w - 2 * MARGIN, HEAD) });
  const edge = (id: string, y: number): Element =>
    plainShape(scope, { id, name: `Edge ${named} ${id}`, box: box(at.x, y - EDGE / 2, at.w, EDGE), fill: context.colors.ink });
  let y: number = at.y;
  const rows = heights.map((height, i) => {
    const room = box(at.x, y, at.w, height);
    y += height;
    return { height: emu(height), cells: cellsOf(context, content, block, i, room) };
  });
  const table: TableElement = {
    kind: 'table',
    id: scope.path,
    name: `${name} ${named}`,
    box: at,
    decorative: false,
    alt: spec.alt,
    origin: { slot: scope.path, place, figures: [], claims: [], shows: spec },
    over: scope.over,
    columnWidths: widths,
    rows,
    rule: context.colors.palest,
    ground: scope.ground,
    firstColumnIsHeader: true,
    cellMarginX: MARGIN,
    cellMarginY: emu(0),
  };
  return [
    head('option', spec.headers.option, at.x, first, 'left'),
    head('count', COUNT_HEAD, at.x + first, count, 'right'),
    head('share', SHARE_HEAD, at.x + first + count, share, 'right'),
    table,
    edge('top', at.y),
    edge('bottom', bottom(at)),
  ];
} // prettier-ignore

/** The label, the count and the share of an option. */
function cellsOf(context: LayoutContext, content: ChartContent, { from, labels, size, widths }: Block, i: number, at: Box): readonly Cell[] {
  const { spec } = content;
  const { colors } = context;
  const { key } = itemAt(spec.categories, from + i);
  const point = spec.series[0]?.points[from + i];
  let x: number = at.x;
  const cell = (set: SetText, w: Emu, align: 'left' | 'right'): Cell => {
    const room = box(x + MARGIN, at.y, w - 2 * MARGIN, at.h);
    x += w;
    const free = align === 'right' ? room.w - set.inkWidth : 0;
    return { paragraphs: set.paragraphs, linesDecided: true, ink: box(room.x + free, room.y + (room.h - set.height) / 2, set.inkWidth, set.height) };
  };
  const isStressed = point?.stressed ?? false;
  const look: ChartWordsLook = { style: 'chart_part', align: 'right', bold: isStressed, color: isStressed ? colors.accentText : colors.ink, size };
  const number = (words: string, w: Emu): SetText => setWords(context, content, wording(words, optionKey(spec, key)), look, emu(w - 2 * MARGIN));
  const [first, count, share] = widths;
  const [countWords, shareWords] = numbersOf(content, from + i);
  return [
    cell(itemAt(labels, i), first, 'left'),
    cell(number(countWords, count), count, 'right'),
    cell(number(shareWords, share), share, 'right'),
  ];
} // prettier-ignore
