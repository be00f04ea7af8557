import { colorOfTicket, schemeColor } from '../scheme-color.ts';
import { child, drop, find, isElement, must, type XmlElement } from '../../ooxml/xml/tree.ts';
import type { Element } from '../../../deck/scene/types.ts';

/**
 * Turns every colour that pptxgenjs wrote into a theme colour. Reason: it knows only hexadecimal colours, so a changed
 * theme would restyle nothing. Throws for a hex that is not one of our tickets (a default of pptxgenjs).
 */
export function finishColors(shape: XmlElement): void {
  // A set, since the parts of a split run share their fill.
  for (const color of new Set(find(shape, 'a:srgbClr'))) {
    Object.assign(color, schemeColor(colorOfTicket(color.attributes['val'] ?? '')));
  }
}

/**
 * Removes an outline that says nothing. Reason: pptxgenjs writes an empty `a:ln` for "no line", which some builds of
 * Office were reported to repair; without a style reference no outline at all means the same.
 */
export function finishOutline(shape: XmlElement): void {
  const properties = child(shape, 'p:spPr');
  const line = properties && child(properties, 'a:ln');
  if (properties && line && !line.children.some(isElement)) drop(properties, 'a:ln');
}

/**
 * Sets a shape's place to its box, exact to the EMU. Reason: pptxgenjs takes a number below 100 as inches and a larger
 * one as EMU, so it was given lengths in inches; and it guesses a second time for a table's place (below 20).
 */
export function finishFrame(shape: XmlElement, element: Element): void {
  const transform = child(shape, 'p:xfrm') ?? must(shape, shape.name === 'p:grpSp' ? 'p:grpSpPr' : 'p:spPr', 'a:xfrm');
  const { x, y, w, h } = element.box;
  must(transform, 'a:off').attributes = { x: String(x), y: String(y) };
  must(transform, 'a:ext').attributes = { cx: String(w), cy: String(h) };
}
