import type { DeckSources } from './base/deck-sources.ts';
import { stops, type Diagnostic, type Report } from './base/diagnostic.ts';
import type { BuildOptions, BuiltDeck } from './build-result.ts';
import { checkForms } from './check-forms.ts';
import { buildLedger } from './figures/parse-ledger.ts';
import { comparePublished } from './figures/published.ts';
import { layOut } from './layout/lay-out.ts';
import { fallbackSlides } from './localize/fallback-slides.ts';
import { forPseudo } from './localize/pseudo-report.ts';
import { readWords } from './localize/read-words.ts';
import { reportReview } from './localize/report-review.ts';
import { assembleScene } from './scene/assemble.ts';
import { auditScene } from './scene/audit.ts';
import { deckOrigin } from './scene/deck-origin.ts';
import type { Scene } from './scene/types.ts';
import { readSurvey } from './survey/read-survey.ts';
import { parseCompany } from './survey/parse-company.ts';
import { tabulate } from './tabulate/tabulate.ts';
import { announceMissing } from './template/announce-missing.ts';
import { fillDeck } from './template/fill-deck.ts';
import { readTemplates } from './template/read-templates.ts';
import { checkWords } from './text/read-texts.ts';
import { Stopwatch } from './base/stopwatch.ts';
import { writeDeck } from './write-deck.ts';
import { editorialUses, figureUses, slidesByMessage, unconfirmedFacts } from './uses.ts';

export type { BuildOptions, BuiltDeck } from './build-result.ts';
export type * from './build-result.ts';

/**
 * Builds one deck in one language. A deck is a pure function of its sources: same inputs, same bytes.
 *
 * ```
 * survey.yaml ───┐
 * responses.csv ─┴▶ survey ─▶ tabulate ─▶ figures ─▶ text ──┐
 * figures.yaml ────────────────┘   │        ▲               ├─▶ template ─▶ layout ─▶ scene ─▶ draw ─┬▶ write/pptx
 * company.yaml, locales/*.yaml ────│────────┘               │      ▲                            └▶ write/paint
 *                                  └──────────▶ chart ──────┘      └── brand, layouts, deck (templates/)
 * ```
 *
 * Each stage reports every mistake that it finds and hands on what it can; the deck is written only when none of them
 * stops the build. With `draft`, untrue sentences and missing translations do not, and their slides are stamped; what
 * is not translated stands there in the base language.
 */
export async function buildDeck(sources: DeckSources, options: BuildOptions): Promise<BuiltDeck> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const time = new Stopwatch(options.clock);

  const survey = time.of('survey', () => readSurvey(sources.survey, sources.answers, report));
  const facts = time.of('survey', () => parseCompany(sources.company, report));
  const templates = time.of('template', () => readTemplates(sources, options.locale, report));
  const tables = survey && time.of('tabulate', () => tabulate(survey));
  const ledger = survey && tables && time.of('figures', () => buildLedger(sources.figures, survey, tables, report));
  const names = ledger && facts && { ledger, facts };
  const wanted = { locale: options.locale, pseudo: options.pseudo ?? false };
  const words = tables && names && time.of('text', () => readWords(sources, wanted, tables, names, report));
  const published = survey && tables ? comparePublished(survey, tables) : [];
  const unconfirmed = facts ? unconfirmedFacts(facts) : [];
  const nothing = { figureUses: ledger ? figureUses(ledger, undefined) : [], editorial: [], published, unconfirmed, ...(ledger ? { ledger } : {}) }; // prettier-ignore
  if (!survey || !tables || !names || !words) {
    checkForms(sources, { survey: !!survey, names: !!names, words: !!words }, report);
    return { ...nothing, diagnostics, timings: time.spent };
  }

  const { catalogue, review } = words;
  const texts = announceMissing(words.printed, report);
  const { definition, answers } = survey;
  const given = { definition, tables, respondents: answers.ids.length, ...names, texts, assets: new Set(sources.assets.keys()), source: sources.deck, report }; // prettier-ignore
  const deck = templates && time.of('template', () => fillDeck({ ...given, colors: templates.colors }, templates.layouts)); // prettier-ignore
  const messages = deck ? slidesByMessage(deck) : new Map<string, readonly string[]>();
  const untrue = time.of('text', () => checkWords(catalogue, words.texts, names, messages, report));
  if (review) reportReview(review, messages, report);
  const known = {
    ...nothing,
    figureUses: figureUses(names.ledger, deck),
    editorial: editorialUses(names.ledger, words.uses, deck),
    messages,
    tables,
    texts,
    ...(review ? { review } : {}),
    origin: deckOrigin(definition.id, options.locale, names.ledger, tables, sources.inputs ?? []),
  };
  if (!templates || !deck) return { ...known, diagnostics, timings: time.spent };

  const foreign = fallbackSlides(deck, review?.missing ?? new Set(), names.ledger.figures);
  const drafts = new Set([...foreign, ...[...untrue].flatMap((key) => messages.get(key) ?? [])]);
  const reportRoom = options.pseudo ? forPseudo(report) : report;
  const crowded = new Set<string>();
  const reportLayout: Report = (d) => (d.severity === 'error' && d.slides?.forEach((id) => crowded.add(id)), reportRoom(d)); // prettier-ignore
  const placed = time.of('layout', () => layOut(deck, templates, sources, texts, drafts, reportLayout, options.recall));
  const scene: Scene = time.of(
    'scene',
    () =>
    assembleScene({ deck, ...placed, brand: templates.brand, definition, fonts: templates.fonts, language: texts.language, }), // prettier-ignore
  );
  time.of('scene', () => auditScene(scene, reportRoom, crowded));
  const written = stops(diagnostics, options.draft) || options.formats.length === 0 ? {} : await writeDeck({ scene, origin: known.origin }, sources, options, time); // prettier-ignore
  return { ...known, scene, ...written, diagnostics, timings: time.spent };
}
