import { markFill } from '../../files/pptx/redraw.ts';
import type { EditedPart } from '../../files/ooxml/opc/edited-part.ts';
import { renderFragment } from '../../files/ooxml/xml/render.ts';
import { child, elementsOf, type Located } from '../../files/ooxml/xml/tree.ts';
import { fillIn, hasFill, sameColor, type Fill } from './chart/colors.ts';

const FILLS = ['a:noFill', 'a:solidFill', 'a:gradFill', 'a:blipFill', 'a:pattFill', 'a:grpFill'];
/** What may follow the fill of a cell (CT_TableCellProperties). */
const BEHIND = ['a:headers', 'a:extLst'];

/** Gives a cell the ground that today's data gives it, or none; one that a person gave it stays. */
export function refreshFill(cell: Located, part: EditedPart, old: Fill | undefined, next: Fill | undefined): void {
  const look = child(cell, 'a:tcPr');
  if (!look || sameColor(old, next)) return;
  const present = elementsOf(look).find(({ name }) => FILLS.includes(name));
  const isOurs = old ? hasFill(cell, { fill: old }) : present === undefined;
  if (!isOurs) return;
  const wanted = next ? renderFragment(markFill({ fill: next })) : '';
  const behind = elementsOf(look).find(({ name }) => BEHIND.includes(name));
  const here = fillIn(cell);
  if (here) part.replace(here, wanted);
  else if (behind) part.insert(behind.start, wanted);
  else part.append(look, wanted);
}
