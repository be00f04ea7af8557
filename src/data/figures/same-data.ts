import type { Recall } from '../../base/recall.ts';
import type { Ledger } from './types.ts';
import type { Tables } from '../tabulate/types.ts';

const nobody = (): void => undefined;

/** Values of which those that are equal to the ones before are the very same. */
function interned<V extends object>(map: ReadonlyMap<string, V>, kind: string, recall: Recall): ReadonlyMap<string, V> {
  return new Map(
    [...map].map(([key, value]) => [key, recall.of(`${kind} ${key}`, textOf(value), nobody, () => value)]),
  );
}

/** JSON knows no infinity, and two open ends must not look alike. */
const textOf = (value: object): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'number' && !Number.isFinite(part) ? String(part) : part,
  );

/** Tables of which those that other answers have not changed are the very same as before. */
export const sameTables = (tables: Tables, recall: Recall): Tables => interned(tables, 'table', recall);

/** A ledger of which the figures, claims and remarks that other answers have not changed are the very same as before. */
export const sameLedger = (ledger: Ledger, recall: Recall): Ledger => ({
  ...ledger,
  figures: interned(ledger.figures, 'figure', recall),
  claims: interned(ledger.claims, 'claim', recall),
  editorial: interned(ledger.editorial, 'editorial', recall),
});
