import { officeLanguage } from '../office-language.ts';
import { stableGuid } from '../../../base/stable-guid.ts';
import { el, textEl, type XmlElement } from '../../ooxml/xml/tree.ts';
import { NAMESPACES } from './namespaces.ts';
import { colorMap, shapeTree } from './shape-tree.ts';
import { plainLevels } from './text-levels.ts';

/** A portrait page, like PowerPoint's own notes: 7.5 by 10 inches, in EMU. */
export const NOTES_SIZE = { cx: 6_858_000, cy: 9_144_000 } as const;

interface NotesPlaceholder {
  readonly type: 'hdr' | 'dt' | 'sldImg' | 'body' | 'ftr' | 'sldNum';
  readonly idx?: number;
  readonly name: string;
  readonly box: readonly [number, number, number, number];
  readonly align?: 'l' | 'r';
  readonly anchor?: 'b';
}

/** PowerPoint's own six, where PowerPoint puts them. */
const PLACEHOLDERS: readonly NotesPlaceholder[] = [
  { type: 'hdr', name: 'Header Placeholder 1', box: [0, 0, 2_971_800, 458_788], align: 'l' },
  { type: 'dt', idx: 1, name: 'Date Placeholder 2', box: [3_884_613, 0, 2_971_800, 458_788], align: 'r' },
  { type: 'sldImg', idx: 2, name: 'Slide Image Placeholder 3', box: [685_800, 1_143_000, 5_486_400, 3_086_100] },
  { type: 'body', idx: 3, name: 'Notes Placeholder 4', box: [685_800, 4_400_550, 5_486_400, 3_600_450] },
  {
    type: 'ftr',
    idx: 4,
    name: 'Footer Placeholder 5',
    box: [0, 8_685_213, 2_971_800, 458_787],
    align: 'l',
    anchor: 'b',
  },
  {
    type: 'sldNum',
    idx: 5,
    name: 'Slide Number Placeholder 6',
    box: [3_884_613, 8_685_213, 2_971_800, 458_787],
    align: 'r',
    anchor: 'b',
  },
];

function text(placeholder: NotesPlaceholder, lang: string): XmlElement | undefined {
  const { type, align, anchor } = placeholder;
  if (type === 'sldImg') return undefined;
  const number = el(
    'a:fld',
    { id: stableGuid('field', 'slidenum'), type: 'slidenum' },
    el('a:rPr', { lang }),
    textEl('a:t', '‹#›'),
  );
  return el(
    'p:txBody',
    {},
    el('a:bodyPr', { vert: 'horz', lIns: 91_440, tIns: 45_720, rIns: 91_440, bIns: 45_720, rtlCol: 0, anchor }),
    el('a:lstStyle', {}, align ? el('a:lvl1pPr', { algn: align }, el('a:defRPr', { sz: 1200 })) : undefined),
    el('a:p', {}, type === 'sldNum' ? number : undefined, el('a:endParaRPr', { lang })),
  );
}

function shape(placeholder: NotesPlaceholder, id: number, lang: string): XmlElement {
  const [x, y, cx, cy] = placeholder.box;
  const picture = placeholder.type === 'sldImg';
  const small = placeholder.type !== 'sldImg' && placeholder.type !== 'dt';
  const frame = el('a:ln', { w: 12_700 }, el('a:solidFill', {}, el('a:schemeClr', { val: 'tx1' })));
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id, name: placeholder.name }),
      el(
        'p:cNvSpPr',
        {},
        el('a:spLocks', { noGrp: 1, noRot: picture || undefined, noChangeAspect: picture || undefined }),
      ),
      el('p:nvPr', {}, el('p:ph', { type: placeholder.type, sz: small ? 'quarter' : undefined, idx: placeholder.idx })),
    ),
    el(
      'p:spPr',
      {},
      el('a:xfrm', {}, el('a:off', { x, y }), el('a:ext', { cx, cy })),
      el('a:prstGeom', { prst: 'rect' }, el('a:avLst')),
      picture ? [el('a:noFill'), frame] : [],
    ),
    text(placeholder, lang),
  );
}

/** The notes master; it has its own theme part, since Office repairs masters that share one. */
export function notesMasterXml(language: string): XmlElement {
  const lang = officeLanguage(language);
  const white = el('p:bg', {}, el('p:bgRef', { idx: 1001 }, el('a:schemeClr', { val: 'bg1' })));
  return el(
    'p:notesMaster',
    NAMESPACES,
    el('p:cSld', {}, white, shapeTree(PLACEHOLDERS.map((placeholder, i) => shape(placeholder, i + 2, lang)))),
    colorMap(),
    el('p:notesStyle', {}, plainLevels({ size: 12, color: { slot: 'dk1', lighter: 0 } })),
  );
}
