import type { DeckSources } from './base/deck-sources.ts';
import type { Report } from './base/diagnostic.ts';
import type { Recall } from './base/recall.ts';
import { respondentsOf, type Survey } from './data/survey/types.ts';
import type { Tables } from './data/tabulate/types.ts';
import type { Ledger } from './data/figures/types.ts';
import { filledSlides } from './filled-slides.ts';
import type { KeptWith } from './kept-slides.ts';
import type { SlideMemory } from './deck/template/context.ts';
import { fillDeck } from './deck/template/fill-deck.ts';
import type { Templates } from './deck/template/read-templates.ts';
import type { FilledDeck } from './deck/template/types.ts';
import { heardLedger, heardTables } from './deck/text/heard-data.ts';
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
  /** Ids of the slides to make; all of them if absent. */
  readonly chosen?: readonly string[];
}

/** What is known from earlier builds of the deck, under names that begin with `scope`. */
export interface FillMemory {
  readonly recall: Recall;
  readonly scope: string;
  /** The files that the words come from. */
  readonly words: readonly unknown[];
}

/** Fills every slide of the deck's slide list with its words and its orders for charts. */
export function fillSlides(
  from: SlideSources,
  names: NameContext,
  texts: Texts,
  report: Report,
  { recall, scope, words }: FillMemory,
): FilledDeck | undefined {
  const { sources, survey, tables, templates, parameters, chosen } = from;
  const assets = [...sources.assets.keys()].join('\n');
  const things = [survey.definition, respondentsOf(survey), names.facts, ...words, templates, sources.deck, assets];
  // A choice has other trackers than the whole deck, which is as it was when it is asked for again.
  const memory = filledSlides(recall, chosen ? `${scope} chosen` : scope, { things, kept: keptWith(from, names.ledger, recall), ledger: names.ledger, tables }); // prettier-ignore
  const all = [...things, names.ledger, tables, texts, JSON.stringify([parameters, chosen])];
  return recall.same(`${scope} filled`, all, report, (noting) => {
    const deck = filled(from, names, texts, noting, { memory });
    if (deck) reportUnshown(parameters, deck.uses, noting, deck.choice !== undefined);
    return deck;
  });
}

/** By what slides are known that outlive the process; undefined where none do, or the files are not known by their hashes. */
function keptWith({ sources, survey, tables, templates: { layouts } }: SlideSources, ledger: Ledger, recall: Recall): KeptWith | undefined {
  const { answers, codes, inputs } = sources;
  if (!recall.keeps || !inputs) return undefined;
  const answered = new Set([...('header' in answers ? [answers.file] : answers.map(({ data }) => data)), ...[...(codes?.values() ?? [])].map(({ file }) => file)]);
  const stated = inputs.filter(({ file }) => !answered.has(file));
  return { text: JSON.stringify([stated, respondentsOf(survey)]), layouts, ledger, tables };
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
  { sources, survey, tables, templates: { brand, colors, layouts }, parameters, chosen }: SlideSources,
  names: NameContext,
  texts: Texts,
  report: Report,
  { only, earlier, memory }: { readonly only?: ReadonlySet<string>; readonly earlier?: MadeBefore; readonly memory?: SlideMemory },
): FilledDeck | undefined {
  const assets = new Set(sources.assets.keys());
  const { definition } = survey;
  const respondents = respondentsOf(survey);
  const pageRatio = brand.page.height / brand.page.width;
  const smallLabels = (brand.styles.get('chart_small')?.min ?? Infinity) < (brand.styles.get('chart_label')?.min ?? 0);
  return fillDeck(
    { definition, tables: heardTables(tables, texts.usage), respondents, ledger: heardLedger(names.ledger, texts.usage), facts: names.facts, parameters, ...(chosen ? { chosen } : {}), texts, colors, pageRatio, smallLabels, assets, source: sources.deck, report, ...(earlier ? { earlier } : {}), ...(memory ? { memory } : {}) }, // prettier-ignore
    layouts,
    only,
  );
} // prettier-ignore
