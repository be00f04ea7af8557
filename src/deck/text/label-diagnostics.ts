import { defineDiagnostic } from '../../base/diagnostic.ts';

// Words for a place beside the name of another option.

export const rankElsewhere = defineDiagnostic('text/rank-elsewhere', 'error');

export const typedLabel = defineDiagnostic('text/typed-label', 'error');
