import type { Report } from '../../base/diagnostic.ts';
import type { DeckPackage } from '../ooxml/opc/deck-package.ts';
import { hasDoctype } from '../ooxml/xml/doctype.ts';
import { damaged } from './diagnostics.ts';

/**
 * Whether some part of a deck declares a document type, which is reported: also a part of which nothing is read here, since
 * whoever has the file goes on to open it.
 */
export function hasTypedPart(deck: DeckPackage, file: string, report: Report): boolean {
  const typed = deck.paths.find((path) => hasDoctype(path, deck.bytes(path)));
  if (typed !== undefined) report(damaged(undefined, { file, detail: `${typed}: <!DOCTYPE` }));
  return typed !== undefined;
}
