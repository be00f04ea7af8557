import type { DeckLedger, LedgerElement, LedgerSlide } from '../../../files/record/ledger-schema.ts';
import { slideCreationId } from '../../../files/pptx/redraw.ts';
import { stableGuid } from '../../../base/stable-guid.ts';

/** An element of the ledger, with its slide. */
export interface Known {
  readonly slide: LedgerSlide;
  readonly element: LedgerElement;
}

/** The identities that the writer gave to slides and elements in the ledger. */
export interface Identities {
  readonly slides: ReadonlyMap<number, LedgerSlide>;
  readonly elements: ReadonlyMap<string, Known>;
}

/** They follow from the ids of deck, slide and element, so the ledger need not repeat them. */
export function identitiesOf(ledger: DeckLedger): Identities {
  const elements = ledger.slides.flatMap((slide) =>
    slide.elements.map(
      (element) => [stableGuid(ledger.deck, 'slide', slide.id, element.id), { slide, element }] as const,
    ),
  );
  return {
    slides: new Map(ledger.slides.map((slide) => [slideCreationId(ledger.deck, slide.id), slide])),
    elements: new Map(elements),
  };
}
