import { defineDiagnostic } from '../../../../base/diagnostic.ts';

export const damagedSav = defineDiagnostic('sav/damaged', 'error');

export const notSav = defineDiagnostic('sav/other-format', 'error');

export const tooLargeSav = defineDiagnostic('sav/too-large', 'error');

export const unknownSavEncoding = defineDiagnostic('sav/unknown-encoding', 'error');

export const undeclaredSavEncoding = defineDiagnostic('sav/undeclared-encoding', 'warning');

export const undecodableSav = defineDiagnostic('sav/undecodable', 'warning');

export const leftOutOfSav = defineDiagnostic('sav/left-out', 'warning');

export const moreSavData = defineDiagnostic('sav/more-data', 'warning');
