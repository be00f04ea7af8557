import type { DeckSources } from './base/deck-sources.ts';
import type { Report } from './base/diagnostic.ts';
import type { Survey } from './data/survey/types.ts';
import type { Tables } from './data/tabulate/types.ts';
import { fillDeck } from './deck/template/fill-deck.ts';
import type { Templates } from './deck/template/read-templates.ts';
import type { FilledDeck } from './deck/template/types.ts';
import { reportUnshown, type DeckParameters } from './deck/text/parameters.ts';
import type { NameContext } from './deck/text/subjects.ts';
import type { Texts } from './deck/text/texts.ts';
import type { MadeBefore } from './deck/text/usage.ts';

/** What slides are filled from besides their words. */
export interface SlideSources {
  readonly sources: DeckSources;
  readonly survey: Survey;
  readonly tables: Tables;
  readonly templates: Templates;
  readonly parameters: DeckParameters;
}

/**
 * Fills every slide of the deck's slide list with its words and its orders for charts; with `only`, these slides, as far
 * as that goes, and with what was made `earlier`, where it is as it was.
 */
export function fillSlides(
  { sources, survey: { definition, answers }, tables, templates: { colors, layouts }, parameters }: SlideSources,
  names: NameContext,
  texts: Texts,
  report: Report,
  only?: ReadonlySet<string>,
  earlier?: MadeBefore,
): FilledDeck | undefined {
  const assets = new Set(sources.assets.keys());
  const respondents = answers.ids.length;
  const deck = fillDeck(
    { definition, tables, respondents, ...names, parameters, texts, colors, assets, source: sources.deck, report, ...(earlier ? { earlier } : {}) }, // prettier-ignore
    layouts,
    only,
  );
  if (deck && !only) reportUnshown(parameters, deck.uses, report);
  return deck;
}
