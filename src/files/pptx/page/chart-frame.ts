import type { ChartElement } from '../../../deck/scene/types.ts';
import { el, type XmlElement } from '../../ooxml/xml/tree.ts';
import { nonVisual } from './identity.ts';
import type { ShapeContext } from './page-context.ts';
import { transform } from './visual.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** The frame of a native chart. A frame must state its place, even in a placeholder (CT_GraphicalObjectFrame). */
export const chartFrame = (element: ChartElement, context: ShapeContext): XmlElement =>
  el(
    'p:graphicFrame',
    {},
    nonVisual('p:nvGraphicFramePr', element, context, frameLocks()),
    transform(element.box, 'p:xfrm'),
    el('a:graphic', {}, el('a:graphicData', { uri: NAMESPACE }, chartReference(element, context))),
  );

/** Frames of charts and tables stand in no group. */
export const frameLocks = (): XmlElement => el('p:cNvGraphicFramePr', {}, el('a:graphicFrameLocks', { noGrp: 1 }));

const chartReference = (element: ChartElement, { page }: ShapeContext): XmlElement =>
  el('c:chart', { 'xmlns:c': NAMESPACE, 'r:id': page.relations.to('chart', page.placeChart(element)) });
