import { defineDiagnostic } from '../../../base/diagnostic.ts';

// What can be wrong with a file that comes back from a translator. Any error refuses the whole file.

export const wrongEncoding = defineDiagnostic('import/encoding', 'error');

export const doctype = defineDiagnostic('import/doctype', 'error');

export const damagedFile = defineDiagnostic('import/damaged', 'error');

export const otherVersion = defineDiagnostic('import/version', 'error');

export const unknownFormat = defineDiagnostic('import/format', 'error');

export const duplicateUnit = defineDiagnostic('import/duplicate', 'error');

export const wrongColumns = defineDiagnostic('import/columns', 'error');

export const cellNoText = defineDiagnostic('import/cell', 'error');

export const noState = defineDiagnostic('import/state', 'error');

export const tornRow = defineDiagnostic('import/torn-row', 'error');

export const notYetImported = defineDiagnostic('export/not-imported', 'error');

export const otherSurvey = defineDiagnostic('import/other-survey', 'error');

export const otherLanguages = defineDiagnostic('import/other-language', 'error');

export const unknownUnit = defineDiagnostic('import/unknown-key', 'error');

export const changedBase = defineDiagnostic('import/base-changed', 'error');

export const lostCode = defineDiagnostic('import/placeholders', 'error');

export const shifted = defineDiagnostic('import/shifted', 'warning');

export const otherOrder = defineDiagnostic('import/order', 'warning');

export const unreadableCharacters = defineDiagnostic('import/characters', 'error');

export const badList = defineDiagnostic('import/list', 'error');

export const unwritable = defineDiagnostic('import/unwritable', 'error');

export const emptied = defineDiagnostic('import/emptied', 'warning');
