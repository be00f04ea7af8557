import { themeFonts } from '../theme-fonts.ts';
import { solidFill } from '../scheme-color.ts';
import type { Color } from '../../../base/color.ts';
import { el, type XmlElement } from '../../ooxml/xml/tree.ts';

/** How text of one level looks unless a shape says otherwise. */
export interface LevelStyle {
  readonly fonts: 'major' | 'minor';
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly color: Pick<Color, 'slot' | 'lighter'>;
  readonly align: 'l' | 'ctr' | 'r';
  /** EMU from the left; a negative `indent` hangs the bullet. */
  readonly marginLeft: number;
  readonly indent: number;
  readonly bullet?: string;
}

/** `a:lvl1pPr` and so on: paragraph and run properties of a level (from 1). */
export const textLevel = (level: number, style: LevelStyle): XmlElement =>
  el(
    `a:lvl${level}pPr`,
    {
      marL: style.marginLeft,
      indent: style.indent,
      algn: style.align,
      defTabSz: 914_400,
      rtl: 0,
      eaLnBrk: 1,
      latinLnBrk: 0,
      hangingPunct: 1,
    },
    style.bullet === undefined
      ? el('a:buNone')
      : [el('a:buFont', { typeface: 'Arial' }), el('a:buChar', { char: style.bullet })],
    el(
      'a:defRPr',
      { sz: Math.round(style.size * 100), b: style.bold, kern: 1200 },
      solidFill(style.color),
      themeFonts(style.fonts),
    ),
  );

/** The nine levels of plain text: no bullets, no indents. */
export const plainLevels = (style: Pick<LevelStyle, 'size' | 'color'>): readonly XmlElement[] =>
  Array.from({ length: 9 }, (_, l) =>
    textLevel(l + 1, { ...style, fonts: 'minor', bold: false, align: 'l', marginLeft: 0, indent: 0 }),
  );
