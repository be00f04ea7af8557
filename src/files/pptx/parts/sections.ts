import type { DocumentFrame } from './document-frame.ts';
import { stableGuid } from '../../../base/stable-guid.ts';
import { el, type XmlElement } from '../../ooxml/xml/tree.ts';
import { P14 } from './namespaces.ts';

/**
 * PowerPoint's sections. Their ids come from ours, in upper case, as the schema requires (pptxgenjs makes random ones
 * in lower case). Throws unless every slide is in one section, in the deck's order, since PowerPoint would rearrange
 * the slides.
 */
export function sectionList(scene: DocumentFrame, slideNumbers: ReadonlyMap<string, number>): XmlElement | undefined {
  if (scene.sections.length === 0) return undefined;
  const listed = scene.sections.flatMap((section) => section.slides);
  if (listed.join('\n') !== scene.slides.map((slide) => slide.id).join('\n')) {
    throw new Error('the sections do not hold every slide once, in order');
  }
  const numberOf = (slide: string): number => {
    const number = slideNumbers.get(slide);
    if (number === undefined) throw new Error(`the slide ${slide} has no number`);
    return number;
  };
  return el(
    'p:ext',
    { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' },
    el(
      'p14:sectionLst',
      { 'xmlns:p14': P14 },
      scene.sections.map(({ id, name, slides }) =>
        el(
          'p14:section',
          { name, id: stableGuid(scene.id, 'section', id) },
          el(
            'p14:sldIdLst',
            {},
            slides.map((slide) => el('p14:sldId', { id: numberOf(slide) })),
          ),
        ),
      ),
    ),
  );
}
