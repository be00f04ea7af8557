import type { DeckSources } from './base/deck-sources.ts';
import { stops, type Diagnostic, type Report } from './base/diagnostic.ts';
import type { BuildOptions, BuiltDeck } from './build-result.ts';
import { buildLedger } from './figures/parse-ledger.ts';
import { comparePublished } from './figures/published.ts';
import { layOut } from './layout/lay-out.ts';
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
import { checkWords, readTexts } from './text/read-texts.ts';
import { Stopwatch } from './base/stopwatch.ts';
import { editorialUses, figureUses, slidesByMessage, unconfirmedFacts } from './uses.ts';

export type { BuildOptions, BuiltDeck } from './build-result.ts';
export type * from './build-result.ts';

/**
 * Builds one deck in one language. A deck is a pure function of its sources: same inputs, same bytes.
 *
 * ```
 * survey.yaml ───┐
 * responses.csv ─┴▶ survey ─▶ tabulate ─▶ figures ─▶ text ──┐
 * figures.yaml ────────────────┘   │        ▲               ├─▶ template ─▶ layout ─▶ scene ─▶ draw ─▶ write/pptx
 * company.yaml, locales/*.yaml ────│────────┘               │      ▲
 *                                  └──────────▶ chart ──────┘      └── brand, layouts, deck (templates/)
 * ```
 *
 * Each stage reports every mistake that it finds and hands on what it can; the deck is written only when none of them
 * stops the build. With `draft`, untrue sentences do not, and their slides are stamped.
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
  const words = names && time.of('text', () => readTexts(sources.catalogue, names, report));
  const published = survey && tables ? comparePublished(survey, tables) : [];
  const unconfirmed = facts ? unconfirmedFacts(facts) : [];
  const nothing = { figureUses: ledger ? figureUses(ledger, undefined) : [], editorial: [], published, unconfirmed, ...(ledger ? { ledger } : {}) }; // prettier-ignore
  if (!survey || !tables || !names || !words) {
    return { ...nothing, diagnostics, timings: time.spent };
  }

  const { catalogue } = words;
  const texts = announceMissing(words.texts, report);
  const { definition, answers } = survey;
  const given = { definition, tables, respondents: answers.ids.length, ...names, texts, assets: new Set(sources.assets.keys()), source: sources.deck, report }; // prettier-ignore
  const deck = templates && time.of('template', () => fillDeck({ ...given, colors: templates.colors }, templates.layouts)); // prettier-ignore
  const untrue = time.of('text', () =>
    checkWords(catalogue, texts, names, deck ? slidesByMessage(deck) : new Map(), report),
  );
  const known = {
    ...nothing,
    figureUses: figureUses(names.ledger, deck),
    editorial: editorialUses(names.ledger, words.uses, deck),
  };
  if (!templates || !deck) return { ...known, diagnostics, timings: time.spent };

  const drafts = new Set(deck.slides.filter((slide) => slide.messages.some((key) => untrue.has(key))).map((s) => s.id));
  const placed = time.of('layout', () => layOut(deck, templates, sources, texts, drafts, report));
  const scene: Scene = time.of(
    'scene',
    () =>
    assembleScene({ deck, ...placed, brand: templates.brand, definition, fonts: templates.fonts, language: texts.language, }), // prettier-ignore
  );
  time.of('scene', () => auditScene(scene, report));
  if (stops(diagnostics, options.draft) || !options.formats.includes('pptx')) {
    return { ...known, scene, diagnostics, timings: time.spent };
  }

  const { drawPictures } = await time.wait('draw', () => import('./draw/draw-pictures.ts'));
  const pictures = scene.slides.flatMap((slide) => slide.elements.flatMap((e) => (e.kind === 'picture' ? [e.picture] : []))); // prettier-ignore
  const drawings = await time.wait('draw', () => drawPictures(pictures, { fonts: sources.fonts, assets: sources.assets, ...(options.cache ? { cache: options.cache } : {}) })); // prettier-ignore
  const { writePptx } = await time.wait('write', () => import('./write/pptx/write-pptx.ts'));
  const origin = deckOrigin(survey.definition.id, options.locale, names.ledger, sources.inputs ?? []);
  const pptx = await time.wait('write', () => writePptx(scene, drawings, origin));
  return { ...known, scene, drawings, origin, pptx, diagnostics, timings: time.spent };
}
