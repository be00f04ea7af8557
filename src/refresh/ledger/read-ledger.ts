import type { Diagnostic, Report } from '../../base/diagnostic.ts';
import { Unreadable } from '../../lint/package/fault.ts';
import { sha256 } from '../../write/pptx/ledger/make-ledger.ts';
import { LEDGER_NAMESPACE } from '../../write/pptx/ledger/ledger-part.ts';
import { LEDGER_VERSION, type DeckLedger } from '../../write/pptx/ledger/types.ts';
import { damaged, damagedLedger, newerLedger, noLedger, notAPresentation, tooLarge } from '../diagnostics.ts';
import { DeckPackage } from '../package/deck-package.ts';
import { checkedLedger } from './ledger-schema.ts';

/** A deck of ours, opened: the package, its ledger, and the part that holds it. */
export interface OpenDeck {
  readonly deck: DeckPackage;
  readonly ledger: DeckLedger;
  readonly ledgerPath: string;
}

const PRESENTATION = 'p:presentation';
const ROOT = `{${LEDGER_NAMESPACE}}:ledger`;

/** What is wrong with a file that cannot be read. */
export function unreadable({ rule, message }: Unreadable, file: string): Diagnostic {
  if (rule === 'zip-bomb') return tooLarge(undefined, { file, detail: message });
  if (rule === 'not-a-package' || rule === 'encrypted') return notAPresentation(undefined, { file });
  return damaged(undefined, { file, detail: message });
}

/** Opens a package whose presentation can be read; undefined, and reported, where there is none. */
function openPresentation(bytes: Uint8Array, file: string, report: Report): DeckPackage | undefined {
  try {
    const deck = new DeckPackage(bytes);
    const main = deck.related('', 'officeDocument');
    if (main !== undefined && deck.has(main) && deck.part(main).root.name === PRESENTATION) return deck;
    report(notAPresentation(undefined, { file }));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    report(unreadable(error, file));
  }
  return undefined;
}

/** Custom XML is looked for by what it is, not by who refers to it: LibreOffice gives the reference another home. */
function findLedger(deck: DeckPackage): string | undefined {
  return deck.paths.find((path) => /^customXml\/[^/]+\.xml$/i.test(path) && rootOf(deck, path) === ROOT);
}

function rootOf(deck: DeckPackage, path: string): string {
  try {
    return deck.part(path).root.name;
  } catch (error) {
    // A custom part of somebody else's may hold what it likes.
    if (error instanceof Unreadable) return '';
    throw error;
  }
}

function parseLedger(json: string): DeckLedger | string {
  try {
    return checkedLedger(JSON.parse(json));
  } catch (error) {
    return error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 120) : String(error);
  }
}

/**
 * Opens a finished deck and reads its ledger. `file` is how diagnostics name it. Undefined, and reported, where the
 * bytes are no presentation, are damaged or made to unfold, or carry no ledger that this version can read.
 */
export function readLedger(bytes: Uint8Array, file: string, report: Report): OpenDeck | undefined {
  const deck = openPresentation(bytes, file, report);
  if (!deck) return undefined;
  const ledgerPath = findLedger(deck);
  if (ledgerPath === undefined) {
    report(noLedger(undefined, { file }));
    return undefined;
  }
  const { attributes, text } = deck.part(ledgerPath).root;
  const version = Number(attributes['version']);
  if (version > LEDGER_VERSION) {
    report(newerLedger(undefined, { file, version }));
    return undefined;
  }
  const ledger = sha256(text) === attributes['sha256'] ? parseLedger(text) : 'SHA-256';
  if (typeof ledger === 'string') {
    report(damagedLedger(undefined, { file, detail: ledger }));
    return undefined;
  }
  return { deck, ledger, ledgerPath };
}
