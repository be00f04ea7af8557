import { defineDiagnostic } from '../../../base/diagnostic.ts';

// What can be wrong with how a definition says its answers are read from an export, and with the export itself.

export const unknownColumn = defineDiagnostic('source/unknown-column', 'error');

export const unlistedColumn = defineDiagnostic('source/unlisted-column', 'warning');

export const unknownOption = defineDiagnostic('source/unknown-option', 'error');

export const missingOptionColumn = defineDiagnostic('source/option-without-column', 'error');

export const sameText = defineDiagnostic('source/same-text', 'error');

export const needless = defineDiagnostic('source/needless-key', 'error');

export const noSource = defineDiagnostic('source/without-source', 'error');

export const twoBases = defineDiagnostic('source/two-bases', 'error');

export const noRespondents = defineDiagnostic('source/no-respondents', 'error');

export const noSheet = defineDiagnostic('source/no-sheet', 'error');

export const rowsDropped = defineDiagnostic('source/rows-dropped', 'note');

export const unknownPart = defineDiagnostic('source/unknown-part', 'error');
