import { defineDiagnostic } from '../../base/diagnostic.ts';

// What can be wrong with answers. Definitions are in `diagnostics.ts`.

/** Where an answer is: its column, and the respondent's id. */
export interface Cell {
  readonly column: string;
  readonly id: string;
}

export const noHeader = defineDiagnostic('answers/no-header', 'error');

export const missingColumn = defineDiagnostic('answers/missing-column', 'error');

export const extraColumn = defineDiagnostic('answers/extra-column', 'error');

export const missingId = defineDiagnostic('answers/missing-id', 'error');

export const duplicateId = defineDiagnostic('answers/duplicate-id', 'error');

export const similarId = defineDiagnostic('answers/similar-id', 'warning');

export const unknownAnswer = defineDiagnostic('answers/unknown-option', 'error');

export const twoAnswers = defineDiagnostic('answers/two-answers', 'error');

export const notAsked = defineDiagnostic('answers/not-asked', 'error');

export const noAnswer = defineDiagnostic('answers/no-answer', 'error');

export const noneTicked = defineDiagnostic('answers/none-ticked', 'error');

export const contradiction = defineDiagnostic('answers/contradiction', 'error');

export const exclusiveOnly = defineDiagnostic('answers/exclusive-only', 'error');

export const nothingAnswered = defineDiagnostic('answers/nothing-answered', 'warning');

export const tooManyTicked = defineDiagnostic('answers/too-many', 'error');

export const notATick = defineDiagnostic('answers/not-0-or-1', 'error');

export const notANumber = defineDiagnostic('answers/not-a-number', 'error');

export const notAPlace = defineDiagnostic('answers/not-a-place', 'error');

export const samePlace = defineDiagnostic('answers/same-place', 'error');

export const samePlaceLeftOut = defineDiagnostic('answers/same-place-left-out', 'warning');

export const notAnAmount = defineDiagnostic('answers/not-an-amount', 'error');

export const otherSum = defineDiagnostic('answers/other-sum', 'error');

export const otherSumLeftOut = defineDiagnostic('answers/other-sum-left-out', 'warning');

export const notADate = defineDiagnostic('answers/not-a-date', 'error');

export const outsideBands = defineDiagnostic('answers/outside-bands', 'error');
