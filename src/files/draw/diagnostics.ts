import { defineDiagnostic } from '../../base/diagnostic.ts';

export const undrawablePicture = defineDiagnostic('draw/damaged-picture', 'error');

export const undrawableFont = defineDiagnostic('draw/damaged-font', 'error');
