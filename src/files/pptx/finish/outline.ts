import { child, drop, isElement, type XmlElement } from '../../ooxml/xml/tree.ts';

/**
 * Removes an outline that says nothing. Reason: pptxgenjs writes an empty `a:ln` for "no line", which some builds of
 * Office were reported to repair; without a style reference no outline at all means the same.
 */
export function finishOutline(shape: XmlElement): void {
  const properties = child(shape, 'p:spPr');
  const line = properties && child(properties, 'a:ln');
  if (properties && line && !line.children.some(isElement)) drop(properties, 'a:ln');
}
