import { defineDiagnostic } from '../../base/diagnostic.ts';

// What a build says about a translation as a whole. What an imported file has wrong is in `exchange/diagnostics.ts`.

export const missingTranslation = defineDiagnostic('localize/missing', 'draft');

export const staleTranslation = defineDiagnostic('localize/stale', 'warning');

export const needsReview = defineDiagnostic('localize/needs-review', 'warning');

export const answersByRespondent = defineDiagnostic('localize/answers-by-respondent', 'warning');

export const otherLocale = defineDiagnostic('localize/other-locale', 'error');

export const emptyBase = defineDiagnostic('localize/empty-base', 'error');

export const unknownText = defineDiagnostic('localize/unknown-text', 'error');

export const localeExists = defineDiagnostic('localize/exists', 'error');

export const wrongDirection = defineDiagnostic('localize/right-to-left', 'error');

export const noFont = defineDiagnostic('localize/no-font', 'warning');

export const isBaseLanguage = defineDiagnostic('localize/base-language', 'error');

export const unknownRemark = defineDiagnostic('localize/unknown-remark', 'error');
