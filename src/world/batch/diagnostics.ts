import { defineDiagnostic } from '../../base/diagnostic.ts';

// Mistakes in plans; those of a deck are its own.
export const unknownDeck = defineDiagnostic('batch/unknown-deck', 'error');
export const unknownName = defineDiagnostic('batch/unknown-name', 'error');
export const givenTwice = defineDiagnostic('batch/given-twice', 'error');
export const rowLacks = defineDiagnostic('batch/row-lacks', 'error');
export const sameOutput = defineDiagnostic('batch/same-output', 'error');
export const noSurvey = defineDiagnostic('batch/no-survey', 'error');
export const noColumn = defineDiagnostic('batch/no-column', 'error');
