import type { Color } from '../../../base/color.ts';
import { solidFill } from '../scheme-color.ts';
import { el, type XmlElement } from '../../ooxml/xml/tree.ts';

/** `p:bg`: one colour. PowerPoint always writes the empty list of effects, pptxgenjs never. */
export const background = (color: Pick<Color, 'slot' | 'lighter'>): XmlElement =>
  el('p:bg', {}, el('p:bgPr', {}, solidFill(color), el('a:effectLst')));
