import type { Box } from '../../../base/box.ts';
import { el, type XmlElement } from '../../ooxml/xml/tree.ts';

/** A share of the frame to seven decimals: in a frame as wide as the slide, this is exact to 1/100 of a point. */
const share = (part: number, whole: number): number => Math.round((part / whole) * 1e7) / 1e7;

/**
 * The inner plot area (without labels) as shares of the chart's frame: where layout put it, so that brackets and texts
 * beside the chart meet its marks.
 */
export const plotLayout = (frame: Box, plot: Box): XmlElement =>
  el(
    'c:layout',
    {},
    el(
      'c:manualLayout',
      {},
      el('c:layoutTarget', { val: 'inner' }),
      el('c:xMode', { val: 'edge' }),
      el('c:yMode', { val: 'edge' }),
      el('c:x', { val: share(plot.x - frame.x, frame.w) }),
      el('c:y', { val: share(plot.y - frame.y, frame.h) }),
      el('c:w', { val: share(plot.w, frame.w) }),
      el('c:h', { val: share(plot.h, frame.h) }),
    ),
  );
