import { defineDiagnostic } from '../../base/diagnostic.ts';

export const notALedger = defineDiagnostic('compare/not-a-ledger', 'error');

export const newerLedgerFile = defineDiagnostic('compare/newer-ledger', 'error');

export const noSurveyFolder = defineDiagnostic('compare/no-survey', 'error');

export const noDeckFor = defineDiagnostic('compare/no-deck', 'error');

export const nothingThere = defineDiagnostic('compare/nothing-there', 'error');

export const otherSurvey = defineDiagnostic('compare/other-survey', 'error');
