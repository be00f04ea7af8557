import { box, type Box } from '../base/box.ts';
import { emu, inches, type Emu } from '../base/length.ts';
import type { ItemsContent, LayoutNode } from '../template/types.ts';
import { plain } from '../text/types.ts';
import { within, type LayoutContext, type PlaceScope } from './context.ts';
import { figuresOf, claimsOf } from './origin.ts';
import { placeText, slotStyle } from './place-text.ts';
import type { PlaceholderRef, TableElement } from './types.ts';

const MARGIN_X = inches(0.08);
const MARGIN_Y = inches(0.08);

/** A table of texts: rows as high as their text, then evenly more, up to the layout's greatest height of a row. */
export function placeTable(
  context: LayoutContext,
  scope: PlaceScope,
  node: Extract<LayoutNode, { kind: 'table' }>,
  content: ItemsContent,
  frame: { readonly box: Box; readonly shrink: number; readonly placeholder?: PlaceholderRef },
): readonly TableElement[] {
  const spans = node.columns.reduce((sum, column) => sum + column.span, 0);
  const widths = node.columns.map((column) => emu((frame.box.w * column.span) / spans));
  const lefts = widths.map((_, i) => frame.box.x + widths.slice(0, i).reduce((sum, w) => sum + w, 0));
  const set = (rowScope: PlaceScope, item: ItemsContent['items'][number], row: { y: number; h: number }) =>
    node.columns.map((column, c) => {
      const cell = item.get(column.key);
      if (cell?.kind !== 'text') return undefined;
      const inner = box((lefts[c] ?? 0) + MARGIN_X, row.y + MARGIN_Y, (widths[c] ?? 0) - 2 * MARGIN_X, row.h - 2 * MARGIN_Y); // prettier-ignore
      const style = slotStyle(column.style, { shrink: frame.shrink });
      const link = cell.link === undefined ? {} : { link: cell.link };
      return placeText(context, within(rowScope, column.key), cell.text, { box: inner, style, anchor: 'middle', name: column.key, ...link }); // prettier-ignore
    });
  const quiet: LayoutContext = { ...context, report: () => {} };
  const scopes = content.items.map((_, i) => within(scope, String(i + 1)));
  const natural = content.items.map((item, i) => {
    const cells = node.columns.map((_, c) => {
      const one = measureCell(quiet, scopes[i] ?? scope, item, node, c, widths[c] ?? emu(0), frame.shrink);
      return one + 2 * MARGIN_Y;
    });
    return Math.max(node.minRow, ...cells);
  });
  const spare = Math.max(0, frame.box.h - natural.reduce((sum, h) => sum + h, 0)) / Math.max(1, natural.length);
  const heights = natural.map((h) => emu(Math.max(h, Math.min(node.maxRow, h + spare))));
  const rows = content.items.map((item, i) => {
    const y = frame.box.y + heights.slice(0, i).reduce((sum, h) => sum + h, 0);
    const h = heights[i] ?? emu(0);
    const cells = set(scopes[i] ?? scope, item, { y, h });
    const empty = box(frame.box.x, y, 0, 0);
    return { height: h, cells: cells.map((cell) => ({ paragraphs: cell?.paragraphs ?? [], linesDecided: cell?.linesDecided ?? true, ink: cell?.ink ?? empty })) };
  });
  const texts = content.items.flatMap((item) => [...item.values()].flatMap((c) => (c.kind === 'text' ? [c.text] : [])));
  const total = heights.reduce((sum, h) => sum + h, 0);
  return [
    {
      kind: 'table',
      id: scope.path,
      name: node.name,
      box: box(frame.box.x, frame.box.y, widths.reduce((sum, w) => sum + w, 0), total),
      decorative: false,
      alt: firstColumn(content, node),
      origin: { slot: scope.path, place: node.place, figures: [...new Set(texts.flatMap(figuresOf))], claims: [...new Set(texts.flatMap(claimsOf))] }, // prettier-ignore
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
} // prettier-ignore

/** What the table is about, for who does not see it: the words of its first column. */
function firstColumn(content: ItemsContent, node: Extract<LayoutNode, { kind: 'table' }>): string {
  const key = node.columns[0]?.key ?? '';
  const cells = content.items.flatMap((item) => item.get(key) ?? []);
  return cells.flatMap((cell) => (cell.kind === 'text' ? [plain(cell.text, ' ')] : [])).join(' / ');
}

/** Height of the text of one cell at its column's width. */
function measureCell(
  context: LayoutContext,
  scope: PlaceScope,
  item: ItemsContent['items'][number],
  node: Extract<LayoutNode, { kind: 'table' }>,
  column: number,
  width: Emu,
  shrink: number,
): number {
  const definition = node.columns[column];
  const cell = definition && item.get(definition.key);
  if (!definition || cell?.kind !== 'text') return 0;
  const at = box(0, 0, width - 2 * MARGIN_X, inches(7));
  const style = slotStyle(definition.style, { shrink });
  return placeText(context, scope, cell.text, { box: at, style, anchor: 'top', name: '' }).ink.h;
}
