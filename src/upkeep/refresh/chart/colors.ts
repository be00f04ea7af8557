import { solidFill } from '../../../files/pptx/scheme-color.ts';
import type { LedgerRow } from '../../../files/record/ledger-schema.ts';
import { renderFragment } from '../../../files/ooxml/xml/render.ts';
import { at, child } from '../../../files/ooxml/edit/nodes.ts';
import type { Located } from '../../../files/ooxml/edit/located.ts';
import { EditedPart } from '../../../files/ooxml/edit/edited-part.ts';

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** What colour a plain fill has, in words that can be compared. */
function colorOf(fill: Located | undefined): string | undefined {
  const rgb = child(fill, 'a:srgbClr');
  if (rgb) return rgb.children.length === 0 ? rgb.attributes['val']?.toUpperCase() : undefined;
  const scheme = child(fill, 'a:schemeClr');
  if (!scheme) return undefined;
  return [
    scheme.attributes['val'],
    ...scheme.children.map(({ name, attributes }) => `${name}=${attributes['val']}`),
  ].join(' ');
}

/** A fill of ours as it would be read. */
function ours(fill: LedgerRow['fill']): string | undefined {
  const xml = renderFragment(solidFill(fill)).replace('<a:solidFill', `<a:solidFill xmlns:a="${A}"`);
  return colorOf(new EditedPart(new TextEncoder().encode(xml)).root);
}

/** Whether the file still has the fill, in the theme's colour or, after LibreOffice, in its value. */
export function hasFill(node: Located | undefined, fill: LedgerRow['fill']): boolean {
  const present = colorOf(at(node, 'c:spPr', 'a:solidFill'));
  return present !== undefined && (present === ours(fill) || present === fill.hex);
}

export const sameFill = (a: LedgerRow['fill'], b: LedgerRow['fill']): boolean =>
  a.slot === b.slot && a.lighter === b.lighter;
