import type { PlacedSlide } from '../../../deck/scene/types.ts';
import { runLanguage } from '../office-language.ts';
import { el, textEl, type XmlElement } from '../../ooxml/xml/tree.ts';
import { NAMESPACES } from './namespaces.ts';
import { colorMapOverride, shapeTree } from './shape-tree.ts';

/** Whether a slide has a notes page: white space alone needs none. */
export const hasNotes = (slide: Pick<PlacedSlide, 'notes'>): boolean => slide.notes.some((note) => note.trim() !== '');

/** A paragraph of notes; a line feed in it becomes a line break, since in `a:t` it would be shown as a space. */
function paragraph(text: string, language: string): XmlElement {
  const { lang, altLang } = runLanguage(text, language, language);
  const look = (): XmlElement => el('a:rPr', { lang, altLang });
  return el(
    'a:p',
    {},
    text
      .split('\n')
      .flatMap((line, l) => [
        l > 0 ? el('a:br', {}, look()) : undefined,
        line === '' ? undefined : el('a:r', {}, look(), textEl('a:t', line)),
      ]),
  );
}

/** The notes page of a slide: its picture and its paragraphs, placed by the notes master. */
export const notesSlideXml = (notes: readonly string[], language: string): XmlElement =>
  el(
    'p:notes',
    NAMESPACES,
    el(
      'p:cSld',
      {},
      shapeTree([
        el(
          'p:sp',
          {},
          el(
            'p:nvSpPr',
            {},
            el('p:cNvPr', { id: 2, name: 'Slide Image Placeholder 1' }),
            el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 })),
            el('p:nvPr', {}, el('p:ph', { type: 'sldImg' })),
          ),
          el('p:spPr'),
        ),
        el(
          'p:sp',
          {},
          el(
            'p:nvSpPr',
            {},
            el('p:cNvPr', { id: 3, name: 'Notes Placeholder 2' }),
            el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })),
            el('p:nvPr', {}, el('p:ph', { type: 'body', idx: 1 })),
          ),
          el('p:spPr'),
          el(
            'p:txBody',
            {},
            el('a:bodyPr'),
            el('a:lstStyle'),
            notes.map((note) => paragraph(note, language)),
          ),
        ),
      ]),
    ),
    colorMapOverride(),
  );
