import { solidFill } from '../../../files/pptx/redraw.ts';
import type { LedgerRow } from '../../../files/record/ledger-schema.ts';
import { EditedPart } from '../../../files/ooxml/opc/edited-part.ts';
import { renderFragment } from '../../../files/ooxml/xml/render.ts';
import { at, child, elementsOf, type Located } from '../../../files/ooxml/xml/tree.ts';

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** The colour of a plain fill, as text that can be compared. */
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

/** A fill of ours as `colorOf` would read it. */
function ours(fill: LedgerRow['fill']): string | undefined {
  const xml = renderFragment(solidFill(fill)).replace('<a:solidFill', `<a:solidFill xmlns:a="${A}"`);
  return colorOf(new EditedPart(new TextEncoder().encode(xml)).root);
}

/** Whether the file still has the fill, as a theme colour or, after LibreOffice, as that colour's value. */
export function hasFill(node: Located | undefined, fill: LedgerRow['fill']): boolean {
  const present = colorOf(at(node, 'c:spPr', 'a:solidFill'));
  return present !== undefined && (present === ours(fill) || present === fill.hex);
}

export const sameFill = (a: LedgerRow['fill'], b: LedgerRow['fill']): boolean =>
  a.slot === b.slot && a.lighter === b.lighter;
