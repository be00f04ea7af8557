import type { Color } from '../../../base/color.ts';
import { solidFill } from '../scheme-color.ts';
import { el, type XmlElement } from '../../ooxml/xml/tree.ts';

/** `p:bg`: one colour. The empty list of effects is what PowerPoint always writes, and pptxgenjs never. */
export const background = (color: Pick<Color, 'slot' | 'lighter'>): XmlElement =>
  el('p:bg', {}, el('p:bgPr', {}, solidFill(color), el('a:effectLst')));
