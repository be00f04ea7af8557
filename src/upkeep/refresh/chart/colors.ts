import { markFill } from '../../../files/pptx/redraw.ts';
import type { LedgerRow } from '../../../files/record/ledger-schema.ts';
import { EditedPart } from '../../../files/ooxml/opc/edited-part.ts';
import { renderFragment } from '../../../files/ooxml/xml/render.ts';
import { at, child, elementsOf, type Located } from '../../../files/ooxml/xml/tree.ts';

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';

type Filled = Pick<LedgerRow, 'fill' | 'hatch'>;

/** The fill of a mark, whole or hatched, or of a table's cell; undefined for any other. */
export const fillIn = (mark: Located | undefined): Located | undefined =>
  at(mark, 'c:spPr', 'a:solidFill') ?? at(mark, 'c:spPr', 'a:pattFill') ?? at(mark, 'a:tcPr', 'a:solidFill');

/** The colour that an element holds, as text that can be compared. */
function colorOf(fill: Located | undefined): string | undefined {
  const rgb = child(fill, 'a:srgbClr');
  if (rgb) return elementsOf(rgb).length === 0 ? rgb.attributes['val']?.toUpperCase() : undefined;
  const scheme = child(fill, 'a:schemeClr');
  if (!scheme) return undefined;
  return [
    scheme.attributes['val'],
    ...elementsOf(scheme).map(({ name, attributes }) => `${name}=${attributes['val']}`),
  ].join(' ');
}

/** The colours of a fill: one, or those of the lines and of the ground between them. */
const colorsOf = (fill: Located | undefined): readonly (string | undefined)[] =>
  fill?.name === 'a:pattFill' ? [colorOf(child(fill, 'a:fgClr')), colorOf(child(fill, 'a:bgClr'))] : [colorOf(fill)];

/** A fill of ours as `colorsOf` would read it. */
function ours(mark: Filled): readonly (string | undefined)[] {
  const xml = renderFragment(markFill(mark)).replace(/^<a:\w+/, (start) => `${start} xmlns:a="${A}"`);
  return colorsOf(new EditedPart(new TextEncoder().encode(xml)).root);
}

/** Whether the file still has the fill, in theme colours or, after LibreOffice, in their values. */
export function hasFill(node: Located | undefined, mark: Filled): boolean {
  const present = colorsOf(fillIn(node));
  const values = [mark.fill.hex, ...(mark.hatch ? [mark.hatch.hex] : [])];
  const own = ours(mark);
  return present.length === own.length && present.every((one, i) => one !== undefined && (one === own[i] || one === values[i])); // prettier-ignore
}

export type Fill = LedgerRow['fill'];
export const sameColor = (a: Fill | undefined, b: Fill | undefined): boolean =>
  a?.slot === b?.slot && a?.lighter === b?.lighter;

export const sameFill = (a: Filled, b: Filled): boolean => sameColor(a.fill, b.fill) && sameColor(a.hatch, b.hatch);
