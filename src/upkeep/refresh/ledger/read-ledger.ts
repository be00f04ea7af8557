import type { Diagnostic, Report } from '../../../base/diagnostic.ts';
import { DeckPackage } from '../../../files/ooxml/opc/deck-package.ts';
import { Unreadable } from '../../../files/ooxml/refusals.ts';
import { LEDGER_NAMESPACE } from '../../../files/record/ledger-part.ts';
import { LEDGER_VERSION, type DeckLedger } from '../../../files/record/types.ts';
import { cutShort, damaged, damagedLedger, newerLedger, noLedger, notAPresentation, passwordOrOld, tooLarge } from '../diagnostics.ts'; // prettier-ignore
import { readCustomXml } from './custom-xml.ts';
import { checkedLedger } from './ledger-schema.ts';

/** A deck of ours, opened: the package, its ledger, and the part that holds it. */
export interface OpenDeck {
  readonly deck: DeckPackage;
  readonly ledger: DeckLedger;
  readonly ledgerPath: string;
}

const PRESENTATION = 'p:presentation';

/** Begins files of old Office programs, and new ones under a password. */
const OLD_CONTAINER = [0xd0, 0xcf, 0x11, 0xe0] as const;

/** Sizes as a person reads them: `> 805306368 B` as `> 768 MB`. */
const inMegabytes = (text: string): string =>
  text.replace(/(\d{7,}) B\b/g, (_, bytes: string) => `${Math.round(Number(bytes) / 2 ** 20)} MB`);

/** What is wrong with a file that cannot be read. */
export function unreadable({ rule, message }: Unreadable, file: string, bytes: Uint8Array): Diagnostic {
  switch (rule) {
    case 'zip-bomb':
      return tooLarge(undefined, { file, detail: inMegabytes(message) });
    case 'not-a-package':
      return OLD_CONTAINER.every((byte, i) => bytes[i] === byte)
        ? passwordOrOld(undefined, { file })
        : notAPresentation(undefined, { file, empty: bytes.length === 0 });
    case 'zip-truncated':
      return cutShort(undefined, { file });
    default:
      return damaged(undefined, { file, detail: message });
  }
}

/** Opens a package whose presentation can be read; undefined, and reported, where there is none. */
function openPresentation(bytes: Uint8Array, file: string, report: Report): DeckPackage | undefined {
  try {
    const deck = new DeckPackage(bytes);
    const main = deck.related('', 'officeDocument');
    if (main !== undefined && deck.has(main) && deck.part(main).root.name === PRESENTATION) return deck;
    report(notAPresentation(undefined, { file, empty: false }));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    report(unreadable(error, file, bytes));
  }
  return undefined;
}

function parseLedger(json: string): DeckLedger | undefined {
  try {
    return checkedLedger(JSON.parse(json));
  } catch {
    return undefined;
  }
}

/**
 * Opens a finished deck and reads its ledger. `file` is how diagnostics name it. Undefined, and reported, where the
 * bytes are no presentation, are damaged or made to unfold, or carry no ledger that this version can read.
 */
export function readLedger(bytes: Uint8Array, file: string, report: Report): OpenDeck | undefined {
  const deck = openPresentation(bytes, file, report);
  if (!deck) return undefined;
  const part = readCustomXml(deck, LEDGER_NAMESPACE, 'ledger');
  if (!part) {
    report(noLedger(undefined, { file }));
    return undefined;
  }
  const { version } = part;
  if (version > LEDGER_VERSION) {
    report(newerLedger(undefined, { file, version }));
    return undefined;
  }
  const ledger = part.whole ? parseLedger(part.json) : undefined;
  if (!ledger) {
    report(damagedLedger(undefined, { file }));
    return undefined;
  }
  return { deck, ledger, ledgerPath: part.path };
}
