import { box, type Box } from '../../base/box.ts';
import { itemAt } from '../../base/item-at.ts';
import { emu, inches, type Emu } from '../../base/length.ts';
import type { Content, ItemsContent, LayoutNode, TextContent } from '../template/types.ts';
import { claimsOf, figuresOf, plain } from '../text/types.ts';
import { within, type LayoutContext, type PlaceScope } from './context.ts';
import { placeText, slotStyle, typeset } from './place-text.ts';
import { lowered } from './share-room.ts';
import type { PlaceholderRef, TableElement } from './types.ts';

type TableNode = Extract<LayoutNode, { kind: 'table' }>;
type Row = ItemsContent['items'][number];

/** Words begin at the rule's left end; between two columns is the gap. */
const MARGIN_X = inches(0);
const COLUMN_GAP = inches(0.1);
const MARGIN_Y = inches(0.08);

/** A table of texts: rows as high as their texts, then evenly higher, up to the layout's greatest row height. */
export function placeTable(
  context: LayoutContext,
  scope: PlaceScope,
  node: TableNode,
  content: ItemsContent,
  frame: { readonly box: Box; readonly shrink: number; readonly placeholder?: PlaceholderRef },
): readonly TableElement[] {
  const { x, y, w, h } = frame.box;
  const needed = rowHeights(context, node, content, w, frame.shrink);
  const natural = scope.squeezed ? lowered(needed, h).map(emu) : needed;
  const spare = Math.max(0, h - sum(natural)) / Math.max(1, natural.length);
  const heights = natural.map((height) => emu(Math.max(height, Math.min(node.maxRow, height + spare))));
  const widths = columnWidths(node, w);
  const rows = content.items.map((item, i): TableElement['rows'][number] => {
    const row = box(x, y + sum(heights.slice(0, i)), w, itemAt(heights, i));
    const cells = placeRow(context, within(scope, String(i + 1)), node, item, { row, widths, shrink: frame.shrink });
    return { height: row.h, cells };
  });
  const texts = content.items.flatMap((item) => [...item.values()].filter(isText).map(({ text }) => text));
  const figures = [...new Set(texts.flatMap(figuresOf))];
  const claims = [...new Set(texts.flatMap(claimsOf))];
  return [
    {
      kind: 'table',
      id: scope.path,
      name: node.name,
      box: box(x, y, sum(widths), sum(heights)),
      decorative: false,
      alt: firstColumn(content, node),
      origin: { slot: scope.path, place: node.place, figures, claims },
      over: scope.over,
      ...(frame.placeholder ? { placeholder: frame.placeholder } : {}),
      columnWidths: widths,
      rows,
      rule: node.rule,
      ground: scope.ground,
      firstColumnIsHeader: true,
      cellMarginX: MARGIN_X,
      cellMarginY: MARGIN_Y,
    },
  ];
}

/** Heights that the rows of a table need at a width, none below the layout's lowest. */
export function rowHeights(
  context: LayoutContext,
  node: TableNode,
  content: ItemsContent,
  width: Emu,
  shrink: number,
): readonly Emu[] {
  const widths = columnWidths(node, width);
  return content.items.map((item) => {
    const cells = node.columns.map(({ key, style }, c) => {
      const cell = item.get(key);
      if (!isText(cell)) return 0;
      const w = emu(itemAt(widths, c) - 2 * MARGIN_X - gapAfter(node, c));
      return typeset(context, cell.text, slotStyle(style, { shrink }), { w }, cell.link).height + 2 * MARGIN_Y;
    });
    return emu(Math.max(node.minRow, ...cells));
  });
}

function columnWidths(node: TableNode, width: Emu): readonly Emu[] {
  const spans = sum(node.columns.map(({ span }) => span));
  return node.columns.map(({ span }) => emu((width * span) / spans));
}

/** The cells of a row, with their words vertically centred. */
function placeRow(
  context: LayoutContext,
  scope: PlaceScope,
  node: TableNode,
  item: Row,
  { row, widths, shrink }: { readonly row: Box; readonly widths: readonly Emu[]; readonly shrink: number },
): TableElement['rows'][number]['cells'] {
  return node.columns.map(({ key, style }, c) => {
    const left = row.x + sum(widths.slice(0, c));
    const cell = item.get(key);
    if (!isText(cell)) return { paragraphs: [], linesDecided: true, ink: box(left, row.y, 0, 0) };
    const at = box(
      left + MARGIN_X,
      row.y + MARGIN_Y,
      itemAt(widths, c) - 2 * MARGIN_X - gapAfter(node, c),
      row.h - 2 * MARGIN_Y,
    );
    const link = cell.link === undefined ? {} : { link: cell.link };
    const frame = { box: at, style: slotStyle(style, { shrink }), anchor: 'middle', name: key, ...link } as const;
    const { paragraphs, linesDecided, ink } = placeText(context, within(scope, key), cell.text, frame);
    return { paragraphs, linesDecided, ink };
  });
}

/** Space to the next column, which words do not enter. */
const gapAfter = (node: TableNode, column: number): number => (column < node.columns.length - 1 ? COLUMN_GAP : 0);

const isText = (content: Content | undefined): content is TextContent => content?.kind === 'text';

const sum = (lengths: readonly number[]): number => lengths.reduce((all, length) => all + length, 0);

/** What the table is about, for those who cannot see it: the words of its first column. */
function firstColumn(content: ItemsContent, node: TableNode): string {
  const { key } = itemAt(node.columns, 0);
  const cells = content.items.map((item) => item.get(key)).filter(isText);
  return cells.map(({ text }) => plain(text, ' ')).join(' / ');
}
