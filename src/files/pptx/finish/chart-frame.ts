import type { ChartElement } from '../../../deck/scene/types.ts';
import { el, type XmlElement } from '../../ooxml/xml/tree.ts';
import type { PageContext } from './page-context.ts';

/**
 * The frame of a native chart, in place of the rectangle that pptxgenjs drew for it. Reason: nearly half of the faults
 * in its packages are in its charts, and its options have no colour for each label, no `strRef` and no East Asian font.
 */
export function chartFrame(element: ChartElement, page: PageContext): XmlElement {
  const { x, y, w, h } = element.box;
  const namespace = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
  return el(
    'p:graphicFrame',
    {},
    el(
      'p:nvGraphicFramePr',
      {},
      el('p:cNvPr', { id: 0, name: element.name }),
      el('p:cNvGraphicFramePr', {}, el('a:graphicFrameLocks', { noGrp: 1 })),
      el('p:nvPr'),
    ),
    el('p:xfrm', {}, el('a:off', { x, y }), el('a:ext', { cx: w, cy: h })),
    el(
      'a:graphic',
      {},
      el(
        'a:graphicData',
        { uri: namespace },
        el('c:chart', { 'xmlns:c': namespace, 'r:id': page.relations.to('chart', page.placeChart(element)) }),
      ),
    ),
  );
}
