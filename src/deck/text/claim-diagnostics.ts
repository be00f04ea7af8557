import { defineDiagnostic } from '../../base/diagnostic.ts';

// What stands between a sentence and the data: numbers and quantifiers without a figure, claims that are false.

export const unbackedNumber = defineDiagnostic('text/unbacked-number', 'error');

export const noSuchLiteral = defineDiagnostic('text/no-such-literal', 'error');

export const unitAfterFigure = defineDiagnostic('text/unit-after-figure', 'error');

export const unbackedQuantifier = defineDiagnostic('text/unbacked-quantifier', 'error');

export const claimDoesNotImply = defineDiagnostic('text/claim-does-not-imply', 'error');

export const claimWithoutWording = defineDiagnostic('text/claim-without-wording', 'error');

export const reconstructedNumber = defineDiagnostic('text/reconstructed-number', 'error');

export const falseClaim = defineDiagnostic('text/false-claim', 'draft');

export const tiedRank = defineDiagnostic('text/tied-rank', 'draft');

/** An editorial sentence whose figures have moved: a person must confirm that it still reads right. */
export const notReadAgain = defineDiagnostic('text/not-read-again', 'draft');
