import { isBeside } from '../../files/record/make-ledger.ts';
import type { LedgerElement, LedgerSlide } from '../../files/record/ledger-schema.ts';
import type { Pair, Refreshing } from './context.ts';
import { isReferred } from './is-referred.ts';
import type { FoundShape, FoundSlide } from './match/read-slide.ts';
import { placeOf, standsAsMade } from './refresh-mark.ts';
import { squashed } from './text/text-body.ts';

/** Of these, the chart beside which an element stands; of several that make up one drawing, its own. */
export const chartAmong = <C extends { readonly id: string }>(id: string, charts: readonly C[]): C | undefined =>
  charts.filter((chart) => isBeside(id, chart.id)).toSorted((a, b) => b.id.length - a.id.length)[0];

/** The charts beside which today's data sets values as texts that the deck has not: those values stay in the charts. */
export function chartsLacking(today: LedgerSlide | undefined, present: ReadonlySet<string>): ReadonlySet<string> {
  const elements = today?.elements ?? [];
  const charts = elements.filter(({ kind }) => kind === 'chart');
  const missing = elements.filter(({ kind, id }) => kind === 'text' && !present.has(id));
  return new Set(missing.flatMap(({ id }) => chartAmong(id, charts)?.id ?? []));
}

/** What stands beside a chart that follows the data, and today's data does not make. */
export interface Needless {
  readonly found: FoundSlide;
  readonly shape: FoundShape;
  readonly old: LedgerElement;
  readonly chart: Pair<'chart' | 'picture'>;
}

/**
 * Takes off a value or a line beside a chart that the chart shows otherwise now: it would say what was true once. One that a
 * person reworded or moved stays, and so does one that is animated; false then.
 */
export function takeOff({ found, shape, old, chart }: Needless, refreshing: Refreshing): boolean {
  const now = placeOf(chart.shape.node);
  const isOurs = old.kind === 'shape' || (old.kind === 'text' && squashed(shape.words) === squashed(old.text));
  if (!isOurs || !now || !standsAsMade(shape.node, old.box, chart.old.box, now)) return false;
  if (isReferred(refreshing.deck, found.path, shape)) return false;
  refreshing.deck.part(found.path).replace(shape.node, '');
  const words = old.kind === 'text' ? ({ what: 'text', present: old.text } as const) : ({ what: 'mark' } as const);
  refreshing.note({ shape }, { outcome: 'updated', reason: 'in_chart', ...words });
  return true;
}
