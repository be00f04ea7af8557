import { defineDiagnostic } from './diagnostic.ts';

export const unknownKey = defineDiagnostic('schema/unknown-key', 'error');

export const missingKey = defineDiagnostic('schema/missing-key', 'error');

export const wrongType = defineDiagnostic('schema/wrong-type', 'error');

export const unknownValue = defineDiagnostic('schema/unknown-value', 'error');

export const badValue = defineDiagnostic('schema/bad-value', 'error');

export const badKey = defineDiagnostic('schema/bad-key', 'error');
