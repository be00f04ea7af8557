import { defineDiagnostic } from '../../base/diagnostic.ts';

export const notAPresentation = defineDiagnostic('refresh/not-a-presentation', 'error');

export const passwordOrOld = defineDiagnostic('refresh/password-or-old', 'error');

export const cutShort = defineDiagnostic('refresh/cut-short', 'error');

export const damaged = defineDiagnostic('refresh/damaged', 'error');

export const tooLarge = defineDiagnostic('refresh/too-large', 'error');

export const noLedger = defineDiagnostic('refresh/no-ledger', 'error');

export const damagedLedger = defineDiagnostic('refresh/damaged-ledger', 'error');

export const newerLedger = defineDiagnostic('refresh/newer-ledger', 'error');
