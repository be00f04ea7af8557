import type { Box } from '../../../base/box.ts';
import type { LayoutPlaceholder } from '../../../deck/scene/types.ts';
import { el, type XmlElement } from '../../ooxml/xml/tree.ts';

/** A place on the slide, exact to the EMU: `a:xfrm`, for frames of charts and tables `p:xfrm`. */
export const transform = ({ x, y, w, h }: Box, name: 'a:xfrm' | 'p:xfrm' = 'a:xfrm'): XmlElement =>
  el(name, {}, el('a:off', { x, y }), el('a:ext', { cx: w, cy: h }));

const sameBox = (a: Box, b: Box): boolean => a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h;

/**
 * The properties of a shape or picture (`p:spPr`): its place, unless the placeholder that it fills has the same, then its
 * style. Repeated on the slide, a place stays where it was when somebody moves it on the layout.
 */
export const visual = (box: Box, style: readonly XmlElement[], inherited?: LayoutPlaceholder): XmlElement =>
  el('p:spPr', {}, inherited && sameBox(box, inherited.box) ? undefined : transform(box), style);
