import type { DeckPackage } from '../../../files/ooxml/opc/deck-package.ts';
import { Unreadable } from '../../../files/ooxml/refusals.ts';
import { elementsOf, textOf } from '../../../files/ooxml/xml/tree.ts';

const PROPERTIES = 'docProps/app.xml';
/** What our own decks name here. */
const OURS = 'Surveydeck';
const LONGEST = 40;

/** The program that saved a deck after it was made, if one did: a person may have changed it there. */
export function savedBy(deck: DeckPackage): string | undefined {
  try {
    const named = deck.has(PROPERTIES)
      ? textOf(elementsOf(deck.part(PROPERTIES).root).find(({ name }) => name.endsWith('Application')))
      : undefined;
    if (named === OURS) return undefined;
    // `LibreOffice/7.4.7.2$Linux_X86_64 …`
    return (named ?? '').replace(/\/.*$/s, '').trim().slice(0, LONGEST) || '?';
  } catch (error) {
    if (error instanceof Unreadable) return '?';
    throw error;
  }
}
