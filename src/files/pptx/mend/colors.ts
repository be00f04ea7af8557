import { colorOfTicket, schemeColor } from '../scheme-color.ts';
import { visitAll, type XmlElement } from '../../ooxml/xml/tree.ts';

/**
 * Makes every colour that pptxgenjs wrote a colour of the theme. Reason: it knows only hexadecimal colours, so a changed
 * theme would restyle nothing. A hex that is no ticket of ours (a default of pptxgenjs) throws.
 */
export function mendColors(shape: XmlElement): void {
  visitAll(shape, (element) => {
    if (element.name === 'a:srgbClr')
      Object.assign(element, schemeColor(colorOfTicket(element.attributes['val'] ?? '')));
  });
}
