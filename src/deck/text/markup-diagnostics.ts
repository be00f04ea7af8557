import { defineDiagnostic } from '../../base/diagnostic.ts';

// Mistakes in what stands around words: {#em}…{/em}, and in the options of markup and functions.

export const unknownMarkup = defineDiagnostic('text/unknown-markup', 'error');

export const unclosedMarkup = defineDiagnostic('text/unclosed-markup', 'error');

export const strayClose = defineDiagnostic('text/stray-close', 'error');

export const emptyMarkup = defineDiagnostic('text/empty-markup', 'error');

export const missingOption = defineDiagnostic('text/missing-option', 'error');

export const unknownOption = defineDiagnostic('text/unknown-option', 'error');

export const badOptionValue = defineDiagnostic('text/bad-option-value', 'error');
