import { defineDiagnostic } from '../../../base/diagnostic.ts';

/** A format that is known and not read, by its name, with what to do instead. */
export const refusedFormat = defineDiagnostic('export/refused-format', 'error');

/** The file is of another format than is declared. */
export const notThatFormat = defineDiagnostic('export/not-that-format', 'error');

/** The bytes are not of the encoding that is declared. */
export const notThatEncoding = defineDiagnostic('export/not-that-encoding', 'error');

export const unknownEncoding = defineDiagnostic('export/unknown-encoding', 'error');

export const wrongDelimiter = defineDiagnostic('export/wrong-delimiter', 'error');

export const unsureDelimiter = defineDiagnostic('export/unsure-delimiter', 'warning');

export const innerQuote = defineDiagnostic('export/inner-quote', 'warning');

export const oddRow = defineDiagnostic('export/odd-row', 'warning');

export const droppedCharacter = defineDiagnostic('export/dropped-character', 'warning');

export const tooManyCells = defineDiagnostic('export/too-many-cells', 'error');

/** A workbook that cannot be opened, with what is wrong. */
export const damagedWorkbook = defineDiagnostic('export/damaged-workbook', 'error');

export const unpacksTooLarge = defineDiagnostic('export/unpacks-too-large', 'error');

export const unknownSheet = defineDiagnostic('export/unknown-sheet', 'error');

/** Told once for a column of a sheet. */
export const emptyFormula = defineDiagnostic('export/empty-formula', 'warning');

export const errorCell = defineDiagnostic('export/error-cell', 'warning');

export const hiddenSheet = defineDiagnostic('export/hidden-sheet', 'note');

export const hiddenRows = defineDiagnostic('export/hidden-rows', 'note');

export const damagedMarkup = defineDiagnostic('export/damaged-markup', 'error');

export const noVariables = defineDiagnostic('export/no-variables', 'error');

export const needsDataFile = defineDiagnostic('export/needs-data-file', 'error');

export const noField = defineDiagnostic('export/no-field', 'error');

export const noCodebook = defineDiagnostic('export/no-codebook', 'error');

export const oddChoices = defineDiagnostic('export/odd-choices', 'warning');

export const unknownList = defineDiagnostic('export/unknown-list', 'warning');
