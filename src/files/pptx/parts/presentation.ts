import type { DocumentFrame } from './document-frame.ts';
import { officeLanguage } from '../office-language.ts';
import { el, type XmlElement } from '../../ooxml/xml/tree.ts';
import { NAMESPACES } from './namespaces.ts';
import { NOTES_SIZE } from './notes-master.ts';
import { sectionList } from './sections.ts';
import { plainLevels } from './text-levels.ts';

/** Office's ranges: slides from 256 on; masters and layouts share theirs, from 2³¹ on. */
const FIRST_SLIDE = 256;
const MASTER = 2_147_483_648;
export const FIRST_LAYOUT = MASTER + 1;

/** Ids of the references in `presentation.xml`, by what they lead to. */
export interface PresentationReferences {
  readonly master: string;
  readonly notesMaster?: string;
  readonly slides: readonly string[];
}

/** `presentation.xml`, its lists in the schema's order (pptxgenjs puts the notes master after the slides). */
export function presentationXml(scene: DocumentFrame, references: PresentationReferences): XmlElement {
  const numbers = new Map(scene.slides.map((slide, i) => [slide.id, FIRST_SLIDE + i]));
  if (numbers.size !== scene.slides.length) throw new Error('two slides of the scene have the same id');
  const sections = sectionList(scene, numbers);
  return el(
    'p:presentation',
    { ...NAMESPACES, saveSubsetFonts: 1, autoCompressPictures: 0 },
    el('p:sldMasterIdLst', {}, el('p:sldMasterId', { id: MASTER, 'r:id': references.master })),
    references.notesMaster === undefined
      ? undefined
      : el('p:notesMasterIdLst', {}, el('p:notesMasterId', { 'r:id': references.notesMaster })),
    el(
      'p:sldIdLst',
      {},
      references.slides.map((id, i) => el('p:sldId', { id: FIRST_SLIDE + i, 'r:id': id })),
    ),
    el('p:sldSz', { cx: scene.width, cy: scene.height }),
    el('p:notesSz', NOTES_SIZE),
    el(
      'p:defaultTextStyle',
      {},
      el('a:defPPr', {}, el('a:defRPr', { lang: officeLanguage(scene.language) })),
      plainLevels({ size: 18, color: { slot: 'dk1', lighter: 0 } }),
    ),
    sections && el('p:extLst', {}, sections),
  );
}

/** `presProps.xml`: only what is required; a slide show runs with PowerPoint's defaults. */
export const presentationPropertiesXml = (): XmlElement => el('p:presentationPr', NAMESPACES);

/** `viewProps.xml`: opens in the normal view, with the notes in sight. */
export const viewPropertiesXml = (): XmlElement =>
  el(
    'p:viewPr',
    NAMESPACES,
    el('p:normalViewPr', {}, el('p:restoredLeft', { sz: 15_620 }), el('p:restoredTop', { sz: 80_000 })),
    el('p:gridSpacing', { cx: 76_200, cy: 76_200 }),
  );
