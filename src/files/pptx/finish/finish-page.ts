import { itemAt } from '../../../base/item-at.ts';
import type { Element, LayoutPlaceholder } from '../../../deck/scene/types.ts';
import { parseXml } from '../../ooxml/xml/parse.ts';
import { childrenOf, isElement, must, type XmlElement } from '../../ooxml/xml/tree.ts';
import { finishBodyProperties, finishEmptyText, finishSlideNumber } from './text-shape.ts';
import { chartFrame } from './chart-frame.ts';
import { finishColors, finishFrame, finishOutline } from './every-shape.ts';
import { finishIdentity, firstIdIn } from './identity.ts';
import type { KnownShapes, PageContext } from './page-context.ts';
import { finishLink } from './link.ts';
import { finishParagraphs } from './paragraph.ts';
import { finishPicture } from './picture.ts';
import { inheritedPlaceholder, finishPlaceholder } from './placeholder.ts';
import { assertDrawnAs } from './shape-parts.ts';
import { shapeGroup } from './shape-group.ts';
import { finishTable } from './table.ts';

/** The mends specific to a kind of element; the result replaces the shape. */
function finishKind(
  shape: XmlElement,
  element: Element,
  index: number,
  page: PageContext,
  inherited?: LayoutPlaceholder,
): XmlElement {
  switch (element.kind) {
    case 'text':
      assertDrawnAs(shape, 'p:sp', element);
      finishBodyProperties(shape, element, inherited);
      finishParagraphs(must(shape, 'p:txBody'), { ...element, inherited }, page);
      finishSlideNumber(shape, element);
      if (element.link !== undefined) finishLink(shape, element.link, page);
      return shape;
    case 'shape':
      assertDrawnAs(shape, 'p:sp', element);
      finishEmptyText(shape, page);
      return shape;
    case 'picture': {
      assertDrawnAs(shape, 'p:pic', element);
      const stored = page.storedPicture(element);
      if (stored.kind === 'shapes') {
        return shapeGroup(element, stored.shapes, { firstId: firstIdIn(index), language: page.language });
      }
      finishPicture(shape, element, stored, page);
      return shape;
    }
    case 'table':
      assertDrawnAs(shape, 'p:graphicFrame', element);
      finishTable(shape, element, page);
      return shape;
    case 'chart':
      assertDrawnAs(shape, 'p:sp', element);
      return chartFrame(element, page);
  }
}

/**
 * Corrects the shapes of a page that pptxgenjs drew: each mend is one concern, in a file that states its reason. Only
 * the shapes are taken; what surrounds them is ours. Shapes that are `known` were not drawn; without any other, nothing was.
 */
export function finishPage(
  drawnXml: string | undefined,
  elements: readonly Element[],
  page: PageContext,
  known: KnownShapes,
): readonly XmlElement[] {
  const drawn = drawnXml === undefined ? [] : shapesIn(drawnXml);
  const shapes = elements.map((_, index) => known.at(index));
  const missing = shapes.filter((shape) => shape === undefined).length;
  if (drawn.length !== missing) throw new Error(`${missing} elements were drawn as ${drawn.length} shapes`);
  let next = 0;
  return shapes.map((before, index) => {
    if (before) return before;
    const { asked } = page.relations;
    const finished = finishShape(itemAt(drawn, next++), itemAt(elements, index), index, page);
    // Numbers of references depend on what else refers to something.
    if (page.relations.asked === asked) known.add(index, finished);
    return finished;
  });
}

/** The shapes on a slide as pptxgenjs writes it. */
function shapesIn(drawnXml: string): readonly XmlElement[] {
  const tree: XmlElement = must(parseXml(drawnXml, { skipsBlanks: true }), 'p:cSld', 'p:spTree');
  const properties = new Set([...childrenOf(tree, 'p:nvGrpSpPr'), ...childrenOf(tree, 'p:grpSpPr')]);
  return tree.children.filter((node): node is XmlElement => isElement(node) && !properties.has(node));
}

function finishShape(shape: XmlElement, element: Element, index: number, page: PageContext): XmlElement {
  const inherited = inheritedPlaceholder(element, page.placeholders);
  const finished = finishKind(shape, element, index, page, inherited);
  finishColors(finished);
  finishOutline(finished);
  finishFrame(finished, element);
  finishPlaceholder(finished, element, inherited);
  finishIdentity(finished, element, index, page);
  return finished;
}
