import type { DeckLedger, LedgerElement, LedgerSlide } from '../../files/record/ledger-schema.ts';
import type { Known } from './match/identities.ts';

/** What a slide keeps from the old ledger: what stays as a person left it, and whatever belongs to that. */
export interface KeptOnSlide {
  readonly slide: string;
  /** By id, as the next refresh needs to know them. */
  readonly elements: ReadonlyMap<string, LedgerElement | undefined>;
  readonly notes: readonly string[];
}

/** A slide that is in the deck several times keeps what all of its copies keep. */
function keptBy(slide: LedgerSlide, kept: readonly KeptOnSlide[]): LedgerSlide {
  const copies = kept.filter((one) => one.slide === slide.id);
  const [first, ...rest] = copies;
  if (!first) return slide;
  const elements = slide.elements.map((element) => {
    const all = copies.filter((one) => one.elements.has(element.id)).map((one) => one.elements.get(element.id));
    return all.every((one) => one !== undefined) ? (all[0] ?? element) : element;
  });
  const same = rest.every(({ notes }) => JSON.stringify(notes) === JSON.stringify(first.notes));
  return { ...slide, elements, notes: same ? first.notes : slide.notes };
}

/**
 * The ledger of the refreshed deck: what today's data gives; and, for whatever is in the deck although the data no
 * longer makes it, or makes it differently, what the old ledger said, so that the next refresh still recognises it.
 */
export function carriedLedger(
  old: DeckLedger,
  next: DeckLedger,
  present: readonly Known[],
  kept: readonly KeptOnSlide[],
): DeckLedger {
  const left = new Map<string, LedgerSlide>();
  for (const { slide, element } of present) {
    const today = next.slides.find(({ id }) => id === slide.id);
    if (today?.elements.some(({ id }) => id === element.id)) continue;
    const carried = left.get(slide.id) ?? { ...slide, elements: [] };
    if (!carried.elements.includes(element))
      left.set(slide.id, { ...carried, elements: [...carried.elements, element] });
  }
  const slides = next.slides
    .map((fresh) => keptBy(fresh, kept))
    .map((slide) => ({
      ...slide,
      elements: [...slide.elements, ...(left.get(slide.id)?.elements ?? [])],
    }));
  const gone = old.slides.flatMap(({ id }) => (next.slides.some((s) => s.id === id) ? [] : (left.get(id) ?? [])));
  return { ...next, slides: [...slides, ...gone] };
}
