import type { DeckSources, SurveySources } from './base/deck-sources.ts';
import type { Report } from './base/diagnostic.ts';
import { HeardMap } from './base/heard-map.ts';
import type { Recall } from './base/recall.ts';
import type { Stopwatch } from './base/stopwatch.ts';
import type { BuildOptions, BuiltDeck, SurveyFacts } from './build-result.ts';
import type { FillMemory } from './fill-slides.ts';
import { buildLedger } from './data/figures/parse-ledger.ts';
import { comparePublished } from './data/figures/published.ts';
import { sameLedger, sameTables } from './data/figures/same-data.ts';
import type { Ledger } from './data/figures/types.ts';
import { parseCompany } from './data/survey/company.ts';
import { readSurvey } from './data/survey/read-survey.ts';
import { respondentsOf, type Survey } from './data/survey/types.ts';
import { tabulate } from './data/tabulate/tabulate.ts';
import type { Tables } from './data/tabulate/types.ts';
import { announceMissing } from './deck/template/announce-missing.ts';
import { readTemplates, type Templates } from './deck/template/read-templates.ts';
import { figureUses, unconfirmedFacts } from './deck/template/slide-uses.ts';
import { factsIn } from './deck/text/company-words.ts';
import { checkParameters, checkRelease } from './deck/text/parameters.ts';
import { checkWords } from './deck/text/read-texts.ts';
import { shownWords } from './deck/text/shown-words.ts';
import type { FilledDeck } from './deck/template/types.ts';
import type { NameContext } from './deck/text/subjects.ts';
import type { Fits } from './deck/text/suggest.ts';
import type { Texts } from './deck/text/texts.ts';
import { readWords, type DeckWords } from './upkeep/localize/read-words.ts';

// The stages of a build up to its slides, each made anew only where what goes into it has changed.

/** Names that only this language of a deck uses in a memory. */
export const scopeOf = ({ locale, pseudo }: BuildOptions): string => `${locale}${pseudo ? ' pseudo' : ''}`;

/** What is known before any slide is filled; a part is absent if its file, or one that it builds on, has errors. */
export function readData(
  sources: SurveySources,
  options: BuildOptions,
  recall: Recall,
  time: Stopwatch,
  report: Report,
) {
  const scope = scopeOf(options);
  const { catalogue } = sources;
  const survey = time.of(
    'survey',
    () =>
    recall.same('survey', [sources.survey, sources.answers, ...(sources.codes?.values() ?? [])], report, (noting) => readSurvey(sources.survey, sources.answers, noting, recall, sources.codes)), // prettier-ignore
  );
  const facts = time.of('survey', () =>
    recall.same('company', [sources.company], report, (noting) => parseCompany(sources.company, noting)),
  );
  const tables =
    survey &&
    time.of('tabulate', () => recall.same('tables', [survey], report, () => sameTables(tabulate(survey), recall)));
  const ledger =
    survey &&
    tables &&
    time.of(
      'figures',
      () =>
      recall.same('figures', [sources.figures, survey], report, (noting) => sameNumbers(buildLedger(sources.figures, survey, tables, noting), recall)), // prettier-ignore
    );
  const told = facts && recall.same(`${scope} facts`, [facts, catalogue], report, () => factsIn(facts, catalogue));
  const names =
    ledger && told && recall.same(`${scope} names`, [ledger, told], report, () => ({ ledger, facts: told }));
  const wanted = { locale: options.locale, pseudo: options.pseudo ?? false };
  const files = wordFiles(sources);
  const words =
    tables &&
    names &&
    time.of(
      'text',
      () =>
      recall.same(`${scope} words`, [...files, tables, names], report, (noting) => readWords(sources, wanted, tables, names, noting, recall)), // prettier-ignore
    );
  const known = {
    ...(survey ? { facts: factsOf(survey) } : {}),
    figureUses: ledger ? figureUses(ledger, undefined) : [],
    editorial: [],
    published: survey && tables ? publishedAgain(survey, tables, recall, report) : [],
    unconfirmed: facts ? unconfirmedFacts(facts) : [],
    ...(ledger ? { ledger } : {}),
  };
  const release = checkRelease(options.release, report);
  /** What is asked for besides the files, as far as it can be had. */
  const asked = {
    locale: options.locale,
    parameters: checkParameters(options.parameters ?? {}, report),
    ...(options.slides ? { chosen: options.slides } : {}),
    ...(release === undefined ? {} : { release }),
  };
  return { survey, tables, names, words, asked, known };
}

/** What was published beside what the answers give, compared once for all decks of the same answers. */
const publishedAgain = (survey: Survey, tables: Tables, recall: Recall, report: Report): BuiltDeck['published'] =>
  recall.same('published', [survey, tables], report, () => comparePublished(survey, tables));

/** The files that the words of a deck come from: as long as they are the same, so are its messages. */
export const wordFiles = ({ catalogue, program, base }: SurveySources): readonly unknown[] =>
  [catalogue, program?.source, program?.isSpoken, base?.catalogue, base?.program?.source, base?.lock, base?.glossary]; // prettier-ignore

/** A ledger of which what other answers have not changed is the very same as before; absent if there is none. */
const sameNumbers = (ledger: Ledger | undefined, recall: Recall): Ledger | undefined =>
  ledger && sameLedger(ledger, recall);

export const readLook = (sources: DeckSources, { locale }: BuildOptions, recall: Recall, report: Report): Templates | undefined =>
  recall.same(`${locale} look`, [sources.brand, ...sources.layouts], report, (noting) => readTemplates(sources, locale, noting)); // prettier-ignore

/** The texts that a deck prints; one that is missing is reported once in each build. */
export const printedTexts = (
  { printed }: DeckWords,
  { recall, scope }: Pick<FillMemory, 'recall' | 'scope'>,
  report: Report,
): Texts => recall.same(`${scope} printed`, [printed], report, (noting) => announceMissing(printed, noting));

/** What sentences are checked against, and where they stand. */
interface Checked {
  readonly words: DeckWords;
  readonly names: NameContext;
  readonly tables: Tables;
  readonly templates: Templates | undefined;
  readonly messages: ReadonlyMap<string, readonly string[]>;
  readonly deck: FilledDeck | undefined;
}

/**
 * The keys of sentences that are not true; every sentence is checked, and what is wrong is reported. Where slides were chosen,
 * sentences that none of them shows are not.
 */
export function falseSentences(
  { words, names, tables, templates, messages, deck }: Checked,
  { recall, scope }: Pick<FillMemory, 'recall' | 'scope'>,
  report: Report,
  fits: Fits | undefined,
): ReadonlySet<string> {
  const things = [words, names, tables, templates, deck?.choice && deck.uses];
  // Where a sentence stands is asked only of one that is remarked: another customer changes it for all others in vain.
  const asked = recall.same(`${scope} untrue asked`, things, () => undefined, () => new Set<string>()); // prettier-ignore
  const stands = JSON.stringify(asked.has('*') ? [...messages] : [...asked].map((key) => [key, messages.get(key)]));
  return recall.same(`${scope} untrue`, [...things, stands], report, (noting) => {
    const heard = new HeardMap(messages, (key) => asked.add(key));
    return checkWords(deck?.choice ? shownWords(words, deck.uses) : words, names, tables, heard, noting, fits);
  });
}

/** Opens the pictures and fonts of a deck that have not been opened before. */
export const checkFiles = (
  sources: DeckSources,
  options: BuildOptions,
  recall: Recall,
  report: Report,
): Promise<void> => {
  const { assets, fonts, brand, deck, layouts } = sources;
  const files = [assets, fonts, brand, deck, ...layouts, options.formats.join()];
  return recall.same(`${scopeOf(options)} drawable`, files, report, (noting) =>
    checkDrawable(sources, options, noting),
  );
};

/** Reports pictures and fonts that cannot be drawn; the code for drawing is loaded only where something will be. */
async function checkDrawable(sources: DeckSources, { formats, cache }: BuildOptions, report: Report): Promise<void> {
  const paints = formats.includes('pdf') || formats.includes('png');
  if (sources.assets.size === 0 && !paints) return;
  const { checkFonts, checkPictures } = await import('./files/draw/check-pictures.ts');
  await checkFonts(sources, report, cache);
  await checkPictures(sources, report, cache);
}

/** What a survey says of itself. */
const factsOf = (survey: Survey): SurveyFacts => ({
  respondents: respondentsOf(survey),
  dataDate: survey.definition.dataDate,
  fieldwork: { from: survey.definition.fieldwork.from, to: survey.definition.fieldwork.to },
});
