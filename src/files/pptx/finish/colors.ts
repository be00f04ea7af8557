import { colorOfTicket, schemeColor } from '../scheme-color.ts';
import { find, type XmlElement } from '../../ooxml/xml/tree.ts';

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
