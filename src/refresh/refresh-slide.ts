import { isBeside } from '../write/pptx/ledger/make-ledger.ts';
import type { LedgerElement, LedgerSlide } from '../write/pptx/ledger/types.ts';
import type { PlacedSlide } from '../scene/types.ts';
import type { Fresh, Pair, Refreshing } from './context.ts';
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
      refreshing.note({ found, shape, old }, { outcome: 'unmatched', what: old.kind, reason });
    }
    return [];
  });
}

/** The chart that an element stands beside, with its place on the slide. */
function chartBeside(pair: Pair, pairs: readonly Pair[]): Pair | undefined {
  return pairs.find((other) => other.old.kind === 'chart' && isBeside(pair.old.id, other.old.id));
}

const isKind = <K extends LedgerElement['kind']>(pair: Pair, kind: K): pair is Pair<K> => pair.old.kind === kind;

function refreshPair(pair: Pair, refreshing: Refreshing, media: Set<string>): readonly string[] {
  if (isKind(pair, 'text')) refreshText(pair, refreshing);
  if (isKind(pair, 'table')) refreshTable(pair, refreshing);
  if (isKind(pair, 'chart')) refreshChart(pair, refreshing);
  refreshAlt(pair, refreshing);
  return isKind(pair, 'picture') ? refreshPicture(pair, refreshing, media) : [];
}

/** Lists what the ledger knows and the slide has not, and what the data makes now and the deck has not. */
function listMissing(found: FoundSlide, slide: LedgerSlide, matched: Matched, fresh: FreshDeck, refreshing: Refreshing, keepsIdentity: boolean): void {
  const present = new Set([...matched.values()].map(({ element }) => element));
  const missing = (element: LedgerElement, reason: 'deleted' | 'not_found' | 'not_in_deck'): void => {
    if (element.kind === 'shape') return;
    const shape = { name: element.name } as FoundShape;
    refreshing.note({ found, shape, old: element }, { outcome: 'unmatched', what: element.kind, reason });
  };
  for (const element of slide.elements) {
    if (!present.has(element)) missing(element, keepsIdentity ? 'deleted' : 'not_found');
  }
  const known = new Set(slide.elements.map(({ id }) => id));
  for (const element of fresh.slides.get(slide.id)?.ledger.elements ?? []) {
    if (!known.has(element.id)) missing(element, 'not_in_deck');
  }
} // prettier-ignore

/** Everything on a slide of ours that comes from data; what a person added is not even looked at. */
export function refreshSlide(
  found: FoundSlide,
  slide: LedgerSlide,
  matched: Matched,
  fresh: FreshDeck,
  refreshing: Refreshing,
): void {
  const pairs = pairsOf(found, matched, fresh, refreshing);
  const media = new Set(refreshing.deck.paths.filter((path) => path.startsWith('ppt/media/')));
  const unused = pairs.flatMap((pair) => refreshPair(pair, refreshing, media));
  for (const pair of pairs) {
    const chart = chartBeside(pair, pairs);
    const now = chart && placeOf(chart.shape.node);
    if (chart && now) refreshMark(pair, refreshing, { old: chart.old.box, next: chart.next.box, now });
  }
  if (unused.length > 0) dropUnused(refreshing.deck, found.path, unused);
  const keepsIdentity = found.shapes.some(({ creation }) => creation !== undefined);
  listMissing(found, slide, matched, fresh, refreshing, keepsIdentity);
}
