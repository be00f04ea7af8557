import { box, type Box } from '../../base/box.ts';
import type { ChartLabel, Element } from './types.ts';

/**
 * The elements of a slide that holds too much, none of which leaves the page: what would is moved back, and what is
 * larger than the page is cut to it. Only drafts are written so.
 */
export const onPage = (elements: readonly Element[], page: Box): readonly Element[] =>
  elements.map((element) => moved(element, page));

function moved(element: Element, page: Box): Element {
  const at = (old: Box): Box => {
    const [w, h] = [Math.min(old.w, page.w), Math.min(old.h, page.h)];
    const x = Math.max(page.x, Math.min(old.x, page.x + page.w - w));
    const y = Math.max(page.y, Math.min(old.y, page.y + page.h - h));
    return x === old.x && y === old.y && w === old.w && h === old.h ? old : box(x, y, w, h);
  };
  const own = at(element.box);
  // What belongs to an element keeps its place in it.
  const [dx, dy] = [own.x - element.box.x, own.y - element.box.y];
  const within = (inner: Box): Box =>
    at(dx === 0 && dy === 0 ? inner : box(inner.x + dx, inner.y + dy, inner.w, inner.h));
  switch (element.kind) {
    case 'text':
      return { ...element, box: own, ink: within(element.ink) };
    case 'chart': {
      const labels = element.labels.map((label): ChartLabel => ({ ...label, box: within(label.box) }));
      return { ...element, box: own, plot: within(element.plot), labels };
    }
    case 'table': {
      const rows = element.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, ink: within(cell.ink) })),
      }));
      return { ...element, box: own, rows };
    }
    default:
      return { ...element, box: own };
  }
}
