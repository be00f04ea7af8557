import type { Element } from '../../../deck/scene/types.ts';
import { stableGuid } from '../../../base/stable-guid.ts';
import { drop, el, type XmlElement } from '../../ooxml/xml/tree.ts';
import type { PageContext } from './page-context.ts';
import { drawingProperties } from './shape-parts.ts';

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

/**
 * Gives a shape its number, name, alternative text and lasting identity. Reason: pptxgenjs repeats numbers (every
 * table, the slide number) and names ("Text 1"), puts `preencoded.png` where no alternative text is given, and cannot
 * mark decoration; the selection pane and screen readers need all of these.
 */
export function finishIdentity(shape: XmlElement, element: Element, index: number, page: PageContext): void {
  const properties = drawingProperties(shape);
  const alt = element.alt ?? (element.kind === 'chart' ? element.chart.alt : undefined);
  properties.attributes = {
    id: String(FIRST_ID + index),
    name: element.name,
    ...(alt !== undefined && alt !== '' && !element.decorative ? { descr: alt } : {}),
  };
  const marks = [creationMark(stableGuid(...page.path, element.id)), ...(element.decorative ? [decorativeMark()] : [])];
  drop(properties, 'a:extLst');
  properties.children.push(el('a:extLst', {}, marks));
}
