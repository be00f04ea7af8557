import { officeLanguage } from '../office-language.ts';
import { child, el, type XmlElement } from '../../ooxml/xml/tree.ts';
import type { PageContext } from './page-context.ts';

/**
 * Gives a drawn shape the empty text that PowerPoint gives its own. Reason: pptxgenjs leaves it out, and reports differ
 * on whether Office repairs that; besides, it gives what someone types into the shape the deck's language.
 */
export function finishEmptyText(shape: XmlElement, page: PageContext): void {
  if (shape.name !== 'p:sp' || child(shape, 'p:txBody')) return;
  shape.children.push(
    el(
      'p:txBody',
      {},
      el('a:bodyPr', { rtlCol: 0, anchor: 'ctr' }),
      el('a:lstStyle'),
      el('a:p', {}, el('a:pPr', { algn: 'ctr' }), el('a:endParaRPr', { lang: officeLanguage(page.language) })),
    ),
  );
}
