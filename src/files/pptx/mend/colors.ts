import { colorOfTicket, schemeColor } from '../scheme-color.ts';
import { find, type XmlElement } from '../../ooxml/xml/tree.ts';

/**
 * Makes every colour that pptxgenjs wrote a colour of the theme. Reason: it knows only hexadecimal colours, so a changed
 * theme would restyle nothing. A hex that is no ticket of ours (a default of pptxgenjs) throws.
 */
export function mendColors(shape: XmlElement): void {
  // A set, since runs that were split share their fill.
  for (const color of new Set(find(shape, 'a:srgbClr'))) {
    Object.assign(color, schemeColor(colorOfTicket(color.attributes['val'] ?? '')));
  }
}
