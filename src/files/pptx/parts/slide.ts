import type { PlacedSlide } from '../../../deck/scene/types.ts';
import { el, type XmlElement } from '../../ooxml/xml/tree.ts';
import { stableGuid } from '../../../base/stable-guid.ts';
import { NAMESPACES, P14 } from './namespaces.ts';
import { colorMapOverride, shapeTree } from './shape-tree.ts';

/** Office's own identity of a slide: a number that it keeps through edits and moves. */
const creationMark = (id: number): XmlElement =>
  el(
    'p:extLst',
    {},
    el('p:ext', { uri: '{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}' }, el('p14:creationId', { 'xmlns:p14': P14, val: id })),
  );

/** The number by which Office knows a slide: 32 bits that belong to the deck and the slide. */
export const slideCreationId = (deck: string, slide: string): number =>
  parseInt(stableGuid(deck, 'slide', slide).slice(1, 9), 16);

/**
 * A slide. Its id is its name in the file (`Slide.Name` to macros), which PowerPoint keeps through edits and moves, as
 * it does the number that it would otherwise give the slide itself.
 */
export const slideXml = (slide: PlacedSlide, shapes: readonly XmlElement[], deck: string): XmlElement =>
  el(
    'p:sld',
    NAMESPACES,
    el('p:cSld', { name: slide.id }, shapeTree(shapes), creationMark(slideCreationId(deck, slide.id))),
    colorMapOverride(),
  );
