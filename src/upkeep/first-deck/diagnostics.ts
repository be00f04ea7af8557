import { defineDiagnostic } from '../../base/diagnostic.ts';

// What an export can be that no survey can be made of.

export const isTable = defineDiagnostic('init/is-table', 'error');

export const noQuestions = defineDiagnostic('init/no-questions', 'error');

export const otherSurvey = defineDiagnostic('init/other-survey', 'error');
