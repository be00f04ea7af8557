import { defineDiagnostic } from '../../base/diagnostic.ts';

// Texts of which nothing is to be seen, or not what is there, and labels that nobody can tell apart.

export const blankMessage = defineDiagnostic('text/blank', 'error');

export const invisibleCharacters = defineDiagnostic('text/invisible-character', 'warning');

export const sameLabel = defineDiagnostic('text/same-label', 'error');
