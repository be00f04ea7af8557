import type { Report } from '../../base/diagnostic.ts';
import { Unreadable } from '../../files/ooxml/refusals.ts';
import type { DeckOrigin } from '../../deck/scene/deck-origin.ts';
import { CHART_PLOTS, chartSheet, shapesHash, writeWorkbook } from '../../files/pptx/redraw.ts';
import { makeLedger } from '../../files/record/make-ledger.ts';
import { findRecord, LEDGER, rewriteRecord, STORED_SCENE } from '../../files/record/custom-xml.ts';
import { storedScene } from '../../files/record/store-scene.ts';
import type { DeckLedger, LedgerSlide } from '../../files/record/ledger-schema.ts';
import { isKind, type Fresh, type Refreshing } from './context.ts';
import { otherDeck } from './diagnostics.ts';
import { carriedLedger, type KeptOnSlide } from './carry-ledger.ts';
import { readLedger, unreadable, type OpenDeck } from '../../files/record/read-ledger.ts';
import { reportUnknownCharts } from '../../files/record/unknown-charts.ts';
import { liftDraft } from './lift-draft.ts';
import { identitiesOf, type Known } from './match/identities.ts';
import { matchShapes } from './match/match-shapes.ts';
import { matchSlides } from './match/match-slides.ts';
import { pairShapes, type FreshDeck, type Matched, type PairedShapes } from './match/pair-shapes.ts';
import { readSlides, type FoundSlide } from './match/read-slide.ts';
import type { LeftOnSlide } from './left-notes.ts';
import { refreshNotes } from './refresh-notes.ts';
import { refreshSlide } from './refresh-slide.ts';
import { refreshTitles } from './refresh-titles.ts';
import { writtenAs } from './written-as.ts';
import type { PresentationKind } from '../../files/ooxml/opc/presentation-kind.ts';
import type { RefreshItem, RefreshReport } from './types.ts';

/** The deck as today's data and templates give it. */
export interface BuiltForRefresh extends Fresh {
  readonly origin: DeckOrigin;
}

/** The edited deck with today's figures, and what was done to it. */
export interface Refreshed {
  readonly bytes: Uint8Array;
  readonly report: RefreshReport;
}

const identity = ({ deck, survey, locale }: DeckLedger): { deck: string; survey: string; locale: string } => ({
  deck,
  survey,
  locale,
});

/** The ledger of the deck as it would be built. */
function freshLedger({ scene, drawings, origin }: BuiltForRefresh): DeckLedger {
  const font = scene.theme.minor.eastAsian;
  const charts = scene.slides.flatMap(({ elements }) => elements.filter((element) => element.kind === 'chart'));
  const workbooks = new Map(charts.map((chart) => [chart, writeWorkbook(chartSheet(chart, font), scene.date)]));
  return makeLedger(scene, origin, { drawings, workbooks, shapesHash });
}

function freshDeck(built: BuiltForRefresh, ledger: DeckLedger): FreshDeck {
  const slides = built.scene.slides.map((scene, s) => {
    const slide = ledger.slides[s];
    if (!slide) throw new Error(`the ledger lacks ${scene.id}`);
    return [scene.id, { ledger: slide, scene }] as const;
  });
  return { scene: built.scene, drawings: built.drawings, slides: new Map(slides) };
}

/** Lists slides of the ledger that the file lacks, and those that are new. */
function missingSlides(old: DeckLedger, next: DeckLedger, found: ReadonlySet<LedgerSlide>): readonly RefreshItem[] {
  const item = (slide: LedgerSlide, reason: 'deleted' | 'not_in_deck'): RefreshItem => ({
    outcome: 'unmatched',
    what: 'slide',
    reason,
    slide: slide.id,
    data: slide.title,
  });
  return [
    ...old.slides.filter((slide) => !found.has(slide)).map((slide) => item(slide, 'deleted')),
    ...next.slides.filter(({ id }) => !old.slides.some((s) => s.id === id)).map((slide) => item(slide, 'not_in_deck')),
  ];
}

/** A slide of the file, what the ledger knows of it, and its shapes with what they should be. */
interface KnownSlide extends PairedShapes {
  readonly found: FoundSlide;
  readonly slide: LedgerSlide;
  readonly matched: Matched;
}

/** Refreshes one slide of the file: its shapes, its notes. Returns which elements of the ledger are on it. */
function refreshOne(
  known: KnownSlide,
  fresh: FreshDeck,
  refreshing: Refreshing & { readonly items: RefreshItem[]; readonly figures: LeftOnSlide['figures'] },
): { readonly present: readonly Known[]; readonly kept: readonly KeptOnSlide[] } {
  const { found, slide, matched } = known;
  const { pairs, left, gone, kept } = refreshSlide(found, slide, known, fresh, refreshing);
  const today = fresh.slides.get(slide.id);
  const onSlide = { pairs, left, figures: refreshing.figures };
  const notes = today && refreshNotes(found, slide, today.ledger, onSlide, refreshing);
  refreshing.items.push(...(notes?.items ?? []).map((item) => ({ ...item, slide: slide.id, number: found.number })));
  const isOthers = ({ outcome, reason }: RefreshItem): boolean => outcome === 'kept' || reason === 'changed_form';
  const keepsOthers = refreshing.items.some((item) => item.slide === slide.id && isOthers(item));
  const ids = { deck: refreshing.fresh.scene.id, slide: slide.id };
  const lifted = today && liftDraft(refreshing.deck, found, { id: ids, was: slide, is: today.ledger }, keepsOthers);
  if (lifted) refreshing.items.push({ ...lifted, slide: slide.id, number: found.number });
  if (!today) refreshing.items.push({ outcome: 'unmatched', what: 'slide', reason: 'not_made', slide: slide.id, number: found.number }); // prettier-ignore
  return { present: [...matched.values()].filter(({ element }) => !gone.has(element)), kept: notes ? [{ slide: slide.id, elements: kept, notes: notes.lines }] : [] };
} // prettier-ignore

function refresh(open: OpenDeck, built: BuiltForRefresh, next: DeckLedger, as: PresentationKind): Refreshed {
  const { deck, ledger: old } = open;
  const fresh = freshDeck(built, next);
  const items: RefreshItem[] = [];
  const identities = identitiesOf(old);
  const ours = matchSlides(readSlides(deck), old, identities);
  const slides = [...ours].map(([found, slide]): KnownSlide => {
    const matched = matchShapes(found, slide, identities);
    return { found, slide, matched, ...pairShapes(found, matched, fresh) };
  });
  slides.sort((a, b) => a.found.number - b.found.number);
  const charts = slides.flatMap(({ pairs }) => pairs.filter((pair) => isKind(pair, 'chart')));
  const [present, kept]: [Known[], KeptOnSlide[]] = [[], []];
  const figures = new Map(next.figures.map((figure) => [figure.id, figure]));
  for (const known of slides) {
    const { found, slide } = known;
    const note: Refreshing['note'] = ({ shape }, line) =>
      void items.push({ ...line, slide: slide.id, number: found.number, name: shape.name });
    const done = refreshOne(known, fresh, { deck, fresh: built, charts, note, items, figures });
    present.push(...done.present);
    kept.push(...done.kept);
  }
  items.push(...missingSlides(old, next, new Set(ours.values())));
  refreshTitles(deck, old, next, items);
  const ledger = carriedLedger(old, next, present, kept);
  rewriteRecord(deck, open.ledgerPath, LEDGER, ledger);
  const scene = findRecord(deck, STORED_SCENE);
  if (scene) rewriteRecord(deck, scene.path, STORED_SCENE, storedScene(built.scene, built.drawings));
  const main = deck.related('', 'officeDocument');
  if (main !== undefined) deck.retype(main, as.type);
  return { bytes: deck.finish(), report: { ...identity(old), items } };
}

/**
 * Brings up to date the figures, charts, workbooks, notes and pictures of a deck that a person has edited, and touches
 * nothing else: `built` is the same deck as today's data gives it, `edited` the file's bytes, `file` how diagnostics
 * name it, `out` how they name the new one, whose ending decides which kind of presentation it is. Undefined, with a
 * report, where the file is not a deck of ours, is damaged, is a different deck, or cannot be written under that name.
 */
export function refreshDeck(
  edited: Uint8Array,
  built: BuiltForRefresh,
  file: string,
  report: Report,
  out = file,
): Refreshed | undefined {
  const open = readLedger(edited, file, report);
  const as = open && writtenAs(open, file, out, report);
  if (!as) return undefined;
  reportUnknownCharts(open.ledger, (kind) => CHART_PLOTS.has(kind), file, report);
  const next = freshLedger(built);
  const [is, wanted] = [identity(open.ledger), identity(next)];
  if (JSON.stringify(is) !== JSON.stringify(wanted)) {
    report(otherDeck(undefined, { file, is, wanted }));
    return undefined;
  }
  try {
    return refresh(open, built, next, as);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    report(unreadable(error, file, edited));
    return undefined;
  }
}
