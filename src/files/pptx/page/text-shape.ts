import type { LayoutPlaceholder, TextElement } from '../../../deck/scene/types.ts';
import { el, isElement, textOf, type XmlElement } from '../../ooxml/xml/tree.ts';
import { officeLanguage } from '../office-language.ts';
import { stableGuid } from '../../../base/stable-guid.ts';
import { textStyle } from '../shape-style.ts';
import { nonVisual } from './identity.ts';
import type { ShapeContext } from './page-context.ts';
import { bodyParagraphs } from './text-body.ts';
import { visual } from './visual.ts';

const ANCHORS = { top: 't', middle: 'ctr', bottom: 'b' } as const;

/** A text in its box, or in the placeholder that it fills. */
export function textShape(element: TextElement, context: ShapeContext): XmlElement {
  const { page, inherited } = context;
  const own = inherited ? el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })) : el('p:cNvSpPr', { txBox: 1 });
  const style = page.styles(textStyle(element));
  const paragraphs = bodyParagraphs({ ...element, inherited }, page);
  return el(
    'p:sp',
    {},
    nonVisual('p:nvSpPr', element, context, own),
    visual(element.box, inherited ? style.filter(isOfNoPlaceholder) : style, inherited),
    el(
      'p:txBody',
      {},
      bodyProperties(element, inherited),
      el('a:lstStyle'),
      element.field === 'slide_number' ? numbered(paragraphs, element) : paragraphs,
    ),
  );
}

/** Form and emptiness of a placeholder are its layout's: repeated on the slide, they would stay when somebody changes them there. */
const isOfNoPlaceholder = ({ name }: XmlElement): boolean => name !== 'a:prstGeom' && name !== 'a:noFill';

/**
 * How text stands in its box: margins, anchor, wrapping. A placeholder does not repeat what its layout says (no margins, its
 * anchor, wrapping).
 */
function bodyProperties({ padding, anchor, linesDecided }: TextElement, inherited?: LayoutPlaceholder): XmlElement {
  const inset = inherited && padding === 0 ? undefined : padding;
  return el('a:bodyPr', {
    wrap: linesDecided ? 'none' : inherited ? undefined : 'square',
    lIns: inset,
    tIns: inset,
    rIns: inset,
    bIns: inset,
    rtlCol: inherited ? undefined : 0,
    anchor: inherited?.anchor === anchor ? undefined : ANCHORS[anchor],
  });
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

/** Paragraphs in which the number of the slide is a field that PowerPoint keeps current. Throws where there is no number. */
function numbered(paragraphs: readonly XmlElement[], { id }: TextElement): readonly XmlElement[] {
  const runs = paragraphs.flatMap(({ children }) => children.filter(isElement)).filter(({ name }) => name === 'a:r');
  const number = runs.find((run) => run.children.some((node) => isElement(node) && node.name === 'a:t' && /^\d+$/.test(textOf(node).trim()))); // prettier-ignore
  if (!number) throw new Error(`the slide number ${id} shows no number`);
  const field = el('a:fld', { id: stableGuid('field', 'slide_number'), type: 'slidenum' }, number.children);
  return paragraphs.map((one) => ({ ...one, children: one.children.map((node) => (node === number ? field : node)) }));
}
