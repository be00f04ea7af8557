import type { DeckLedger, LedgerSlide } from '../../../files/record/ledger-schema.ts';
import { squashed } from '../text/text-body.ts';
import type { Identities } from './identities.ts';
import type { FoundSlide } from './read-slide.ts';

/** The likeness from which a slide may be one of the ledger's; see `likeness`. */
const ENOUGH = 0.5;
/** The likeness from which a slide that is left over is a copy of one. */
const COPY = 0.9;
const TITLES = new Set(['title', 'ctrTitle']);

/** Matches by what PowerPoint keeps: the slide's number or name, or the identities of most of its shapes. */
function byIdentity(found: FoundSlide, ledger: DeckLedger, identities: Identities): LedgerSlide | undefined {
  const own = found.creation === undefined ? undefined : identities.slides.get(found.creation);
  if (own) return own;
  const named = ledger.slides.find((slide) => slide.id === found.name);
  if (named) return named;
  const votes = new Map<LedgerSlide, number>();
  for (const { creation } of found.shapes) {
    const slide = identities.elements.get(creation ?? '')?.slide;
    if (slide) votes.set(slide, (votes.get(slide) ?? 0) + 1);
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best && best[1] * 2 > found.shapes.length ? best[0] : undefined;
}

/**
 * From 0 to 1: the share of the ledger's elements whose words or, with equal names, whose place the slide still has.
 * Words count for twice a name, since names repeat from slide to slide; the title alone counts for half, since titles
 * differ.
 */
function likeness(found: FoundSlide, slide: LedgerSlide): number {
  const names = new Set(found.shapes.map(({ name }) => name));
  const words = new Set(found.shapes.map((shape) => squashed(shape.words)).filter((text) => text !== ''));
  const title = found.shapes.find(({ placeholder }) => TITLES.has(placeholder ?? ''));
  let [score, most] = [0, 0];
  for (const element of slide.elements) {
    // Footers and shapes are the same everywhere.
    if (element.placeholder === 'ftr' || element.kind === 'shape') continue;
    const named = names.has(element.name) ? 1 : 0;
    const said = element.kind === 'text' && words.has(squashed(element.text)) ? 2 : 0;
    most += element.kind === 'text' ? 2 : 1;
    score += Math.max(named, said);
  }
  const same = title !== undefined && squashed(title.words) === squashed(slide.title) && slide.title !== '';
  return (most === 0 ? 0 : score / most) / 2 + (same ? 0.5 : most === 0 ? 0 : score / most / 2);
}

/** The likeliest pairs among slides that lost their identity: each slide of the file and of the ledger at most once. */
function byLikeness(
  found: readonly FoundSlide[],
  slides: readonly LedgerSlide[],
): ReadonlyMap<FoundSlide, LedgerSlide> {
  const pairs = found.flatMap((one) => slides.map((slide) => ({ one, slide, score: likeness(one, slide) })));
  pairs.sort((a, b) => b.score - a.score);
  const matched = new Map<FoundSlide, LedgerSlide>();
  const taken = new Set<LedgerSlide>();
  for (const { one, slide, score } of pairs) {
    if (score < ENOUGH || matched.has(one) || taken.has(slide)) continue;
    matched.set(one, slide);
    taken.add(slide);
  }
  for (const { one, slide, score } of pairs) if (score >= COPY && !matched.has(one)) matched.set(one, slide);
  return matched;
}

/**
 * Finds the slide of the ledger for each slide of the file; those that a person added have none. A slide that was
 * copied stands for the same slide of the ledger twice.
 */
export function matchSlides(
  found: readonly FoundSlide[],
  ledger: DeckLedger,
  identities: Identities,
): ReadonlyMap<FoundSlide, LedgerSlide> {
  const matched = new Map<FoundSlide, LedgerSlide>();
  for (const one of found) {
    const slide = byIdentity(one, ledger, identities);
    if (slide) matched.set(one, slide);
  }
  const taken = new Set(matched.values());
  const rest = byLikeness(
    found.filter((one) => !matched.has(one)),
    ledger.slides.filter((slide) => !taken.has(slide)),
  );
  return new Map([...matched, ...rest]);
}
