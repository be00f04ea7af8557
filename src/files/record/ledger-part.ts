import type { Part } from '../ooxml/opc/pack.ts';
import { PATHS } from '../pptx/paths.ts';
import { customParts } from './custom-part.ts';
import type { DeckLedger } from './types.ts';

export const LEDGER_NAMESPACE = 'urn:surveydeck:ledger';

/** The ledger as custom XML. `diff` reads the same JSON from a file of its own, and one schema checks both. */
export const ledgerParts = (ledger: DeckLedger): readonly Part[] =>
  customParts(ledger.deck, {
    name: 'ledger',
    namespace: LEDGER_NAMESPACE,
    version: ledger.version,
    value: ledger,
    path: PATHS.ledger,
    propertiesPath: PATHS.ledgerProperties,
  });
