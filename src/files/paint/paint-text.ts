import type { PlacedParagraph, TextElement } from '../../deck/scene/types.ts';
import { paintLine, setLine, type SetLine } from './set-line.ts';
import { paintOutline } from './paint-shape.ts';
import { points, rectOf, type Rect, type Surface } from './surface.ts';
import type { TextPlace } from './viewer.ts';

/** Width in points of a text's frame, for which the scene gives only a colour; as in the PowerPoint writer. */
const FRAME = 1;

interface PlacedSetLine extends SetLine {
  readonly align: PlacedParagraph['align'];
  /** From the text's top, in points. */
  readonly baseline: number;
}

interface SetParagraphs {
  readonly lines: readonly PlacedSetLine[];
  readonly height: number;
}

function setParagraphs(paragraphs: readonly PlacedParagraph[], place: TextPlace, surface: Surface): SetParagraphs {
  const lines: PlacedSetLine[] = [];
  let y = 0;
  let size = 0;
  paragraphs.forEach(({ lines: own, align, lineSpacing, spaceBefore }, p) => {
    if (p > 0) y += spaceBefore;
    for (const [i, line] of own.entries()) {
      const set = setLine(line, place, surface, own[i - 1]);
      // An empty line is as tall as the one before it.
      size = line.length > 0 ? Math.max(...line.map((run) => run.size)) : size;
      const metrics = surface.viewer.line(size, lineSpacing, place);
      lines.push({ ...set, align, baseline: y + metrics.baseline });
      y += metrics.height;
    }
  });
  return { lines, height: y };
}

const SHARE = { top: 0, left: 0, middle: 0.5, center: 0.5, bottom: 1, right: 1 } as const;

/**
 * Paints paragraphs in an area, in the lines that layout decided; text taller than the area overflows as in PowerPoint.
 */
export function paintParagraphs(
  surface: Surface,
  paragraphs: readonly PlacedParagraph[],
  area: Rect,
  anchor: TextElement['anchor'],
  place: TextPlace,
): void {
  const { lines, height } = setParagraphs(paragraphs, place, surface);
  const top = area.y + (area.h - height) * SHARE[anchor];
  for (const line of lines) {
    paintLine(surface, line, area.x + (area.w - line.w) * SHARE[line.align], top + line.baseline);
  }
}

/** A text in its box, with the box's fill and frame. */
export function paintText(surface: Surface, element: TextElement): void {
  const area = rectOf(element.box);
  const { fill, line, padding, link } = element;
  if (link !== undefined) surface.link?.(area, link);
  if (fill || line) {
    paintOutline(surface, element.shape ?? 'rect', area, fill, line && { color: line, width: FRAME, ...(element.dashed ? { dashed: true } : {}) }); // prettier-ignore
  }
  const free = points(padding);
  const inner = { x: area.x + free, y: area.y + free, w: area.w - 2 * free, h: area.h - 2 * free };
  paintParagraphs(surface, element.paragraphs, inner, element.anchor, 'box');
}
