import { defineDiagnostic } from '../../base/diagnostic.ts';

export const offSlide = defineDiagnostic('audit/off-slide', 'error');

export const overlap = defineDiagnostic('audit/overlap', 'error');

export const lowContrast = defineDiagnostic('audit/contrast', 'error');

export const tooSmall = defineDiagnostic('audit/too-small', 'error');

export const sameTitle = defineDiagnostic('audit/same-title', 'error');

export const noTitle = defineDiagnostic('audit/no-title', 'error');

export const noAlt = defineDiagnostic('audit/no-alt-text', 'error');

// What the eye finds: nothing is wrong.
export const nearEdge = defineDiagnostic('audit/near-edge', 'warning');

export const lonelyWord = defineDiagnostic('audit/lonely-word', 'warning');

export const unequalSizes = defineDiagnostic('audit/unequal-sizes', 'warning');

export const setSmaller = defineDiagnostic('audit/set-smaller', 'warning');

export const faintMark = defineDiagnostic('audit/faint-mark', 'warning');

export const weakMark = defineDiagnostic('audit/weak-mark', 'warning');

export const twoAccents = defineDiagnostic('audit/two-accents', 'warning');

export const offGuides = defineDiagnostic('audit/off-guides', 'warning');

export const emptyThird = defineDiagnostic('audit/empty-third', 'warning');
