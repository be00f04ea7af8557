import type { DeckSources } from './base/deck-sources.ts';
import { stops, type Diagnostic, type Report } from './base/diagnostic.ts';
import type { BuildOptions, BuiltDeck } from './build-result.ts';
import { buildCharts } from './deck/chart/build-chart.ts';
import { checkForms } from './deck/template/check-forms.ts';
import { sameLedger, sameTables } from './data/figures/same-data.ts';
import type { Ledger } from './data/figures/types.ts';
import { buildLedger } from './data/figures/parse-ledger.ts';
import { comparePublished } from './data/figures/published.ts';
import { layOut } from './deck/layout/lay-out.ts';
import type { PlacedSlide } from './deck/layout/types.ts';
import { forPseudo } from './upkeep/localize/pseudo.ts';
import { readWords } from './upkeep/localize/read-words.ts';
import { measureRooms } from './upkeep/localize/rooms.ts';
import { reportReview } from './upkeep/localize/report-review.ts';
import { forSlides, type Review } from './upkeep/localize/review.ts';
import { assembleScene } from './deck/scene/assemble.ts';
import type { AuditMemory } from './deck/scene/audit-memory.ts';
import { auditScene } from './deck/scene/audit.ts';
import type { Scene } from './deck/scene/types.ts';
import { auditLook } from './deck/scene/audit-look.ts';
import { deckOrigin } from './deck/scene/deck-origin.ts';
import { readSurvey } from './data/survey/read-survey.ts';
import { parseCompany } from './data/survey/company.ts';
import { tabulate } from './data/tabulate/tabulate.ts';
import { chartOrders } from './deck/template/context.ts';
import { announceMissing } from './deck/template/announce-missing.ts';
import { readTemplates, type Templates } from './deck/template/read-templates.ts';
import type { FilledDeck } from './deck/template/types.ts';
import { checkWords, type LocaleWords } from './deck/text/read-texts.ts';
import { checkParameters } from './deck/text/parameters.ts';
import type { NameContext } from './deck/text/subjects.ts';
import type { Texts } from './deck/text/texts.ts';
import { factsIn } from './deck/text/company-words.ts';
import { Recall } from './base/recall.ts';
import { Stopwatch } from './base/stopwatch.ts';
import { proposalFits } from './deck/layout/proposal-fits.ts';
import { fillSlides, type SlideSources } from './fill-slides.ts';
import { tryingWords } from './try-words.ts';
import { writeDeck } from './write-deck.ts';
import { editorialUses, figureUses, slidesByMessage, unconfirmedFacts } from './deck/template/slide-uses.ts';

export type * from './build-result.ts';

/**
 * Builds one deck in one language. A deck is a pure function of its sources: same inputs, same bytes.
 *
 * ```
 * survey.yaml ───┐
 * responses.csv ─┴▶ survey ─▶ tabulate ─▶ figures ─▶ text ─┐
 * figures.yaml ────────────────┘   │        ▲              ├─▶ template ─▶ chart ─▶ layout ─▶ scene ─▶ draw ─┬▶ pptx
 * company.yaml, locales/*.yaml ────│────────┘              │      ▲                                          └▶ paint
 *                                  └───────────────────────┘      └── brand, layouts, deck (templates/)
 * ```
 *
 * `template` says which table a slide draws, how, and in which words; `chart` makes of each such order a matrix of marks.
 * Each stage reports every mistake that it finds and passes on what it can; the deck is written only if no mistake
 * stops the build. With `draft`, untrue sentences and pictures, texts of the base language and texts that do not fit do not
 * stop it; their slides are stamped instead.
 * `localize` stands beside `text`: it says how far a translation has come, and which texts fall back to the base
 * language.
 */
export async function buildDeck(sources: DeckSources, options: BuildOptions): Promise<BuiltDeck> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const time = new Stopwatch(options.clock);
  const recall = options.recall ?? new Recall();

  // Data: answers become tables, tables become named figures and claims, and sentences are checked against them.
  const data = readData(sources, options, recall, time, report);
  const templates = time.of('template', () => readLook(sources, options, recall, report));
  if (!data.survey || !data.tables || !data.names || !data.words) {
    const { survey, names, words } = data;
    checkForms(sources, { survey: !!survey, names: !!names, words: !!words }, report);
    return { ...data.known, diagnostics, timings: time.spent };
  }
  const { survey, tables, names, words, parameters } = data;

  // Slides: every slot is filled, charts are ordered and made, and every sentence is checked in its place.
  const scope = scopeOf(options);
  const texts = recall.same(`${scope} printed`, [words.printed], report, (noting) => announceMissing(words.printed, noting)); // prettier-ignore
  const from = templates && { sources, survey, tables, templates, parameters };
  const deck =
    from &&
    time.of('template', () => fillSlides(from, names, texts, report, { recall, scope, words: wordFiles(sources) }));
  const charts = deck && templates && time.of('chart', () => buildCharts(chartOrders(deck), templates.colors));
  const messages = deck ? slidesByMessage(deck) : new Map<string, readonly string[]>();
  const fits = deck && charts && proposalFits({ deck, charts, sources, templates, names, ...words });
  const untrue = time.of('text', () =>
    recall.same(
      `${scope} untrue`,
      [words, names, tables, templates, shownAs(messages, recall, scope)],
      report,
      (noting) => checkWords(words, names, tables, messages, noting, fits),
    ),
  );
  const review = words.review && (deck ? forSlides(words.review, deck.uses) : words.review);
  if (review) reportReview(review, deck?.uses ?? messages, report);
  const origin = deckOrigin(survey.definition.id, { ...options, parameters }, names.ledger, tables, sources.inputs);
  const known = {
    ...data.known,
    figureUses: figureUses(names.ledger, deck),
    editorial: editorialUses(names.ledger, words.uses, deck),
    messages,
    ...(deck ? { uses: deck.uses } : {}),
    tables,
    texts,
    ...(review ? { review } : {}),
    ...measuring({ sources, survey, tables, templates, parameters }, words, names, texts, deck, review),
    origin,
  };
  if (!templates || !deck || !charts) return { ...known, diagnostics, timings: time.spent };

  // Scene: everything is measured and placed, then reviewed as a careful designer would.
  const told = diagnostics.flatMap(({ severity, slides }) => (severity === 'draft' ? (slides ?? []) : []));
  const drafts = new Set([...told, ...[...untrue].flatMap((key) => messages.get(key) ?? [])]);
  const isDraft = options.draft && options.formats.length > 0;
  const room = new RoomReport(options.pseudo ? forPseudo(report) : isDraft ? forDraft(report) : report);
  const placed = time.of('layout', () => layOut(deck, charts, templates, sources, texts, drafts, room.report, recall));
  const slides = isDraft ? placed.slides.map(room.marked) : placed.slides;
  const scene = time.of('scene', () => assembleScene({ ...templates, deck, ...placed, slides, definition: survey.definition, language: texts.language })); // prettier-ignore
  time.of('scene', () => audit(scene, templates, room, recall));
  const files = [
    sources.assets,
    sources.fonts,
    sources.brand,
    sources.deck,
    ...sources.layouts,
    options.formats.join(),
  ];
  await time.wait('draw', () =>
    recall.same(`${scope} drawable`, files, report, (noting) => checkDrawable(sources, options, noting)),
  );

  // Files: written only if nothing stops the build.
  if (stops(diagnostics, options.draft) || options.formats.length === 0) {
    return { ...known, scene, diagnostics, timings: time.spent };
  }
  const written = await writeDeck({ scene, origin }, sources, { ...options, recall }, time);
  return { ...known, scene, ...written, diagnostics, timings: time.spent };
}

/** Names that only this language of a deck uses in a memory. */
const scopeOf = ({ locale, pseudo }: BuildOptions): string => `${locale}${pseudo ? ' pseudo' : ''}`;

/** What is known before any slide is filled; a part is absent if its file, or one that it builds on, has errors. */
function readData(sources: DeckSources, options: BuildOptions, recall: Recall, time: Stopwatch, report: Report) {
  const scope = scopeOf(options);
  const { catalogue } = sources;
  const survey = time.of(
    'survey',
    () =>
    recall.same('survey', [sources.survey, sources.answers], report, (noting) => readSurvey(sources.survey, sources.answers, noting, recall)), // prettier-ignore
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
    figureUses: ledger ? figureUses(ledger, undefined) : [],
    editorial: [],
    published: survey && tables ? comparePublished(survey, tables) : [],
    unconfirmed: facts ? unconfirmedFacts(facts) : [],
    ...(ledger ? { ledger } : {}),
  };
  const parameters = checkParameters(options.parameters ?? {}, report);
  return { survey, tables, names, words, parameters, known };
}

/** The files that the words of a deck come from: as long as they are the same, so are its messages. */
const wordFiles = ({ catalogue, program, base }: DeckSources): readonly unknown[] =>
  [catalogue, program?.source, program?.isSpoken, base?.catalogue, base?.program?.source, base?.lock, base?.glossary]; // prettier-ignore

/** A ledger of which what other answers have not changed is the very same as before; absent if there is none. */
const sameNumbers = (ledger: Ledger | undefined, recall: Recall): Ledger | undefined =>
  ledger && sameLedger(ledger, recall);

const readLook = (sources: DeckSources, { locale }: BuildOptions, recall: Recall, report: Report): Templates | undefined =>
  recall.same(`${locale} look`, [sources.brand, ...sources.layouts], report, (noting) => readTemplates(sources, locale, noting)); // prettier-ignore

/** The very same thing as long as messages stand on the same slides. */
const shownAs = (messages: ReadonlyMap<string, readonly string[]>, recall: Recall, scope: string): object =>
  recall.of(`${scope} shown`, JSON.stringify([...messages]), () => undefined, () => messages); // prettier-ignore

/** For a translation, how the room of its texts is measured; only its export asks for that. */
function measuring(
  { templates, ...from }: Omit<SlideSources, 'templates'> & { readonly templates: Templates | undefined },
  words: LocaleWords,
  names: NameContext,
  texts: Texts,
  deck: FilledDeck | undefined,
  review: Review | undefined,
): Pick<BuiltDeck, 'rooms'> {
  if (!templates || !deck || !review) return {};
  return {
    rooms: () => measureRooms(review, deck.uses, names, tryingWords({ ...from, templates }, words, names, texts)),
  };
}

/** Reports pictures and fonts that cannot be drawn; the code for drawing is loaded only where something will be. */
async function checkDrawable(sources: DeckSources, { formats, cache }: BuildOptions, report: Report): Promise<void> {
  const paints = formats.includes('pdf') || formats.includes('png');
  if (sources.assets.size === 0 && !paints) return;
  const { checkFonts, checkPictures } = await import('./files/draw/check-pictures.ts');
  await checkFonts(sources, report, cache);
  await checkPictures(sources, report, cache);
}

/** Reviews a deck; what follows from something that does not fit is not told besides. */
function audit(scene: Scene, templates: Templates, room: RoomReport, recall: Recall): void {
  const { brand, colors, layouts } = templates;
  const unfit = new Set(room.crowded);
  const look = recall.tokenOf(templates);
  const memory: AuditMemory = (what, slide, report, find) => recall.reports(what, slide, look, report, find);
  auditScene(scene, room.report, room.crowded, [...brand.styles.values()], memory);
  const layoutPlaces = new Map([...layouts.values()].map(({ id, place }) => [id, place]));
  auditLook(
    scene,
    { styles: brand.styles, accents: [colors.accent, colors.accentOnDark], layoutPlaces },
    room.report,
    unfit,
    memory,
  );
}

/** In a draft that is written, what does not fit is drawn as far as there is room, on a slide that is marked. */
const forDraft =
  (report: Report): Report =>
  (diagnostic) =>
    report(diagnostic.misfit && diagnostic.severity === 'error' ? { ...diagnostic, severity: 'draft' } : diagnostic);

/** Remembers the slides on which something does not fit, so that the audit need not report it again in other words. */
class RoomReport {
  readonly crowded = new Set<string>();
  /** A slide, marked DRAFT if something does not fit on it. */
  readonly marked = (slide: PlacedSlide): PlacedSlide =>
    this.crowded.has(slide.id) ? { ...slide, draft: true } : slide;
  readonly report: Report;

  constructor(report: Report) {
    this.report = (diagnostic) => {
      if (diagnostic.severity === 'error') diagnostic.slides?.forEach((id) => this.crowded.add(id));
      report(diagnostic);
    };
  }
}
