import { defineDiagnostic } from '../../base/diagnostic.ts';

export const portInUse = defineDiagnostic('preview/port-in-use', 'error');

/** The user did not ask for that port, so another will do. */
export const otherPort = defineDiagnostic('preview/other-port', 'note');

export const portRefused = defineDiagnostic('preview/port-refused', 'error');

/** A fault of ours during the preview: shown on the page, because nobody is watching the terminal. */
export const ourFault = defineDiagnostic('preview/fault', 'error');
