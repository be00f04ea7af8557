import { defineDiagnostic } from '../../base/diagnostic.ts';

// What can be wrong with a file of codes that somebody gave to open answers.

export const noIdColumn = defineDiagnostic('coded/no-id-column', 'error');

export const unknownId = defineDiagnostic('coded/unknown-id', 'error');

export const unknownCode = defineDiagnostic('coded/unknown-code', 'error');

export const notAnswered = defineDiagnostic('coded/not-answered', 'error');

export const notCoded = defineDiagnostic('coded/not-coded', 'error');

export const codedOf = defineDiagnostic('coded/of', 'error');
