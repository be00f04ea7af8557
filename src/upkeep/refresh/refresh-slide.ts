import type { LedgerElement, LedgerSlide } from '../../files/record/ledger-schema.ts';
import { isKind, type Fate, type Pair, type Refreshing } from './context.ts';
import type { FreshDeck, Matched, PairedShapes, Unmade } from './match/pair-shapes.ts';
import type { FoundSlide } from './match/read-slide.ts';
import { addMarks } from './add-marks.ts';
import { chartAmong, chartsLacking, takeOff } from './refresh-beside.ts';
import { refreshAlt } from './refresh-alt.ts';
import { refreshChart } from './refresh-chart.ts';
import { goesWithData, placeOf, refreshFrame, refreshMark } from './refresh-mark.ts';
import { dropUnused, refreshPicture } from './refresh-picture.ts';
import { refreshTable, refreshText } from './refresh-text.ts';

/** The chart that an element stands beside: one of PowerPoint's own, or one that is drawn in shapes. */
function chartBeside(id: string, pairs: readonly Pair[]): Pair<'chart' | 'picture'> | undefined {
  const charts = pairs.flatMap((pair) => (isKind(pair, 'chart') || isKind(pair, 'picture') ? [{ id: pair.old.id, pair }] : [])); // prettier-ignore
  return chartAmong(id, charts)?.pair;
}

/** Takes off what charts show otherwise now, and lists all else that today's data does not make. Returns what was taken off. */
function takeOffUnmade(found: FoundSlide, unmade: readonly Unmade[], { pairs, left }: Settled, refreshing: Refreshing): ReadonlySet<LedgerElement> {
  const gone = new Set<LedgerElement>();
  for (const { shape, known: { element: old }, reason } of unmade) {
    const chart = chartBeside(old.id, pairs);
    if (chart && !left.has(chart) && takeOff({ found, shape, old, chart }, refreshing)) gone.add(old);
    else if (old.kind !== 'shape') refreshing.note({ shape }, { outcome: 'unmatched', what: old.kind, reason });
  }
  return gone;
} // prettier-ignore

/**
 * Our own texts that say how many people answered the questions in a slide's charts and what is not exact: they belong
 * to what the charts show.
 */
const ABOUT_CHARTS: ReadonlySet<string> = new Set(['auto.base_list', 'auto.notes', 'auto.footer_survey_bases']);

/** What became of the object that a text describes. */
function besideOf(pair: Pair, pairs: readonly Pair[], left: ReadonlySet<Pair>): Fate {
  const chart = chartBeside(pair.old.id, pairs);
  if (chart) return left.has(chart) ? 'left' : 'ours';
  const isAbout = ABOUT_CHARTS.has(pair.old.message ?? '');
  return isAbout && [...left].some(({ old }) => old.kind === 'chart') ? 'left' : 'ours';
}

interface Settled {
  readonly pairs: readonly Pair[];
  /** Objects that stay as a person left them, and whatever stays with them. */
  readonly left: ReadonlySet<Pair>;
}

/** What was done on a slide. */
export interface SlideResult extends Settled {
  /** What was taken off. */
  readonly gone: ReadonlySet<LedgerElement>;
  /** What the ledger still says about elements, by id; undefined for those that follow the data. */
  readonly kept: ReadonlyMap<string, LedgerElement | undefined>;
}

/** A reworded text is recorded with today's words, everything else that was left as it was made. */
function keptOf(pair: Pair, pairs: readonly Pair[], left: ReadonlySet<Pair>): LedgerElement | undefined {
  const { old, next } = pair;
  if (!left.has(pair)) return undefined;
  const isWhole = old.kind === 'chart' || old.kind === 'picture' || besideOf(pair, pairs, left) === 'left';
  if (isWhole) return old;
  return old.alt === undefined ? next : { ...next, alt: old.alt };
}

/** Objects first, then the texts beside them, so that what was left keeps what describes it. */
function refreshPairs(pairs: readonly Pair[], lacking: ReadonlySet<string>, refreshing: Refreshing): ReadonlySet<Pair> {
  const media = new Set(refreshing.deck.paths.filter((path) => path.startsWith('ppt/media/')));
  const left = new Set<Pair>();
  const settle = (pair: Pair, fate: Fate): void => {
    if (fate === 'left') left.add(pair);
    refreshAlt(pair, fate, refreshing);
  };
  for (const pair of pairs) {
    if (isKind(pair, 'table')) settle(pair, refreshTable(pair, refreshing));
    if (isKind(pair, 'chart')) settle(pair, refreshChart(pair, lacking.has(pair.next.id), refreshing));
  }
  const unused = pairs.flatMap((pair): readonly string[] => {
    if (!isKind(pair, 'picture')) return [];
    const result = refreshPicture(pair, refreshing, media);
    settle(pair, result.fate);
    return result.unused;
  });
  for (const pair of pairs) {
    if (isKind(pair, 'text')) settle(pair, refreshText(pair, besideOf(pair, pairs, left), refreshing));
    if (isKind(pair, 'shape')) settle(pair, besideOf(pair, pairs, left));
  }
  const [path] = pairs.map(({ found }) => found.path);
  if (path !== undefined && unused.length > 0) dropUnused(refreshing.deck, path, unused);
  return left;
}

/** Lists what the ledger has and the slide lacks, and what the data makes now and the deck lacks. */
function listMissing(slide: LedgerSlide, matched: Matched, added: ReadonlySet<string>, fresh: FreshDeck, refreshing: Refreshing, keepsIdentity: boolean): void {
  const present = new Set([...matched.values()].map(({ element }) => element));
  const missing = (element: LedgerElement, reason: 'deleted' | 'not_found' | 'not_in_deck'): void => {
    if (element.kind === 'shape') return;
    refreshing.note({ shape: { name: element.name } }, { outcome: 'unmatched', what: element.kind, reason });
  };
  for (const element of slide.elements) {
    if (!present.has(element)) missing(element, keepsIdentity ? 'deleted' : 'not_found');
  }
  const known = new Set(slide.elements.map(({ id }) => id));
  for (const element of fresh.slides.get(slide.id)?.ledger.elements ?? []) {
    if (!known.has(element.id) && !added.has(element.id)) missing(element, 'not_in_deck');
  }
} // prettier-ignore

/** Puts what stands beside a chart, and a chart whose bars are its frame, where today's data has it. */
function refreshPlace(pair: Pair, pairs: readonly Pair[], left: ReadonlySet<Pair>, refreshing: Refreshing): void {
  if (isKind(pair, 'chart') && goesWithData(pair)) {
    const now = placeOf(pair.shape.node);
    if (now && !left.has(pair)) refreshFrame(pair, refreshing, now);
    return;
  }
  const chart = chartBeside(pair.old.id, pairs);
  const now = chart && placeOf(chart.shape.node);
  if (!chart || !now) return;
  const { old, next } = chart;
  const fate = left.has(chart) ? 'left' : 'ours';
  refreshMark(pair, fate, refreshing, {
    old: old.box,
    next: next.box,
    now,
    goes: isKind(chart, 'chart') && goesWithData(chart),
  });
}

/** Refreshes everything on a slide of ours that comes from data; what a person added is not even looked at. */
export function refreshSlide(
  found: FoundSlide,
  slide: LedgerSlide,
  { matched, pairs, unmade }: PairedShapes & { readonly matched: Matched },
  fresh: FreshDeck,
  refreshing: Refreshing,
): SlideResult {
  const lacking = chartsLacking(fresh.slides.get(slide.id)?.ledger, new Set(pairs.map(({ old }) => old.id)));
  const left = refreshPairs(pairs, lacking, refreshing);
  for (const pair of pairs) refreshPlace(pair, pairs, left, refreshing);
  const gone = takeOffUnmade(found, unmade, { pairs, left }, refreshing);
  const keepsIdentity = found.shapes.some(({ creation }) => creation !== undefined);
  const added = addMarks(slide, fresh.slides.get(slide.id)?.ledger, pairs, left, refreshing);
  listMissing(slide, matched, added, fresh, refreshing, keepsIdentity);
  return { pairs, left, gone, kept: new Map(pairs.map((pair) => [pair.old.id, keptOf(pair, pairs, left)])) };
} // prettier-ignore
