import type { TextElement } from '../../../deck/scene/types.ts';
import { stableGuid } from '../../../base/stable-guid.ts';
import { childrenOf, must, type XmlElement } from '../../ooxml/xml/tree.ts';

const text = (run: XmlElement): string =>
  must(run, 'a:t')
    .children.filter((node) => typeof node === 'string')
    .join('');

/**
 * Turns the number in a page-number element into a field that PowerPoint keeps current. Reason: pptxgenjs offers slide
 * numbers only as a property of a whole slide, in English and linked to no placeholder.
 */
export function finishSlideNumber(shape: XmlElement, element: TextElement): void {
  if (element.field !== 'slide_number') return;
  const paragraphs = childrenOf(must(shape, 'p:txBody'), 'a:p');
  const number = paragraphs.flatMap((p) => childrenOf(p, 'a:r')).find((run) => /^\d+$/.test(text(run).trim()));
  if (!number) throw new Error(`the slide number ${element.id} shows no number`);
  number.name = 'a:fld';
  number.attributes = { id: stableGuid('field', 'slide_number'), type: 'slidenum' };
}
