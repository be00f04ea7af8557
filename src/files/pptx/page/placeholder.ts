import type { Element, LayoutPlaceholder, PlaceholderRef } from '../../../deck/scene/types.ts';
import { el, type XmlElement } from '../../ooxml/xml/tree.ts';

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
