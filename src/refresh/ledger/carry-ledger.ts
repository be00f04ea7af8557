import { escapeText } from '../../write/pptx/xml/render.ts';
import { ledgerJson } from '../../write/pptx/ledger/ledger-part.ts';
import { sha256 } from '../../write/pptx/ledger/make-ledger.ts';
import type { DeckLedger, LedgerSlide } from '../../write/pptx/ledger/types.ts';
import type { Known } from '../match/identities.ts';
import type { OpenDeck } from './read-ledger.ts';

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

/** Writes the ledger into its part, and gives it the reference that Office wants where another program moved it. */
export function writeLedger({ deck, ledgerPath }: OpenDeck, ledger: DeckLedger): void {
  const part = deck.part(ledgerPath);
  const json = ledgerJson(ledger);
  if (part.root.text !== json) {
    part.setAttribute(part.root, 'version', String(ledger.version));
    part.setAttribute(part.root, 'sha256', sha256(json));
    part.replace({ start: part.root.openEnd, end: part.root.closeStart }, escapeText(json));
  }
  const presentation = deck.related('', 'officeDocument');
  if (presentation !== undefined) deck.relate(presentation, 'customXml', ledgerPath);
}
