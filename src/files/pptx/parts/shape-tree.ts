import { el, type XmlElement } from '../../ooxml/xml/tree.ts';

/** `p:spTree`: the shapes of a slide, layout or master, in the group that holds all of them. */
export const shapeTree = (shapes: readonly XmlElement[]): XmlElement =>
  el(
    'p:spTree',
    {},
    el('p:nvGrpSpPr', {}, el('p:cNvPr', { id: 1, name: '' }), el('p:cNvGrpSpPr'), el('p:nvPr')),
    el(
      'p:grpSpPr',
      {},
      el(
        'a:xfrm',
        {},
        el('a:off', { x: 0, y: 0 }),
        el('a:ext', { cx: 0, cy: 0 }),
        el('a:chOff', { x: 0, y: 0 }),
        el('a:chExt', { cx: 0, cy: 0 }),
      ),
    ),
    shapes,
  );

/** `p:clrMapOvr`: the colours are those of the master. */
export const colorMapOverride = (): XmlElement => el('p:clrMapOvr', {}, el('a:masterClrMapping'));

/** Which theme slots are text and which are background, on masters. */
export const colorMap = (): XmlElement =>
  el('p:clrMap', {
    bg1: 'lt1',
    tx1: 'dk1',
    bg2: 'lt2',
    tx2: 'dk2',
    accent1: 'accent1',
    accent2: 'accent2',
    accent3: 'accent3',
    accent4: 'accent4',
    accent5: 'accent5',
    accent6: 'accent6',
    hlink: 'hlink',
    folHlink: 'folHlink',
  });
