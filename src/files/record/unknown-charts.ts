import type { Report } from '../../base/diagnostic.ts';
import { unknownChart } from './diagnostics.ts';
import type { DeckLedger } from './ledger-schema.ts';

/**
 * Reports the charts of a finished deck whose kinds are unknown to whoever reads it: a ledger may have any. `file` is how
 * diagnostics name the deck.
 */
export function reportUnknownCharts(
  { slides }: DeckLedger,
  isKnown: (kind: string) => boolean,
  file: string,
  report: Report,
): void {
  const charts = slides.flatMap(({ id, elements }) =>
    elements.flatMap((element) => (element.kind === 'chart' ? [{ slide: id, name: element.name, kind: element.chart.kind }] : [])),
  );
  for (const kind of new Set(charts.map((chart) => chart.kind).filter((one) => !isKnown(one)))) {
    const own = charts.filter((chart) => chart.kind === kind);
    report({ ...unknownChart(undefined, { file, kind, charts: own.map(({ name }) => name) }), slides: own.map(({ slide }) => slide) });
  }
} // prettier-ignore
