import type { Diagnostic, Report } from '../../base/diagnostic.ts';
import { fileFormat, type FileFormat } from '../../base/file-format.ts';
import { DeckPackage } from '../ooxml/opc/deck-package.ts';
import { Unreadable } from '../ooxml/refusals.ts';
import { elementsOf, textOf } from '../ooxml/xml/tree.ts';
import { findRecord, LEDGER } from './custom-xml.ts';
import { cutShort, damaged, damagedLedger, newerLedger, noLedger, notAPresentation, oldFormat, tooLarge, withPassword } from './diagnostics.ts'; // prettier-ignore
import { ledgerSchema, type DeckLedger } from './ledger-schema.ts';

/** A deck of ours, opened: the package, its ledger, and the part that holds it. */
export interface OpenDeck {
  readonly deck: DeckPackage;
  readonly ledger: DeckLedger;
  readonly ledgerPath: string;
}

const PRESENTATION = 'p:presentation';

/** Sizes for people to read: `> 805306368 B` becomes `> 768 MB`. */
const inMegabytes = (text: string): string =>
  text.replace(/(\d{7,}) B\b/g, (_, bytes: string) => `${Math.round(Number(bytes) / 2 ** 20)} MB`);

/** What is wrong with a file that cannot be read. */
export function unreadable({ rule, message }: Unreadable, file: string, bytes: Uint8Array): Diagnostic {
  switch (rule) {
    case 'zip-bomb':
      return tooLarge(undefined, { file, detail: inMegabytes(message) });
    case 'not-a-package':
      return otherFile(file, bytes);
    case 'encrypted':
      return withPassword(undefined, { file });
    case 'zip-truncated':
      return cutShort(undefined, { file });
    default:
      return damaged(undefined, { file, detail: message });
  }
}

/** Formats of presentations that other programs can save as ours. */
const OTHERS: ReadonlySet<FileFormat> = new Set(['OpenDocument Presentation (.odp)', 'Keynote (.key)']);

/** What a file is that holds no presentation. */
function otherFile(file: string, bytes: Uint8Array): Diagnostic {
  const format = fileFormat(bytes);
  if (format === 'Office + password') return withPassword(undefined, { file });
  if (format?.includes('97–2003')) return oldFormat(undefined, { file, format });
  return notAPresentation(undefined, {
    file,
    empty: bytes.length === 0,
    format,
    isOther: format !== undefined && OTHERS.has(format),
  });
}

/** Opens a package whose presentation can be read; where there is none, reports that and returns undefined. */
function openPresentation(bytes: Uint8Array, file: string, report: Report): DeckPackage | undefined {
  try {
    const deck = new DeckPackage(bytes);
    const main = deck.related('', 'officeDocument');
    if (main !== undefined && deck.has(main) && deck.part(main).root.name === PRESENTATION) return deck;
    report(otherFile(file, bytes));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    report(unreadable(error, file, bytes));
  }
  return undefined;
}

/** What reading a ledger's JSON gives: the ledger, or why it is not one. */
export type ParsedLedger =
  | { readonly kind: 'ledger'; readonly ledger: DeckLedger }
  | { readonly kind: 'newer'; readonly version: number }
  /** `detail`: what is wrong with the JSON, or where it departs from a ledger. */
  | { readonly kind: 'none'; readonly detail: string };

/** Reads a ledger from JSON that anybody may have written. */
export function parseLedger(json: string): ParsedLedger {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return { kind: 'none', detail: String(error).replace(/^SyntaxError: /, '').replace(/\s+/g, ' ').slice(0, 120) }; // prettier-ignore
  }
  const version = typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined;
  if (typeof version === 'number' && version > LEDGER.version) return { kind: 'newer', version };
  const { data, error } = ledgerSchema.safeParse(value);
  if (data) return { kind: 'ledger', ledger: data };
  // The first of the many things that a foreign file lacks.
  return { kind: 'none', detail: error.issues[0]?.path.join('.') || 'JSON' };
}

/**
 * Opens a finished deck and reads its ledger. `file` is how diagnostics name it. Undefined, with a report, where the
 * bytes are not a presentation, are damaged or a zip bomb, or carry no ledger that this version can read.
 */
export function readLedger(bytes: Uint8Array, file: string, report: Report): OpenDeck | undefined {
  const deck = openPresentation(bytes, file, report);
  if (!deck) return undefined;
  const record = findRecord(deck, LEDGER);
  if (!record) {
    report(noLedger(undefined, { file }));
    return undefined;
  }
  const { version, path, json, whole } = record;
  if (version > LEDGER.version) {
    report(newerLedger(undefined, { file, version }));
    return undefined;
  }
  const parsed = whole ? parseLedger(json) : undefined;
  if (parsed?.kind === 'ledger') return { deck, ledger: parsed.ledger, ledgerPath: path };
  if (parsed?.kind === 'newer') report(newerLedger(undefined, { file, version: parsed.version }));
  else report(damagedLedger(undefined, { file }));
  return undefined;
}

const PROPERTIES = 'docProps/app.xml';
/** What our own decks give as their program. */
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
