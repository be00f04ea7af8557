import type { Box } from '../../../base/box.ts';
import type { LayoutPlaceholder, PlaceholderRef } from '../../../deck/scene/types.ts';
import { placeholderXml } from '../page/placeholder.ts';
import { runLanguage } from '../office-language.ts';
import { solidFill } from '../scheme-color.ts';
import { stableGuid } from '../../../base/stable-guid.ts';
import { el, textEl, type XmlElement } from '../../ooxml/xml/tree.ts';

const ANCHORS = { top: 't', middle: 'ctr', bottom: 'b' } as const;
const ALIGNMENTS = { left: 'l', center: 'ctr', right: 'r' } as const;

/** What a placeholder of a master or layout needs; the look may be left to the master's text styles. */
export interface PlaceholderShape {
  /** `dt` is on the master only. */
  readonly ref: PlaceholderRef | { readonly type: 'dt'; readonly idx: number };
  readonly name: string;
  readonly box: Box;
  readonly prompt: string;
  /** Whether the prompt replaces PowerPoint's own "Click to add …". */
  readonly customPrompt: boolean;
  readonly look?: Pick<LayoutPlaceholder, 'size' | 'bold' | 'color' | 'align'>;
  readonly anchor: LayoutPlaceholder['anchor'];
  /** Whether what somebody types is set smaller once it fills the box. */
  readonly shrinks?: boolean;
}

const field = (type: string, text: string, lang: string): XmlElement =>
  el('a:fld', { id: stableGuid('field', type), type }, el('a:rPr', { lang }), textEl('a:t', text));

function prompt({ ref, prompt: words }: PlaceholderShape, language: string): XmlElement {
  const { lang, altLang } = runLanguage(words, language, language);
  if (ref.type === 'sldNum') return el('a:p', {}, field('slidenum', '‹#›', lang));
  if (words === '') return el('a:p', {}, el('a:endParaRPr', { lang }));
  return el('a:p', {}, el('a:r', {}, el('a:rPr', { lang, altLang }), textEl('a:t', words)));
}

function listStyle(look: PlaceholderShape['look']): XmlElement {
  if (!look) return el('a:lstStyle');
  const run = el('a:defRPr', { sz: Math.round(look.size * 100), b: look.bold }, solidFill(look.color));
  return el(
    'a:lstStyle',
    {},
    el('a:lvl1pPr', { marL: 0, indent: 0, algn: ALIGNMENTS[look.align] }, el('a:buNone'), run),
  );
}

/** A placeholder on a master or layout: its box, its look, its prompt. Its text has no margins. */
export function placeholderShape(shape: PlaceholderShape, id: number, language: string): XmlElement {
  const { x, y, w, h } = shape.box;
  const xfrm = el('a:xfrm', {}, el('a:off', { x, y }), el('a:ext', { cx: w, cy: h }));
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id, name: shape.name }),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })),
      el('p:nvPr', {}, placeholderXml(shape.ref, shape.customPrompt || undefined)),
    ),
    el('p:spPr', {}, xfrm, el('a:prstGeom', { prst: 'rect' }, el('a:avLst'))),
    el(
      'p:txBody',
      {},
      el(
        'a:bodyPr',
        { vert: 'horz', lIns: 0, tIns: 0, rIns: 0, bIns: 0, rtlCol: 0, anchor: ANCHORS[shape.anchor] },
        shape.shrinks ? el('a:normAutofit') : undefined,
      ),
      listStyle(shape.look),
      prompt(shape, language),
    ),
  );
}
