import { defineDiagnostic } from '../../base/diagnostic.ts';

export const offSlide = defineDiagnostic('audit/off-slide', 'error');

export const overlap = defineDiagnostic('audit/overlap', 'error');

export const lowContrast = defineDiagnostic('audit/contrast', 'error');

export const tooSmall = defineDiagnostic('audit/too-small', 'error');

export const sameTitle = defineDiagnostic('audit/same-title', 'error');

export const noTitle = defineDiagnostic('audit/no-title', 'error');

export const noAlt = defineDiagnostic('audit/no-alt-text', 'error');
