import { auditDeck } from './audit-deck.ts';
import type { DeckSources } from './base/deck-sources.ts';
import { stops, type Diagnostic, type Report } from './base/diagnostic.ts';
import type { BuildOptions, BuiltDeck } from './build-result.ts';
import { checkForms } from './deck/template/check-forms.ts';
import { layOut } from './deck/layout/lay-out.ts';
import type { PlacedSlide } from './deck/layout/types.ts';
import { forPseudo } from './upkeep/localize/pseudo.ts';
import { measureRooms } from './upkeep/localize/rooms.ts';
import { reportReview } from './upkeep/localize/report-review.ts';
import { forSlides, type Review } from './upkeep/localize/review.ts';
import { assembleScene } from './deck/scene/assemble.ts';
import { deckOrigin } from './deck/scene/deck-origin.ts';
import { questionWords } from './deck/scene/question-words.ts';
import type { Templates } from './deck/template/read-templates.ts';
import type { FilledDeck } from './deck/template/types.ts';
import type { LocaleWords } from './deck/text/read-texts.ts';
import type { NameContext } from './deck/text/subjects.ts';
import type { Texts } from './deck/text/texts.ts';
import { Recall } from './base/recall.ts';
import { Stopwatch } from './base/stopwatch.ts';
import { proposalFits } from './deck/layout/proposal-fits.ts';
import { fillSlides, type SlideSources } from './fill-slides.ts';
import { checkFiles, falseSentences, printedTexts, readData, readLook, scopeOf, wordFiles } from './stages.ts';
import { tryingWords } from './try-words.ts';
import { writeDeck } from './write-deck.ts';
import { editorialUses, figureUses, slidesByMessage } from './deck/template/slide-uses.ts';

export type * from './build-result.ts';

/**
 * Builds one deck in one language. A deck is a pure function of its sources: same inputs, same bytes.
 *
 * ```
 * survey.yaml ───┐
 * responses.csv ─┴▶ survey ─▶ tabulate ─▶ figures ─▶ text ─┐
 * figures.yaml ────────────────┘   │        ▲              ├─▶ template with chart ─▶ layout ─▶ scene ─▶ draw ─┬▶ pptx
 * company.yaml, locales/*.yaml ────│────────┘              │      ▲                                            └▶ paint
 *                                  └───────────────────────┘      └── brand, layouts, deck (templates/)
 * ```
 *
 * `template` says which table a slide draws, how, and in which words, and has `chart` make a matrix of marks of each such order: a
 * filled slide is plain data.
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
  const { survey, tables, names, words, asked } = data;

  // Slides: every slot is filled, charts are made, and every sentence is checked in its place.
  const memory = { recall, scope: scopeOf(options), words: wordFiles(sources) };
  const texts = printedTexts(words, memory, report);
  const from = templates && { sources, survey, tables, templates, ...asked };
  const deck = from && time.of('template', () => fillSlides(from, names, texts, report, memory));
  const messages = deck ? slidesByMessage(deck) : new Map<string, readonly string[]>();
  const fits = deck && templates && proposalFits({ deck, sources, templates, names, ...words });
  const untrue = time.of('text', () => falseSentences({ words, names, tables, templates, messages, deck }, memory, report, fits)); // prettier-ignore
  const review = words.review && (deck ? forSlides(words.review, deck.uses, deck.choice !== undefined) : words.review);
  if (review) reportReview(review, deck?.uses ?? messages, report);
  const origin = deckOrigin(survey.definition.id, { ...asked, choice: deck?.choice }, names.ledger, tables, sources.inputs, questionWords(survey.definition, texts)); // prettier-ignore
  const known = {
    ...data.known,
    figureUses: figureUses(names.ledger, deck),
    editorial: editorialUses(names.ledger, words.uses, deck),
    messages,
    ...(deck ? { uses: deck.uses } : {}),
    tables,
    texts,
    ...(review ? { review } : {}),
    ...measuring({ sources, survey, tables, templates, ...asked }, words, names, texts, deck, review),
    origin,
  };
  if (!templates || !deck) return { ...known, diagnostics, timings: time.spent };

  // Scene: everything is measured and placed, then reviewed as a careful designer would.
  const told = diagnostics.flatMap(({ severity, slides }) => (severity === 'draft' ? (slides ?? []) : []));
  const drafts = new Set([...told, ...[...untrue].flatMap((key) => messages.get(key) ?? [])]);
  const isDraft = options.draft && options.formats.length > 0;
  const room = new RoomReport(options.pseudo ? forPseudo(report) : isDraft ? forDraft(report) : report);
  const placed = time.of('layout', () => layOut(deck, templates, sources, texts, drafts, room.report, recall));
  const slides = isDraft ? placed.slides.map(room.marked) : placed.slides;
  const scene = time.of('scene', () => assembleScene({ ...templates, deck, ...placed, slides, definition: survey.definition, language: texts.language })); // prettier-ignore
  time.of('scene', () => auditDeck(scene, templates, room.crowded, room.report, { ...memory, inputs: sources.inputs }));
  await time.wait('draw', () => checkFiles(sources, options, recall, report));

  // Files: written only if nothing stops the build.
  if (stops(diagnostics, options.draft) || options.formats.length === 0) {
    return { ...known, scene, diagnostics, timings: time.spent };
  }
  const written = await writeDeck({ scene, origin }, sources, { ...options, recall }, time);
  return { ...known, scene, ...written, diagnostics, timings: time.spent };
}

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
