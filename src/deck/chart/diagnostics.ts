import { defineDiagnostic } from '../../base/diagnostic.ts';

/** A slide draws a question in a way that would show something untrue. */
export const unsuitableChart = defineDiagnostic('chart/unsuitable', 'error');

/** A chart highlights or adds up an option that its question does not have. */
export const unknownChartOption = defineDiagnostic('chart/unknown-option', 'error');

/** A slide gives a chart a net whose words that kind of chart has no place for. */
export const netNotShown = defineDiagnostic('chart/net-not-shown', 'warning');

/** A bracket would span options that do not belong to its net. */
export const netNotAdjacent = defineDiagnostic('chart/net-not-adjacent', 'error');

/** Two brackets over one bar would span the same options. */
export const netsOverlap = defineDiagnostic('chart/nets-overlap', 'error');
