import type { Element, LayoutPlaceholder } from '../../../deck/scene/types.ts';
import { parseXml } from '../../ooxml/xml/parse.ts';
import { childrenOf, isElement, must, type XmlElement } from '../../ooxml/xml/tree.ts';
import { mendBodyProperties } from './body-properties.ts';
import { chartFrame } from './chart-frame.ts';
import { mendColors } from './colors.ts';
import { mendEmptyText } from './empty-text.ts';
import { mendFrame } from './frame.ts';
import { mendIdentity } from './identity.ts';
import { mendOutline } from './outline.ts';
import type { PageContext } from './page-context.ts';
import { mendParagraphs } from './paragraph.ts';
import { mendPicture } from './picture.ts';
import { inheritedPlaceholder, mendPlaceholder } from './placeholder.ts';
import { assertDrawnAs } from './shape-parts.ts';
import { mendSlideNumber } from './slide-number.ts';
import { mendTable } from './table.ts';

/** The mends specific to a kind of element; the result replaces the shape. */
function mendKind(shape: XmlElement, element: Element, page: PageContext, inherited?: LayoutPlaceholder): XmlElement {
  switch (element.kind) {
    case 'text':
      assertDrawnAs(shape, 'p:sp', element);
      mendBodyProperties(shape, element, inherited);
      mendParagraphs(must(shape, 'p:txBody'), { ...element, inherited }, page);
      mendSlideNumber(shape, element);
      return shape;
    case 'shape':
      assertDrawnAs(shape, 'p:sp', element);
      mendEmptyText(shape, page);
      return shape;
    case 'picture':
      assertDrawnAs(shape, 'p:pic', element);
      mendPicture(shape, element, page);
      return shape;
    case 'table':
      assertDrawnAs(shape, 'p:graphicFrame', element);
      mendTable(shape, element, page);
      return shape;
    case 'chart':
      assertDrawnAs(shape, 'p:sp', element);
      return chartFrame(element, page);
  }
}

/**
 * Corrects the shapes of a page that pptxgenjs drew: each mend is one concern, in a file that states its reason. Only
 * the shapes are taken; what surrounds them is ours.
 */
export function mendPage(drawnXml: string, elements: readonly Element[], page: PageContext): readonly XmlElement[] {
  const tree: XmlElement = must(parseXml(drawnXml, { skipsBlanks: true }), 'p:cSld', 'p:spTree');
  const properties = new Set([...childrenOf(tree, 'p:nvGrpSpPr'), ...childrenOf(tree, 'p:grpSpPr')]);
  const drawn = tree.children.filter((node): node is XmlElement => isElement(node) && !properties.has(node));
  if (drawn.length !== elements.length)
    throw new Error(`${elements.length} elements were drawn as ${drawn.length} shapes`);
  return drawn.map((shape, index) => {
    const element = elements[index];
    if (!element) throw new Error('a shape without its element');
    const inherited = inheritedPlaceholder(element, page.placeholders);
    const mended = mendKind(shape, element, page, inherited);
    mendColors(mended);
    mendOutline(mended);
    mendFrame(mended, element);
    mendPlaceholder(mended, element, inherited);
    mendIdentity(mended, element, index, page);
    return mended;
  });
}
