import type { Element } from '../../../deck/scene/types.ts';
import { isElement, must, type XmlElement } from '../../ooxml/xml/tree.ts';

/** The non-visual properties of a shape: `p:nvSpPr`, `p:nvPicPr` or `p:nvGraphicFramePr`. */
export function nonVisual(shape: XmlElement): XmlElement {
  const [first] = shape.children;
  if (!first || !isElement(first) || !first.name.startsWith('p:nv'))
    throw new Error(`<${shape.name}> does not begin with its properties`);
  return first;
}

/** Id, name and alternative text of a shape. */
export const drawingProperties = (shape: XmlElement): XmlElement => must(nonVisual(shape), 'p:cNvPr');

/** Throws unless pptxgenjs drew the kind of shape that was asked for. */
export function assertDrawnAs(shape: XmlElement, name: string, element: Element): void {
  if (shape.name !== name) throw new Error(`${element.id} was drawn as <${shape.name}>, not as <${name}>`);
}
