import type { Color } from '../../../base/color.ts';
import type { Pt } from '../../../base/length.ts';
import { solidFill } from '../scheme-color.ts';
import { themeFonts } from '../theme-fonts.ts';
import { el, type XmlElement } from '../../ooxml/xml/tree.ts';

/** How a chart's text looks; it is set in the theme's body fonts, by script. */
export interface ChartTextStyle {
  readonly size: Pt;
  readonly bold?: boolean;
  readonly color: Color;
  /** BCP 47 tag with a region, as Office writes it. */
  readonly language: string;
}

/** `c:txPr`: the look of labels. Never rotated or wrapped: layout decided the lines. */
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
