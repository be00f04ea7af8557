import { itemAt } from '../../base/item-at.ts';
import type { TableElement } from '../../deck/scene/types.ts';
import { paintParagraphs } from './paint-text.ts';
import { css, points, rectOf, type Rect, type Surface } from './surface.ts';

type Cell = TableElement['rows'][number]['cells'][number];

/** Width in points of the rule under each row, for which the scene gives only a colour; as in the PowerPoint writer. */
const RULE = 0.75;

/**
 * A table: the grounds of its cells, a rule under each row, and the texts, vertically centred in their cells. Rules lie over the
 * grounds of both rows that they part, as in PowerPoint and LibreOffice.
 */
export function paintTable(surface: Surface, element: TableElement): void {
  const { canvas } = surface;
  const cells = cellsOf(element);
  for (const { cell, at } of cells) {
    if (!cell.fill) continue;
    canvas.fillStyle = css(cell.fill);
    canvas.fillRect(at.x, at.y, at.w, at.h);
  }
  const { x: left, y: top } = rectOf(element.box);
  const whole = element.columnWidths.map(points).reduce((sum, w) => sum + w, 0);
  canvas.fillStyle = css(element.rule);
  let foot = top;
  for (const { height } of element.rows) {
    foot += points(height);
    canvas.fillRect(left, foot - RULE / 2, whole, RULE);
  }
  const [marginX, marginY] = [points(element.cellMarginX), points(element.cellMarginY)];
  for (const { cell, at } of cells) {
    const inner = { x: at.x + marginX, y: at.y + marginY, w: at.w - 2 * marginX, h: at.h - 2 * marginY };
    paintParagraphs(surface, cell.paragraphs, inner, 'middle', 'cell');
  }
}

/** The cells of a table, row by row, with where they are in points. */
function cellsOf({ box, columnWidths, rows }: TableElement): readonly { readonly cell: Cell; readonly at: Rect }[] {
  const { x: left, y: top } = rectOf(box);
  const widths = columnWidths.map(points);
  let y = top;
  return rows.flatMap(({ height, cells }) => {
    const h = points(height);
    let x = left;
    const row = cells.map((cell, c) => {
      const at = { x, y, w: itemAt(widths, c), h };
      x += at.w;
      return { cell, at };
    });
    y += h;
    return row;
  });
}
