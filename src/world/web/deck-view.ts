import type { DeckSources } from '../../base/deck-sources.ts';
import type { Diagnostic } from '../../base/diagnostic.ts';
import { repeatsOf } from '../../base/repeats.ts';
import type { UiLanguage } from '../../base/messages/languages.ts';
import type { BuiltDeck } from '../../build-result.ts';
import type { SourceLines } from '../input/source-lines.ts';
import type { SlidePainter } from '../slides/slide-painter.ts';
import { slideWords } from '../slides/slide-words.ts';
import { slidesOfDiagnostic, type DiagnosticContext } from './slides-of-diagnostic.ts';
import { spotsOf } from '../slides/spots.ts';
import type { PreviewDiagnostic, PreviewSlide, PreviewView } from './types.ts';
import type { Subject } from './event-stream.ts';

/** The outcome of a build; `built` and `sources` are absent if the files could not be read. */
export interface Outcome {
  readonly sources?: DeckSources;
  readonly built?: BuiltDeck;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ViewContext {
  readonly subject: Subject;
  readonly uiLanguage: UiLanguage;
  readonly painter: SlidePainter;
  readonly lineAt: SourceLines;
}

/** A view, with what the next one needs from it. */
export interface Shown {
  readonly view: PreviewView;
  /** From the last outcome that had a scene. */
  readonly context?: DiagnosticContext;
}

function toPreview(diagnostic: Diagnostic, slides: readonly string[], context: ViewContext): PreviewDiagnostic {
  const { code, severity, place, says } = diagnostic;
  const line = place && context.lineAt(place);
  const source = line?.text.trim() ? { source: line.text, sourceColumn: line.column } : {};
  return { code, severity, ...place, ...says[context.uiLanguage], ...source, slides };
}

/** The slides of a scene as they are now, before any last good picture is kept. */
function slidesOf({ sources, built }: Outcome, { painter }: ViewContext): readonly PreviewSlide[] {
  const { scene, ledger, texts, tables } = built ?? {};
  if (!scene || !sources || !ledger || !texts || !tables) return [];
  return scene.slides.map((slide) => ({
    id: slide.id,
    title: slide.title,
    section: scene.sections.find((section) => section.slides.includes(slide.id))?.name ?? '',
    ...slideWords(slide),
    notes: slide.notes,
    spots: spotsOf(scene, slide, { ledger, texts, tables }),
    picture: painter.add(scene, slide, sources),
    stale: false,
    draft: slide.draft,
  }));
}

/** Keeps the last good slide if an error, its own or one that belongs to no slide, may have spoilt the new one. */
function withLastGood(
  now: readonly PreviewSlide[],
  before: readonly PreviewSlide[],
  errors: readonly PreviewDiagnostic[],
): readonly PreviewSlide[] {
  if (errors.length === 0) return now;
  const stale = (slide: PreviewSlide): PreviewSlide => ({ ...slide, stale: true });
  if (now.length === 0) return before.map(stale);
  const earlier = new Map(before.map((slide) => [slide.id, slide]));
  const isUnplaced = errors.some(({ slides }) => slides.length === 0);
  const hit = new Set(errors.flatMap(({ slides }) => slides));
  return now.map((slide) => {
    const last = earlier.get(slide.id);
    const isTouched = hit.has(slide.id) || (isUnplaced && last !== undefined && last.picture !== slide.picture);
    return isTouched ? stale(last ?? slide) : slide;
  });
}

/** How many mistakes of one kind in one file are shown; the rest are only counted. */
const MOST = 20;

/** After the first syntax error in a YAML file, further ones cannot be relied on. */
const CONFUSES = 'yaml/syntax';

function withoutConfusion(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const confused = new Set<string | undefined>();
  return diagnostics.filter(({ code, place }) => {
    if (code !== CONFUSES) return true;
    const isFirst = !confused.has(place?.file);
    confused.add(place?.file);
    return isFirst;
  });
}

function withoutRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const kept: Diagnostic[] = [];
  const repeats = repeatsOf((diagnostic) => kept.push(diagnostic), MOST);
  for (const diagnostic of withoutConfusion(diagnostics)) repeats.report(diagnostic, diagnostic.place?.file);
  repeats.finish();
  return kept;
}

/** What the page shows after a build, given what it showed before it. */
export function viewOf(outcome: Outcome, before: Shown | undefined, context: ViewContext): Shown {
  const { sources, built, diagnostics } = outcome;
  const { scene, messages } = built ?? {};
  const placing: DiagnosticContext | undefined =
    scene && sources && messages
      ? { sources, messages, slides: new Set(scene.slides.map(({ id }) => id)) }
      : before?.context;
  const said = withoutRepeats(diagnostics).map((one) => toPreview(one, slidesOfDiagnostic(one, placing), context));
  const errors = said.filter(({ severity }) => severity === 'error');
  const slides = withLastGood(slidesOf(outcome, context), before?.view.slides ?? [], errors);
  const { subject } = context;
  const view: PreviewView = {
    ...subject,
    language: scene?.language ?? before?.view.language ?? subject.locale,
    title: scene?.title ?? before?.view.title ?? subject.deck,
    aspect: scene ? scene.width / scene.height : (before?.view.aspect ?? 16 / 9),
    slides,
    diagnostics: said,
  };
  return { view, ...(placing ? { context: placing } : {}) };
}
