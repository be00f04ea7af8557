import type { Place } from '../../base/diagnostic.ts';
import type { Figure, Ledger } from '../../data/figures/types.ts';
import type { CompanyFacts } from '../../data/survey/company.ts';
import { showsOption } from '../chart/types.ts';
import type { Content, FilledDeck } from './types.ts';
import { keysUsing, type MessageUses } from '../text/uses.ts';

/** A figure with the ids of the slides that show it. */
export interface FigureUse {
  readonly figure: Figure;
  readonly slides: readonly string[];
}

/** An author's remark that the data does not carry, with the messages and slides that say it. */
export interface EditorialUse {
  readonly id: string;
  readonly reason: string;
  readonly keys: readonly string[];
  readonly slides: readonly string[];
}

/** A company fact that a person must still confirm. */
export interface UnconfirmedFact {
  readonly id: string;
  readonly reason: string;
  readonly place: Place;
}

/** Ids of the slides on which each message stands. */
export function slidesByMessage(deck: FilledDeck): ReadonlyMap<string, readonly string[]> {
  const slides = new Map<string, string[]>();
  for (const slide of deck.slides) {
    for (const key of slide.messages) slides.set(key, [...(slides.get(key) ?? []), slide.id]);
  }
  return slides;
}

/** Every figure of the ledger with the slides that show it, in the ledger's order. */
export function figureUses(ledger: Ledger, deck: FilledDeck | undefined): readonly FigureUse[] {
  return [...ledger.figures.values()].map((figure) => ({
    figure,
    slides: (deck?.slides ?? [])
      .filter((slide) => slide.figures.includes(figure.id) || [...slide.contents.values()].some(draws(figure)))
      .map((slide) => slide.id),
  }));
}

/** Whether a chart shows the figure as one of its values. */
const draws =
  ({ measure, question, options }: Figure) =>
  (content: Content): boolean =>
    content.kind === 'chart' &&
    measure === 'percent' &&
    options.length === 1 &&
    showsOption(content.spec, question, options[0]);

/** Every editorial remark with the messages and slides that say it. */
export function editorialUses(
  ledger: Ledger,
  uses: ReadonlyMap<string, MessageUses>,
  deck: FilledDeck | undefined,
): readonly EditorialUse[] {
  const keysOf = keysUsing(uses, 'editorial');
  return [...ledger.editorial.values()].map(({ id, reason }) => {
    const keys = keysOf.get(id) ?? [];
    const shown = (deck?.slides ?? []).filter((slide) => slide.messages.some((key) => keys.includes(key)));
    return { id, reason, keys, slides: shown.map((slide) => slide.id) };
  });
}

/** The facts that a person must still confirm. */
export const unconfirmedFacts = (facts: CompanyFacts): readonly UnconfirmedFact[] =>
  [...facts.values()].flatMap(({ id, place, unconfirmed }) =>
    unconfirmed ? [{ id, place, reason: unconfirmed }] : [],
  );
