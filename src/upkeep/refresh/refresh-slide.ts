import { isBeside } from '../../files/record/make-ledger.ts';
import type { LedgerElement, LedgerSlide } from '../../files/record/ledger-schema.ts';
import type { PlacedSlide } from '../../deck/scene/types.ts';
import type { Fate, Fresh, Pair, Refreshing } from './context.ts';
import type { Known } from './match/identities.ts';
import type { FoundShape, FoundSlide } from './match/read-slide.ts';
import { refreshAlt } from './refresh-alt.ts';
import { refreshChart } from './refresh-chart.ts';
import { placeOf, refreshMark } from './refresh-mark.ts';
import { dropUnused, refreshPicture } from './refresh-picture.ts';
import { refreshTable, refreshText } from './refresh-text.ts';

/** The deck as the data gives it, by the ids of slides. */
export interface FreshDeck extends Fresh {
  readonly slides: ReadonlyMap<string, { readonly ledger: LedgerSlide; readonly scene: PlacedSlide }>;
}

type Matched = ReadonlyMap<FoundShape, Known>;

/** The shapes of a slide that the data still makes, each with what it should be; the others are listed. */
function pairsOf(found: FoundSlide, matched: Matched, fresh: FreshDeck, refreshing: Refreshing): readonly Pair[] {
  return [...matched].flatMap(([shape, { slide, element: old }]): readonly Pair[] => {
    const today = fresh.slides.get(slide.id);
    const next = today?.ledger.elements.find(({ id }) => id === old.id);
    const element = today?.scene.elements.find(({ id }) => id === old.id);
    if (next && element && next.kind === old.kind) return [{ found, shape, old, next, element }];
    if (old.kind !== 'shape') {
      const reason = next ? 'changed_form' : 'not_made';
      refreshing.note({ shape }, { outcome: 'unmatched', what: old.kind, reason });
    }
    return [];
  });
}

/** The chart that an element stands beside, with its place on the slide. */
function chartBeside(pair: Pair, pairs: readonly Pair[]): Pair | undefined {
  return pairs.find((other) => other.old.kind === 'chart' && isBeside(pair.old.id, other.old.id));
}

const isKind = <K extends LedgerElement['kind']>(pair: Pair, kind: K): pair is Pair<K> => pair.old.kind === kind;

/**
 * Our own texts that say how many people answered the questions in a slide's charts and what is not exact: they belong
 * to what the charts show.
 */
const ABOUT_CHARTS: ReadonlySet<string> = new Set(['auto.base_list', 'auto.notes', 'auto.footer_survey_bases']);

/** What became of the object that a text describes. */
function besideOf(pair: Pair, pairs: readonly Pair[], left: ReadonlySet<Pair>): Fate {
  const chart = chartBeside(pair, pairs);
  if (chart) return left.has(chart) ? 'left' : 'ours';
  const isAbout = ABOUT_CHARTS.has(pair.old.message ?? '');
  return isAbout && [...left].some(({ old }) => old.kind === 'chart') ? 'left' : 'ours';
}

/** What was done on a slide. */
export interface SlideResult {
  readonly pairs: readonly Pair[];
  /** Objects that stay as a person left them, and whatever stays with them. */
  readonly left: ReadonlySet<Pair>;
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
function refreshPairs(pairs: readonly Pair[], refreshing: Refreshing): ReadonlySet<Pair> {
  const media = new Set(refreshing.deck.paths.filter((path) => path.startsWith('ppt/media/')));
  const left = new Set<Pair>();
  const settle = (pair: Pair, fate: Fate): void => {
    if (fate === 'left') left.add(pair);
    refreshAlt(pair, fate, refreshing);
  };
  for (const pair of pairs) {
    if (isKind(pair, 'table')) settle(pair, refreshTable(pair, refreshing));
    if (isKind(pair, 'chart')) settle(pair, refreshChart(pair, refreshing));
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
function listMissing(slide: LedgerSlide, matched: Matched, fresh: FreshDeck, refreshing: Refreshing, keepsIdentity: boolean): void {
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
    if (!known.has(element.id)) missing(element, 'not_in_deck');
  }
} // prettier-ignore

/** Refreshes everything on a slide of ours that comes from data; what a person added is not even looked at. */
export function refreshSlide(
  found: FoundSlide,
  slide: LedgerSlide,
  matched: Matched,
  fresh: FreshDeck,
  refreshing: Refreshing,
): SlideResult {
  const pairs = pairsOf(found, matched, fresh, refreshing);
  const left = refreshPairs(pairs, refreshing);
  for (const pair of pairs) {
    const chart = chartBeside(pair, pairs);
    const now = chart && placeOf(chart.shape.node);
    if (chart && now) refreshMark(pair, left.has(chart) ? 'left' : 'ours', refreshing, { old: chart.old.box, next: chart.next.box, now });
  }
  const keepsIdentity = found.shapes.some(({ creation }) => creation !== undefined);
  listMissing(slide, matched, fresh, refreshing, keepsIdentity);
  return { pairs, left, kept: new Map(pairs.map((pair) => [pair.old.id, keptOf(pair, pairs, left)])) };
} // prettier-ignore
