import type { Element } from '../../../deck/scene/types.ts';
import { child, must, type XmlElement } from '../../ooxml/xml/tree.ts';

/**
 * Sets a shape's place to its box, exact to the EMU. Reason: pptxgenjs takes a number below 100 as inches and a larger
 * one as EMU, so it was given lengths in inches; and it guesses a second time for a table's place (below 20).
 */
export function finishFrame(shape: XmlElement, element: Element): void {
  const transform = child(shape, 'p:xfrm') ?? must(shape, 'p:spPr', 'a:xfrm');
  const { x, y, w, h } = element.box;
  must(transform, 'a:off').attributes = { x: String(x), y: String(y) };
  must(transform, 'a:ext').attributes = { cx: String(w), cy: String(h) };
}
