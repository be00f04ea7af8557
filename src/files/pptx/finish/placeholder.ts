import type { Box } from '../../../base/box.ts';
import type { Element, LayoutPlaceholder, PlaceholderRef } from '../../../deck/scene/types.ts';
import { child, drop, el, must, type XmlElement } from '../../ooxml/xml/tree.ts';
import { nonVisual } from './shape-parts.ts';

/** `p:ph`; index 0 is the schema's default. Office calls all but titles and bodies "quarter". */
export const placeholderXml = (
  { type, idx }: { readonly type: PlaceholderRef['type'] | 'dt'; readonly idx: number },
  hasCustomPrompt?: boolean,
): XmlElement =>
  el('p:ph', {
    type,
    sz: type === 'title' || type === 'body' ? undefined : 'quarter',
    idx: idx === 0 ? undefined : idx,
    hasCustomPrompt,
  });

/** The layout's placeholder that an element fills. Throws for one that the layout does not have. */
export function inheritedPlaceholder(
  element: Element,
  placeholders: readonly LayoutPlaceholder[],
): LayoutPlaceholder | undefined {
  if (element.kind === 'shape' || !element.placeholder) return undefined;
  const { type, idx } = element.placeholder;
  const found = placeholders.find((p) => p.type === type && p.idx === idx);
  if (!found) throw new Error(`${element.id} fills the placeholder ${type} ${idx}, which its layout does not have`);
  return found;
}

const sameBox = (a: Box, b: Box): boolean => a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h;

/**
 * Ties a shape to its layout's placeholder. Reasons: pptxgenjs drops the type of pictures and tables, copies empty
 * placeholders and prompts into slides, and repeats place and shape, so that moving one on the layout moves nothing.
 */
export function finishPlaceholder(shape: XmlElement, element: Element, inherited: LayoutPlaceholder | undefined): void {
  // A group fills no placeholder.
  if (!inherited || shape.name === 'p:grpSp') return;
  const properties = nonVisual(shape);
  must(properties, 'p:nvPr').children.unshift(placeholderXml(inherited));
  if (shape.name === 'p:sp') {
    const own = must(properties, 'p:cNvSpPr');
    own.attributes = {};
    own.children = [el('a:spLocks', { noGrp: 1 })];
    drop(must(shape, 'p:spPr'), 'a:prstGeom', 'a:noFill');
  }
  if (shape.name === 'p:pic') {
    must(properties, 'p:cNvPicPr').children = [el('a:picLocks', { noGrp: 1, noChangeAspect: 1 })];
  }
  // The frame of a chart or table must state its place (CT_GraphicalObjectFrame).
  const visual = child(shape, 'p:spPr');
  if (visual && sameBox(element.box, inherited.box)) drop(visual, 'a:xfrm');
}
