import type { Scene } from '../../../deck/scene/types.ts';
import { solidFill } from '../scheme-color.ts';
import { stableGuid } from '../../../base/stable-guid.ts';
import { el, textEl, type XmlElement } from '../../ooxml/xml/tree.ts';

/** 30° to the left: 60,000ths of a degree, counted clockwise. */
const TILT = 330 * 60_000;

/** The mark's name and words, by which it is found again. */
export const DRAFT_MARK = { name: 'Draft mark', words: 'DRAFT' } as const;

/** The lasting identity by which Office knows a slide's mark. */
export const draftMarkId = (deck: string, slide: string): string => stableGuid(deck, 'slide', slide, 'draft mark');

/** DRAFT, tilted across a slide that says something untrue or unfinished, in front of everything else. */
export function draftMark(scene: Pick<Scene, 'id' | 'width' | 'height'>, slideId: string, id: number): XmlElement {
  const w = Math.round(scene.width * 0.8);
  const h = Math.round(scene.height * 0.3);
  const x = Math.round((scene.width - w) / 2);
  const y = Math.round((scene.height - h) / 2);
  const creation = el('a16:creationId', {
    'xmlns:a16': 'http://schemas.microsoft.com/office/drawing/2014/main',
    id: draftMarkId(scene.id, slideId),
  });
  const run = el('a:rPr', { lang: 'en-US', sz: 13_800, b: 1 }, solidFill({ slot: 'accent1', lighter: 0 }, 0.35));
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el(
        'p:cNvPr',
        { id, name: DRAFT_MARK.name },
        el('a:extLst', {}, el('a:ext', { uri: '{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}' }, creation)),
      ),
      el('p:cNvSpPr', { txBox: 1 }),
      el('p:nvPr'),
    ),
    el(
      'p:spPr',
      {},
      el('a:xfrm', { rot: TILT }, el('a:off', { x, y }), el('a:ext', { cx: w, cy: h })),
      el('a:prstGeom', { prst: 'rect' }, el('a:avLst')),
      el('a:noFill'),
    ),
    el(
      'p:txBody',
      {},
      el('a:bodyPr', { wrap: 'none', rtlCol: 0, anchor: 'ctr' }),
      el('a:lstStyle'),
      el('a:p', {}, el('a:pPr', { algn: 'ctr' }), el('a:r', {}, run, textEl('a:t', DRAFT_MARK.words))),
    ),
  );
}
