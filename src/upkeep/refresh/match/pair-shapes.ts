import type { LedgerSlide } from '../../../files/record/ledger-schema.ts';
import type { PlacedSlide } from '../../../deck/scene/types.ts';
import type { Fresh, Pair } from '../context.ts';
import type { Known } from './identities.ts';
import type { FoundShape, FoundSlide } from './read-slide.ts';

/** The deck as the data gives it, by the ids of slides. */
export interface FreshDeck extends Fresh {
  readonly slides: ReadonlyMap<string, { readonly ledger: LedgerSlide; readonly scene: PlacedSlide }>;
}

export type Matched = ReadonlyMap<FoundShape, Known>;

/** A shape of the file that today's data makes no more, or as something else. */
export interface Unmade {
  readonly shape: FoundShape;
  readonly known: Known;
  readonly reason: 'changed_form' | 'not_made';
}

/** The shapes of a slide that the data still makes, each with what it should be, and the others. */
export interface PairedShapes {
  readonly pairs: readonly Pair[];
  readonly unmade: readonly Unmade[];
}

/** Pairs the shapes that were found on a slide with what today's data makes of them. */
export function pairShapes(found: FoundSlide, matched: Matched, fresh: FreshDeck): PairedShapes {
  const pairs: Pair[] = [];
  const unmade: Unmade[] = [];
  for (const [shape, known] of matched) {
    const { slide, element: old } = known;
    const today = fresh.slides.get(slide.id);
    const next = today?.ledger.elements.find(({ id }) => id === old.id);
    const element = today?.scene.elements.find(({ id }) => id === old.id);
    if (next && element && next.kind === old.kind) pairs.push({ found, shape, old, next, element });
    else unmade.push({ shape, known, reason: next ? 'changed_form' : 'not_made' });
  }
  return { pairs, unmade };
}
