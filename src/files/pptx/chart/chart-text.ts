import type { Color } from '../../../base/color.ts';
import type { Pt } from '../../../base/length.ts';
import { solidFill } from '../scheme-color.ts';
import { themeFonts } from '../theme-fonts.ts';
import { el, type XmlElement } from '../../ooxml/xml/tree.ts';

/** How text of a chart looks: its size and colour, in the theme's body fonts, by script. */
export interface ChartTextStyle {
  readonly size: Pt;
  readonly bold?: boolean;
  readonly color: Color;
  /** As Office names it. */
  readonly language: string;
}

/** `c:txPr`: the look of labels. Never turned, never wrapped: lines were decided by layout. */
export const textProperties = ({ size, bold = false, color, language }: ChartTextStyle): XmlElement =>
  el(
    'c:txPr',
    {},
    el('a:bodyPr', { rot: 0, vert: 'horz', wrap: 'none', anchor: 'ctr' }),
    el('a:lstStyle'),
    el(
      'a:p',
      {},
      el('a:pPr', {}, el('a:defRPr', { sz: Math.round(size * 100), b: bold }, solidFill(color), themeFonts('minor'))),
      el('a:endParaRPr', { lang: language }),
    ),
  );
