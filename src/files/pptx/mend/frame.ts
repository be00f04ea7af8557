import type { Element } from '../../../deck/scene/types.ts';
import { child, must, type XmlElement } from '../../ooxml/xml/tree.ts';

/**
 * Sets a shape's place to its box, to the EMU. Reason: pptxgenjs takes a number under 100 for inches and above for EMU,
 * so lengths went to it as inches, and a table's place passes a second guess (under 20).
 */
export function mendFrame(shape: XmlElement, element: Element): void {
  const transform = child(shape, 'p:xfrm') ?? must(shape, 'p:spPr', 'a:xfrm');
  const { x, y, w, h } = element.box;
  must(transform, 'a:off').attributes = { x: String(x), y: String(y) };
  must(transform, 'a:ext').attributes = { cx: String(w), cy: String(h) };
}
