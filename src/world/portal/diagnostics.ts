import { defineDiagnostic } from '../../base/diagnostic.ts';

export const noSlides = defineDiagnostic('portal/no-slides', 'error');
export const openToAll = defineDiagnostic('portal/open-to-all', 'warning');
export const portTaken = defineDiagnostic('portal/port-taken', 'error');
export const addressRefused = defineDiagnostic('portal/address-refused', 'error');
