import { defineDiagnostic } from '../../../base/diagnostic.ts';

// What can be wrong with a published table that stands for answers.

export const noBase = defineDiagnostic('totals/no-base', 'error');

export const twoBases = defineDiagnostic('totals/two-bases', 'error');

export const noShare = defineDiagnostic('totals/no-share', 'error');

export const printedTwice = defineDiagnostic('totals/printed-twice', 'error');

export const aboveBase = defineDiagnostic('totals/above-base', 'error');

export const notTheWhole = defineDiagnostic('totals/not-the-whole', 'error');

export const disagreeing = defineDiagnostic('totals/disagree', 'error');

export const fewRespondents = defineDiagnostic('totals/few-respondents', 'error');

export const needlessKey = defineDiagnostic('totals/needless-key', 'error');

export const uncountedKind = defineDiagnostic('totals/uncounted-kind', 'error');

export const needsShape = defineDiagnostic('totals/needs-shape', 'error');

export const unknownQuestion = defineDiagnostic('totals/unknown-question', 'warning');

export const missingQuestion = defineDiagnostic('totals/missing-question', 'error');

export const unknownOption = defineDiagnostic('totals/unknown-option', 'error');

export const notANumber = defineDiagnostic('totals/not-a-number', 'error');

export const noHeader = defineDiagnostic('totals/no-header', 'error');

export const needlessMean = defineDiagnostic('totals/needless-mean', 'error');

export const noMean = defineDiagnostic('totals/no-mean', 'error');

export const meanBeyond = defineDiagnostic('totals/mean-beyond', 'error');

export const meansNotWhole = defineDiagnostic('totals/means-not-whole', 'error');
