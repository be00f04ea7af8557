import type { Scene } from '../../../deck/scene/types.ts';
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
export function presentationXml(scene: Scene, references: PresentationReferences): XmlElement {
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
