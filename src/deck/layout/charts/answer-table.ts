import { bottom, box, type Box } from '../../../base/box.ts';
import { itemAt } from '../../../base/item-at.ts';
import { emu, inches, pt, ptToEmu, type Emu, type Pt } from '../../../base/length.ts';
import { bareValue, placeWords, setWords, wording, type ChartWordsLook } from './words.ts';
import { within, type LayoutContext, type PlaceScope } from '../context.ts';
import { clipText } from '../clip-text.ts';
import { labelDoesNotFit } from '../diagnostics.ts';
import type { SetText } from '../set-text.ts';
import type { Element, TableElement } from '../types.ts';
import { chartStyle, lineHeight, optionKey, sizesOf } from './label.ts';
import { plainShape } from './lines.ts';
import type { ChartPlacer, LaidOutChart } from './types.ts';

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

type Cell = TableElement['rows'][number]['cells'][number];

/** A part of the list that stands in a table of its own: which options, and where; how high each row is, and its letters. */
interface Block {
  readonly from: number;
  readonly at: Box;
  readonly heights: readonly number[];
  readonly labels: readonly SetText[];
  readonly size: Pt;
}

/** Native tables of options, counts and shares: one, or as many abreast as leave every row its letters. */
export const answerTable: ChartPlacer = (context, scope, content, frame) => {
  const { box: area } = frame;
  const count = content.spec.categories.length;
  const perBlock = Math.max(1, Math.floor((area.h - HEAD) / lineHeight(SMALLEST, ROW)));
  const blocks = Math.ceil(count / perBlock);
  const rows = Math.ceil(count / blocks);
  const width = (area.w - GAP * (blocks - 1)) / blocks;
  return Array.from({ length: blocks }, (_, b): readonly Element[] => {
    const room = box(area.x + (width + GAP) * b, area.y + HEAD, width, area.h - HEAD);
    const own = b === 0 ? scope : within(scope, `block.${b + 1}`);
    const block = blockOf(context, own, content, room, b * rows, Math.min(count, (b + 1) * rows), blocks > 1);
    return blockElements(context, own, content, block, frame.name);
  }).flat();
};

const numberWidth = (w: number): number => Math.min(WIDEST_NUMBER, w * NUMBER);
const labelLook = (context: LayoutContext, isStressed: boolean): ChartWordsLook => ({ style: 'chart_part', bold: isStressed, color: context.colors.ink, maxLines: MOST_LINES }); // prettier-ignore

/** Rows as high as their labels want, in the largest letters at which all have room; even rows where several blocks stand abreast. */
function blockOf(context: LayoutContext, scope: PlaceScope, content: LaidOutChart, room: Box, from: number, to: number, isEven: boolean): Block {
  const { spec, place } = content;
  const own = spec.categories.slice(from, to);
  const w = emu(room.w - 2 * numberWidth(room.w) - 2 * MARGIN);
  const isStressed = (i: number): boolean => spec.series[0]?.points[from + i]?.stressed ?? false;
  const at = (size: Pt): Block => {
    const labels = own.map(({ key, label }, i) => setWords(context, content, wording(label, optionKey(spec, key)), { ...labelLook(context, isStressed(i)), size }, w));
    const usual = Math.min(TALLEST_ROW, room.h / own.length);
    const wanted = labels.map(({ height }) => height * 1.05);
    const lowest = lineHeight(size, ROW);
    const spare = room.h - wanted.reduce((sum, height) => sum + Math.max(height, lowest), 0);
    const heights = wanted.map((height) => (isEven || wanted.every((one) => one <= usual) ? usual : Math.max(height, lowest) + Math.max(0, Math.min(spare / own.length, LOOSE))));
    return { from, at: box(room.x, room.y, room.w, heights.reduce((sum, height) => sum + height, 0)), heights, labels, size };
  };
  const fits = ({ at: whole, heights, labels }: Block): boolean =>
    whole.h <= room.h + 1 && labels.every((set, i) => !set.overflow && set.height <= itemAt(heights, i));
  const tries = [...sizesOf(chartStyle(context, 'chart_part')), SMALL, SMALLEST].map(at);
  const found = tries.find(fits);
  if (found) return found;
  const last = itemAt(tries, tries.length - 1);
  const height = room.h / own.length;
  const misfit = last.labels.findIndex((set) => set.overflow !== undefined || set.height > height);
  context.report({ ...labelDoesNotFit(place, { slide: scope.slide, slot: scope.path, label: own[misfit]?.label ?? '' }), slides: [scope.slide] });
  const labels = last.labels.map((set) => (set.overflow !== undefined || set.height > height ? clipText(set, { w, h: emu(height) }, context) : set));
  return { ...last, labels, heights: own.map(() => height), at: room };
} // prettier-ignore

function blockElements(context: LayoutContext, scope: PlaceScope, content: LaidOutChart, block: Block, name: string): readonly Element[] {
  const { spec, place } = content;
  const { at, from, heights } = block;
  const number = numberWidth(at.w);
  const widths = [at.w - 2 * number, number, number].map(emu);
  const named = from === 0 ? spec.question : `${spec.question} ${from + 1}`;
  const head = (id: string, words: string, x: number, w: number, align: 'left' | 'right'): Element =>
    placeWords(context, scope, content, wording(words, `auto.header_${id}`), { style: 'chart_side', color: context.colors.mute, align }, { id: `head.${id}`, name: `Head ${named} ${id}`, box: box(x + MARGIN, at.y - HEAD, w - 2 * MARGIN, HEAD) });
  const edge = (id: string, y: number): Element =>
    plainShape(scope, { id, name: `Edge ${named} ${id}`, box: box(at.x, y - EDGE / 2, at.w, EDGE), fill: context.colors.ink });
  let y: number = at.y;
  const rows = heights.map((height, i) => {
    const room = box(at.x, y, at.w, height);
    y += height;
    return { height: emu(height), cells: cellsOf(context, content, widths, block, i, room) };
  });
  const table: TableElement = {
    kind: 'table',
    id: scope.path,
    name: `${name} ${named}`,
    box: at,
    decorative: false,
    alt: spec.alt,
    origin: { slot: scope.path, place, figures: [], claims: [] },
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
    head('option', spec.headers.option, at.x, itemAt(widths, 0), 'left'),
    head('count', COUNT_HEAD, at.x + itemAt(widths, 0), number, 'right'),
    head('share', SHARE_HEAD, at.x + itemAt(widths, 0) + number, number, 'right'),
    table,
    edge('top', at.y),
    edge('bottom', bottom(at)),
  ];
} // prettier-ignore

/** The label, the count and the share of an option. */
function cellsOf(context: LayoutContext, content: LaidOutChart, widths: readonly Emu[], { from, labels, size }: Block, i: number, at: Box): readonly Cell[] {
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
  const [first, count, share] = [itemAt(widths, 0), itemAt(widths, 1), itemAt(widths, 2)];
  return [
    cell(itemAt(labels, i), first, 'left'),
    cell(number(point ? String(point.count) : '', count), count, 'right'),
    cell(number(bareValue(point?.valueLabel ?? ''), share), share, 'right'),
  ];
} // prettier-ignore
