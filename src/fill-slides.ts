import type { DeckSources } from './base/deck-sources.ts';
import type { Report } from './base/diagnostic.ts';
import type { Recall } from './base/recall.ts';
import type { Survey } from './data/survey/types.ts';
import type { Tables } from './data/tabulate/types.ts';
import type { SlideMemory } from './deck/template/context.ts';
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

/** What is known from earlier builds of the deck, under names that begin with `scope`. */
export interface FillMemory {
  readonly recall: Recall;
  readonly scope: string;
}

/** Fills every slide of the deck's slide list with its words and its orders for charts. */
export function fillSlides(from: SlideSources, names: NameContext, texts: Texts, report: Report, { recall, scope }: FillMemory): FilledDeck | undefined {
  const { definition } = from.survey;
  // What every slide may draw on: as long as these are the same, so is a slide.
  const inputs = [definition, from.tables, from.survey.answers.ids.length, names, texts, from.templates, from.sources.deck, [...from.sources.assets.keys()].join('\n')]; // prettier-ignore
  const memory: SlideMemory = (slide, shown, noting, make) => recall.same(`${scope} filled ${slide}`, [...inputs, shown], noting, make); // prettier-ignore
  const parameters = JSON.stringify(from.parameters);
  return recall.same(`${scope} filled`, [...inputs, parameters], report, (noting) => {
    const deck = filled(from, names, texts, noting, { memory });
    if (deck) reportUnshown(from.parameters, deck.uses, noting);
    return deck;
  });
} // prettier-ignore

/** Fills the slides of these ids, as far as that goes, with what was made `earlier`, where it is as it was. */
export const refillSlides = (
  from: SlideSources,
  names: NameContext,
  texts: Texts,
  only: ReadonlySet<string>,
  earlier: MadeBefore,
): FilledDeck | undefined => filled(from, names, texts, () => undefined, { only, earlier });

function filled(
  { sources, survey: { definition, answers }, tables, templates: { colors, layouts }, parameters }: SlideSources,
  names: NameContext,
  texts: Texts,
  report: Report,
  { only, earlier, memory }: { readonly only?: ReadonlySet<string>; readonly earlier?: MadeBefore; readonly memory?: SlideMemory },
): FilledDeck | undefined {
  const assets = new Set(sources.assets.keys());
  const respondents = answers.ids.length;
  return fillDeck(
    { definition, tables, respondents, ...names, parameters, texts, colors, assets, source: sources.deck, report, ...(earlier ? { earlier } : {}), ...(memory ? { memory } : {}) }, // prettier-ignore
    layouts,
    only,
  );
} // prettier-ignore
