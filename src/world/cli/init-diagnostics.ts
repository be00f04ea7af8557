import { defineDiagnostic } from '../../base/diagnostic.ts';

// What can be wrong with a call of `init` beyond the export itself.

export const alreadyThere = defineDiagnostic('init/already-there', 'error');

export const unknownChoice = defineDiagnostic('init/unknown-choice', 'error');

export const badSurveyName = defineDiagnostic('init/bad-name', 'error');
