import { bottom, box, type Box } from '../../../base/box.ts';
import { itemAt } from '../../../base/item-at.ts';
import { emu, inches, ptToEmu, type Emu, type Pt } from '../../../base/length.ts';
import { bareValue, placeWords, setWords, wording, type ChartWordsLook } from './words.ts';
import { within, type LayoutContext, type PlaceScope } from '../context.ts';
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
const SMALLEST = 10.5;
const ROW = 1.15;

type Cell = TableElement['rows'][number]['cells'][number];

/** A part of the list that stands in a table of its own: which options, and where. */
interface Block {
  readonly from: number;
  readonly to: number;
  readonly at: Box;
}

/** Native tables of options, counts and shares: one, or as many abreast as leave every row its letters. */
export const answerTable: ChartPlacer = (context, scope, content, frame) => {
  const { spec } = content;
  const { box: area } = frame;
  const count = spec.categories.length;
  const lowest = lineHeight(SMALLEST as Pt, ROW);
  const perBlock = Math.max(1, Math.floor((area.h - HEAD) / lowest));
  const blocks = Math.ceil(count / perBlock);
  const rows = Math.ceil(count / blocks);
  const height = Math.min(TALLEST_ROW, (area.h - HEAD) / rows);
  const width = (area.w - GAP * (blocks - 1)) / blocks;
  return Array.from({ length: blocks }, (_, b): Block => {
    const [from, to] = [b * rows, Math.min(count, (b + 1) * rows)];
    return { from, to, at: box(area.x + (width + GAP) * b, area.y + HEAD, width, height * (to - from)) };
  }).flatMap((block, b) => blockElements(context, b === 0 ? scope : within(scope, `block.${b + 1}`), content, block, height, frame.name, b === 0)); // prettier-ignore
};

function blockElements(context: LayoutContext, scope: PlaceScope, content: LaidOutChart, { from, to, at }: Block, rowHeight: number, name: string, isFirst: boolean): readonly Element[] {
  const { spec, place } = content;
  const number = Math.min(WIDEST_NUMBER, at.w * NUMBER);
  const widths = [at.w - 2 * number, number, number].map(emu);
  const named = isFirst ? spec.question : `${spec.question} ${from + 1}`;
  const head = (id: string, words: string, x: number, w: number, align: 'left' | 'right'): Element =>
    placeWords(context, scope, content, wording(words, `auto.header_${id}`), { style: 'chart_side', color: context.colors.mute, align }, { id: `head.${id}`, name: `Head ${named} ${id}`, box: box(x + MARGIN, at.y - HEAD, w - 2 * MARGIN, HEAD) });
  const edge = (id: string, y: number): Element =>
    plainShape(scope, { id, name: `Edge ${named} ${id}`, box: box(at.x, y - EDGE / 2, at.w, EDGE), fill: context.colors.ink });
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
    rows: spec.categories.slice(from, to).map((_, i) => ({ height: emu(rowHeight), cells: cellsOf(context, content, widths, from + i, box(at.x, at.y + rowHeight * i, at.w, rowHeight)) })),
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

/** The largest size at which words stand in a cell, on as many lines as it has room for; else the smallest. */
function fitted(context: LayoutContext, content: LaidOutChart, words: ReturnType<typeof wording>, look: ChartWordsLook, w: Emu, h: number) {
  const sizes = [...sizesOf(chartStyle(context, look.style)), SMALLEST as Pt];
  const at = (size: Pt): ReturnType<typeof setWords> =>
    setWords(context, content, words, { ...look, size, maxLines: Math.max(1, Math.floor(h / lineHeight(size, 1.1))) }, w);
  return sizes.map(at).find((set) => !set.overflow && set.height <= h) ?? at(SMALLEST as Pt);
} // prettier-ignore

function cellsOf(context: LayoutContext, content: LaidOutChart, widths: readonly Emu[], o: number, at: Box): readonly Cell[] {
  const { spec } = content;
  const { colors } = context;
  const { key, label } = itemAt(spec.categories, o);
  const point = spec.series[0]?.points[o];
  const message = optionKey(spec, key);
  let x: number = at.x;
  const cell = (words: string, look: ChartWordsLook, w: Emu): Cell => {
    const room = box(x + MARGIN, at.y, w - 2 * MARGIN, at.h);
    x += w;
    const set = fitted(context, content, wording(words, message), look, room.w, at.h);
    const free = look.align === 'right' ? room.w - set.inkWidth : 0;
    return { paragraphs: set.paragraphs, linesDecided: true, ink: box(room.x + free, room.y + (room.h - set.height) / 2, set.inkWidth, set.height) };
  };
  const isStressed = point?.stressed ?? false;
  const number: ChartWordsLook = { style: 'chart_part', align: 'right', bold: isStressed, color: isStressed ? colors.accentText : colors.ink };
  return [
    cell(label, { style: 'chart_part', bold: isStressed, color: colors.ink }, itemAt(widths, 0)),
    cell(point ? String(point.count) : '', number, itemAt(widths, 1)),
    cell(bareValue(point?.valueLabel ?? ''), number, itemAt(widths, 2)),
  ];
} // prettier-ignore
