import type { DeckLedger, LedgerSlide } from '../../write/pptx/ledger/types.ts';
import type { Known } from '../match/identities.ts';

/**
 * The ledger of the refreshed deck: what today's data gives; and for what stands in the deck although the data does not
 * make it any more, what the old ledger said, so that the next refresh still knows it.
 */
export function carriedLedger(old: DeckLedger, next: DeckLedger, present: readonly Known[]): DeckLedger {
  const left = new Map<string, LedgerSlide>();
  for (const { slide, element } of present) {
    const today = next.slides.find(({ id }) => id === slide.id);
    if (today?.elements.some(({ id }) => id === element.id)) continue;
    const carried = left.get(slide.id) ?? { ...slide, elements: [] };
    if (!carried.elements.includes(element))
      left.set(slide.id, { ...carried, elements: [...carried.elements, element] });
  }
  const slides = next.slides.map((slide) => ({
    ...slide,
    elements: [...slide.elements, ...(left.get(slide.id)?.elements ?? [])],
  }));
  const gone = old.slides.flatMap(({ id }) => (next.slides.some((s) => s.id === id) ? [] : (left.get(id) ?? [])));
  return { ...next, slides: [...slides, ...gone] };
}
