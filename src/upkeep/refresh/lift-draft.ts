import { DRAFT_MARK, draftMarkId } from '../../files/pptx/redraw.ts';
import type { LedgerSlide } from '../../files/record/ledger-schema.ts';
import { isReferred } from './is-referred.ts';
import type { FoundShape, FoundSlide } from './match/read-slide.ts';
import type { DeckPackage } from '../../files/ooxml/opc/deck-package.ts';
import type { RefreshItem } from './types.ts';

/** The mark as we set it, wherever it was moved to; one with other words belongs to the person who changed them. */
function markOf(found: FoundSlide, deck: string, slide: string): FoundShape | undefined {
  const creation = draftMarkId(deck, slide);
  const isMark = (shape: FoundShape): boolean =>
    shape.creation === undefined ? shape.name === DRAFT_MARK.name : shape.creation === creation;
  return found.shapes.find((shape) => isMark(shape) && shape.words.trim() === DRAFT_MARK.words);
}

/**
 * Takes DRAFT off a slide that was not true when the deck was made and is now. Where a person's own words, numbers or
 * pictures stay on the slide, nobody has checked those, so the mark stays too. Undefined where there was no mark.
 */
export function liftDraft(
  deck: DeckPackage,
  found: FoundSlide,
  { id, was, is }: { readonly id: { readonly deck: string; readonly slide: string }; readonly was: LedgerSlide; readonly is: LedgerSlide },
  keepsOthers: boolean,
): Pick<RefreshItem, 'outcome' | 'what' | 'reason' | 'name'> | undefined {
  const mark = was.draft && !is.draft ? markOf(found, id.deck, id.slide) : undefined;
  if (!mark) return undefined;
  const { name } = mark;
  if (keepsOthers) return { outcome: 'kept', what: 'draft', reason: 'own_words', name };
  if (isReferred(deck, found.path, mark)) return { outcome: 'kept', what: 'draft', reason: 'animated', name };
  deck.part(found.path).replace(mark.node, '');
  return { outcome: 'updated', what: 'draft', reason: 'now_true', name };
} // prettier-ignore
