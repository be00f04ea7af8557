import { itemAt } from '../../base/item-at.ts';
import type { TableElement } from '../../deck/scene/types.ts';
import { paintParagraphs } from './paint-text.ts';
import { css, points, rectOf, type Surface } from './surface.ts';

/** Width in points of the rule under each row, for which the scene gives only a colour; as in the PowerPoint writer. */
const RULE = 0.75;

/** A table: the text is vertically centred in each cell, on its ground if it has one, with a rule under each row. */
export function paintTable(surface: Surface, element: TableElement): void {
  const { canvas } = surface;
  const { x: left, y: top } = rectOf(element.box);
  const [marginX, marginY] = [points(element.cellMarginX), points(element.cellMarginY)];
  const widths = element.columnWidths.map(points);
  const whole = widths.reduce((sum, w) => sum + w, 0);
  let y = top;
  for (const row of element.rows) {
    const h = points(row.height);
    let x = left;
    row.cells.forEach((cell, c) => {
      const w = itemAt(widths, c);
      if (cell.fill) {
        canvas.fillStyle = css(cell.fill);
        canvas.fillRect(x, y, w, h);
      }
      const inner = { x: x + marginX, y: y + marginY, w: w - 2 * marginX, h: h - 2 * marginY };
      paintParagraphs(surface, cell.paragraphs, inner, 'middle', 'cell');
      x += w;
    });
    y += h;
    canvas.fillStyle = css(element.rule);
    canvas.fillRect(left, y - RULE / 2, whole, RULE);
  }
}
