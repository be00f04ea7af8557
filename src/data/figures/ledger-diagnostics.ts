import { defineDiagnostic } from '../../base/diagnostic.ts';

export const neverFalse = defineDiagnostic('figures/never-false', 'error');

export const neverTrue = defineDiagnostic('figures/never-true', 'error');

export const noReadingTolerance = defineDiagnostic('figures/no-reading-tolerance', 'error');
