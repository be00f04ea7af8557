import type { LayoutPlaceholder, TextElement } from '../../../deck/scene/types.ts';
import { child, childrenOf, el, must, type XmlElement } from '../../ooxml/xml/tree.ts';
import { officeLanguage } from '../office-language.ts';
import type { PageContext } from './page-context.ts';
import { stableGuid } from '../../../base/stable-guid.ts';

const ANCHORS = { top: 't', middle: 'ctr', bottom: 'b' } as const;

/**
 * How text stands in its box: margins, anchor, wrapping. Reasons: pptxgenjs mixes up the order of its margins and
 * rounds them through points, and a placeholder should not repeat what its layout says (no margins, its anchor,
 * wrapping).
 */
export function finishBodyProperties(shape: XmlElement, element: TextElement, inherited?: LayoutPlaceholder): void {
  const { padding, anchor, linesDecided } = element;
  const same = inherited !== undefined;
  const inset = String(padding);
  must(shape, 'p:txBody', 'a:bodyPr').attributes = {
    ...(linesDecided ? { wrap: 'none' } : same ? {} : { wrap: 'square' }),
    ...(same && padding === 0 ? {} : { lIns: inset, tIns: inset, rIns: inset, bIns: inset }),
    ...(same ? {} : { rtlCol: '0' }),
    ...(inherited?.anchor === anchor ? {} : { anchor: ANCHORS[anchor] }),
  };
}

/** The empty text that PowerPoint gives its own shapes; what someone types into it is in the deck's language. */
export const emptyText = (language: string): XmlElement =>
  el(
    'p:txBody',
    {},
    el('a:bodyPr', { rtlCol: 0, anchor: 'ctr' }),
    el('a:lstStyle'),
    el('a:p', {}, el('a:pPr', { algn: 'ctr' }), el('a:endParaRPr', { lang: officeLanguage(language) })),
  );

/**
 * Gives a drawn shape the empty text that PowerPoint gives its own. Reason: pptxgenjs leaves it out, and reports differ
 * on whether Office repairs that; besides, it gives what someone types into the shape the deck's language.
 */
export function finishEmptyText(shape: XmlElement, page: PageContext): void {
  if (shape.name !== 'p:sp' || child(shape, 'p:txBody')) return;
  shape.children.push(emptyText(page.language));
}

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
