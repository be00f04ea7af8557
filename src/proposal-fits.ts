import type { DeckSources } from './base/deck-sources.ts';
import type { Diagnostic } from './base/diagnostic.ts';
import type { Ledger } from './figures/types.ts';
import { layOut } from './layout/lay-out.ts';
import type { Templates } from './template/read-templates.ts';
import type { FilledDeck } from './template/types.ts';
import type { Catalogue } from './text/catalogue.ts';
import type { ParsedMessage } from './text/message.ts';
import type { NameContext } from './text/subjects.ts';
import type { Fits } from './text/suggest.ts';
import { createTexts, type Texts } from './text/texts.ts';

/** What slides are filled and measured with, to try words that are not in any file yet. */
export interface TrialDeck {
  readonly sources: DeckSources;
  readonly templates: Templates;
  readonly catalogue: Catalogue;
  readonly texts: Texts;
  readonly names: NameContext;
  /** Fills the deck with other words and other claims. */
  readonly fill: (texts: Texts, names: NameContext) => FilledDeck | undefined;
}

/** Whether a proposed message has room wherever it stands: measured as the build measures it, before anyone writes it. */
export const proposalFits =
  ({ sources, templates, catalogue, texts, names, fill }: TrialDeck): Fits =>
  (message: ParsedMessage, ledger: Ledger): boolean => {
    const tried = { ...catalogue, messages: new Map([...catalogue.messages, [message.key, message]]) };
    const claimed = { ...names, ledger };
    const trial = createTexts(tried, claimed, () => undefined, texts);
    const deck = fill(trial, claimed);
    if (!deck) return true;
    const slides = deck.slides.filter((slide) => slide.messages.includes(message.key));
    const found: Diagnostic[] = [];
    layOut({ ...deck, slides }, templates, sources, trial, new Set(), (diagnostic) => found.push(diagnostic));
    return found.every(({ misfit }) => misfit?.key !== message.key);
  };
