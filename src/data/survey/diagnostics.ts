import { defineDiagnostic } from '../../base/diagnostic.ts';

// What can be wrong with a definition beyond its form. Answers are in `answer-diagnostics.ts`.

export const unknownQuestion = defineDiagnostic('definition/unknown-question', 'error');

export const gridInCondition = defineDiagnostic('definition/grid-in-condition', 'error');

export const unknownDefinedOption = defineDiagnostic('definition/unknown-option', 'error');

export const laterFilter = defineDiagnostic('definition/later-filter', 'error');

export const incompleteFilter = defineDiagnostic('definition/incomplete-filter', 'error');

export const maxAboveOptions = defineDiagnostic('definition/max-above-options', 'error');

export const reservedOption = defineDiagnostic('definition/reserved-option', 'error');

export const repeatedOption = defineDiagnostic('definition/repeated-option', 'error');

export const outsideRange = defineDiagnostic('definition/outside-range', 'error');

export const badRange = defineDiagnostic('definition/range', 'error');

export const overlappingBands = defineDiagnostic('definition/overlapping-bands', 'error');

export const sameValue = defineDiagnostic('definition/same-value', 'error');

export const datesReversed = defineDiagnostic('definition/dates', 'error');

export const conditionSyntax = defineDiagnostic('definition/condition-syntax', 'error');

export const notNumbers = defineDiagnostic('definition/not-numbers', 'error');

/** A day stands where answers are none, and a number where they are days. */
export const notDays = defineDiagnostic('definition/not-days', 'error');
export const dayNeeded = defineDiagnostic('definition/day-needed', 'error');

/** A condition asks for places or amounts that a question has not. */
export const notWithin = defineDiagnostic('definition/not-within', 'error');
export const notDivided = defineDiagnostic('definition/not-divided', 'error');

/** An item of a grid would be called like another question. */
export const takenCode = defineDiagnostic('definition/taken-code', 'error');
