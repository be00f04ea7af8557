import type { Element } from '../../../deck/scene/types.ts';
import { stableGuid } from '../../../base/stable-guid.ts';
import { el, type XmlElement } from '../../ooxml/xml/tree.ts';
import { clickLink } from './link.ts';
import type { ShapeContext } from './page-context.ts';
import { placeholderXml } from './placeholder.ts';

/** The group that holds all shapes of the slide has 1. */
const FIRST_ID = 2;
/** More than a slide has shapes, or a group. */
const GROUP_IDS = 10_000;

/** The number of the first shape in the group that is a page's shape at that index. */
export const firstIdIn = (index: number): number => GROUP_IDS * (index + 1);

/** Office's mark of a purely decorative object, which screen readers skip. */
const decorativeMark = (): XmlElement =>
  el(
    'a:ext',
    { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
    el('adec:decorative', { 'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative', val: 1 }),
  );

/** Office's own identity of an object, kept through saves, copies and renaming. */
const creationMark = (id: string): XmlElement =>
  el(
    'a:ext',
    { uri: '{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}' },
    el('a16:creationId', { 'xmlns:a16': 'http://schemas.microsoft.com/office/drawing/2014/main', id }),
  );

type NonVisual = 'p:nvSpPr' | 'p:nvPicPr' | 'p:nvGraphicFramePr' | 'p:nvGrpSpPr';

/**
 * What a shape is, whatever it looks like: number, name, alternative text and lasting identity, by which the selection pane,
 * screen readers and Office itself know it; where a click on it leads; what is `own` to its kind; and the placeholder that
 * it fills.
 */
export const nonVisual = (name: NonVisual, element: Element, context: ShapeContext, own: XmlElement): XmlElement =>
  el(
    name,
    {},
    drawingProperties(element, context),
    own,
    el('p:nvPr', {}, context.inherited && placeholderXml(context.inherited)),
  );

function drawingProperties(element: Element, { page, index }: ShapeContext): XmlElement {
  const alt = element.alt ?? (element.kind === 'chart' ? element.chart.alt : undefined);
  const link = 'link' in element ? element.link : undefined;
  return el(
    'p:cNvPr',
    { id: FIRST_ID + index, name: element.name, descr: alt !== '' && !element.decorative ? alt : undefined },
    link === undefined ? undefined : clickLink(link, page),
    el(
      'a:extLst',
      {},
      creationMark(stableGuid(...page.path, element.id)),
      element.decorative ? decorativeMark() : undefined,
    ),
  );
}
