import type { Element, ShapeElement } from '../../../deck/scene/types.ts';
import { el, type XmlElement } from '../../ooxml/xml/tree.ts';
import { shapeStyle } from '../shape-style.ts';
import { chartFrame } from './chart-frame.ts';
import { nonVisual } from './identity.ts';
import type { PageContext, ShapeContext } from './page-context.ts';
import { pictureShapes } from './picture.ts';
import { inheritedPlaceholder } from './placeholder.ts';
import { visual } from './visual.ts';
import { tableFrame } from './table.ts';
import { emptyText, textShape } from './text-shape.ts';

/** The shapes of a page in the order of its elements, one for each. */
export const pageShapes = (elements: readonly Element[], page: PageContext): readonly XmlElement[] =>
  elements.map((element, index) =>
    shapeOf(element, { page, index, inherited: inheritedPlaceholder(element, page.placeholders) }),
  );

function shapeOf(element: Element, context: ShapeContext): XmlElement {
  switch (element.kind) {
    case 'text':
      return textShape(element, context);
    case 'shape':
      return plainShape(element, context);
    case 'picture':
      return pictureShapes(element, context);
    case 'table':
      return tableFrame(element, context);
    case 'chart':
      return chartFrame(element, context);
  }
}

/**
 * A shape without words, with the empty text that PowerPoint gives its own: pptxgenjs leaves it out, and reports differ on
 * whether Office repairs that.
 */
const plainShape = (element: ShapeElement, context: ShapeContext): XmlElement =>
  el(
    'p:sp',
    {},
    nonVisual('p:nvSpPr', element, context, el('p:cNvSpPr')),
    visual(element.box, context.page.styles(shapeStyle(element))),
    emptyText(context.page.language),
  );
