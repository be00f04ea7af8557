import type { LayoutPlaceholder, TextElement } from '../../../deck/scene/types.ts';
import { must, type XmlElement } from '../../ooxml/xml/tree.ts';

const ANCHORS = { top: 't', middle: 'ctr', bottom: 'b' } as const;

/**
 * How text stands in its box: margins, anchor, wrapping. Reasons: pptxgenjs mixes up the order of its margins and
 * rounds them through points, and a placeholder should not repeat what its layout says (no margins, its anchor,
 * wrapping).
 */
export function finishBodyProperties(shape: XmlElement, element: TextElement, inherited?: LayoutPlaceholder): void {
  const { padding, anchor, linesDecided } = element;
  const same = inherited !== undefined;
  const inset = String(padding);
  must(shape, 'p:txBody', 'a:bodyPr').attributes = {
    ...(linesDecided ? { wrap: 'none' } : same ? {} : { wrap: 'square' }),
    ...(same && padding === 0 ? {} : { lIns: inset, tIns: inset, rIns: inset, bIns: inset }),
    ...(same ? {} : { rtlCol: '0' }),
    ...(inherited?.anchor === anchor ? {} : { anchor: ANCHORS[anchor] }),
  };
}
