import { defineDiagnostic } from '../../base/diagnostic.ts';

export const notAPresentation = defineDiagnostic('refresh/not-a-presentation', 'error');

export const withPassword = defineDiagnostic('refresh/password', 'error');

export const oldFormat = defineDiagnostic('refresh/old-format', 'error');

export const cutShort = defineDiagnostic('refresh/cut-short', 'error');

export const damaged = defineDiagnostic('refresh/damaged', 'error');

export const tooLarge = defineDiagnostic('refresh/too-large', 'error');

export const noLedger = defineDiagnostic('refresh/no-ledger', 'error');

export const damagedLedger = defineDiagnostic('refresh/damaged-ledger', 'error');

export const newerLedger = defineDiagnostic('refresh/newer-ledger', 'error');

/** A finished deck holds charts of a kind that this program cannot draw: a newer one, or one with a kind of its own, made it. */
export const unknownChart = defineDiagnostic('deck/unknown-chart', 'warning');
