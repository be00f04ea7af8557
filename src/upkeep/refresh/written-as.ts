import type { Report } from '../../base/diagnostic.ts';
import { endingOf, kindOfName, kindOfType, PRESENTATION_KINDS, type PresentationKind } from '../../files/ooxml/opc/presentation-kind.ts'; // prettier-ignore
import type { DeckPackage } from '../../files/ooxml/opc/deck-package.ts';
import { Unreadable } from '../../files/ooxml/refusals.ts';
import { unreadable, type OpenDeck } from '../../files/record/read-ledger.ts';
import { holdsMacros, otherEnding, strictDeck } from './diagnostics.ts';

/**
 * As which kind of presentation a refreshed deck is written: PowerPoint goes by the ending of the file's name, and
 * refuses one whose content says otherwise. Undefined, with a report, where the deck cannot be written under that name:
 * it holds macros and would lose them, the ending is none of PowerPoint's, or the deck is in Strict, in which we write
 * nothing. `file` and `out` are how diagnostics name the two files.
 */
export function writtenAs(open: OpenDeck, file: string, out: string, report: Report): PresentationKind | undefined {
  let is: PresentationKind | undefined;
  try {
    if (open.deck.strict) {
      report(strictDeck(undefined, { file }));
      return undefined;
    }
    is = kindOf(open.deck);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    report(unreadable(error, file, new Uint8Array()));
    return undefined;
  }
  const wanted = kindOfName(out);
  const macros = is?.macros ?? false;
  if (wanted && (wanted.macros || !macros)) return wanted;
  if (wanted && is) report(holdsMacros(undefined, { file, ending: is.ending, out }));
  else {
    const known = PRESENTATION_KINDS.filter((kind) => kind.macros === macros).map(({ ending }) => ending);
    report(otherEnding(undefined, { out, ending: endingOf(out), known }));
  }
  return undefined;
}

function kindOf(deck: DeckPackage): PresentationKind | undefined {
  const main = deck.related('', 'officeDocument');
  return main === undefined ? undefined : kindOfType(deck.typeOf(main));
}
