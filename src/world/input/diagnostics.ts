import { defineDiagnostic, type Diagnostic, type Place } from '../../base/diagnostic.ts';

const forbidden = defineDiagnostic('text/forbidden-character', 'error');
/** `name` is that of the character, e.g. `U+0007`; U+D800 to U+DFFF are halves of a character. */
export const forbiddenCharacter = (place: Place, { name }: { readonly name: string }): Diagnostic =>
  forbidden(place, { name, isHalf: /^U\+D[89A-F]/.test(name) });

export const emptyFile = defineDiagnostic('input/empty-file', 'error');

export const isOtherFormat = defineDiagnostic('input/other-format', 'error');

export const blankRows = defineDiagnostic('table/blank-rows', 'note');

const readAsShiftJis = defineDiagnostic('input/shift-jis', 'note');

const readAsOther = defineDiagnostic('input/other-encoding', 'note');

/** Says in which encoding a file was read that is not UTF-8. */
export const readAs = (encoding: string): typeof readAsOther =>
  encoding === 'Shift_JIS' ? readAsShiftJis : readAsOther;

export const unsureEncoding = defineDiagnostic('input/unsure-encoding', 'error');

export const undecodable = defineDiagnostic('input/undecodable', 'error');

export const raggedRow = defineDiagnostic('table/ragged-row', 'error');

export const unclosedQuote = defineDiagnostic('table/unclosed-quote', 'error');

export const strayQuote = defineDiagnostic('table/stray-quote', 'error');

export const wrongSeparator = defineDiagnostic('table/wrong-separator', 'error');

export const duplicateColumn = defineDiagnostic('table/duplicate-column', 'error');

export const unnamedColumn = defineDiagnostic('table/unnamed-column', 'error');

export const longRow = defineDiagnostic('table/long-row', 'error');

export const tooLargeText = defineDiagnostic('input/too-large', 'error');

export const noRows = defineDiagnostic('table/no-rows', 'error');
