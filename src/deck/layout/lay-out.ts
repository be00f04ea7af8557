import type { DeckSources } from '../../base/deck-sources.ts';
import type { Report } from '../../base/diagnostic.ts';
import { imageInfo } from '../../base/image-info.ts';
import { asJson, LastUsed, Recall } from '../../base/recall.ts';
import type { Templates } from '../template/read-templates.ts';
import type { FilledDeck, FilledSlide, LayoutDefinition } from '../template/types.ts';
import type { Texts } from '../text/texts.ts';
import type { LayoutContext } from './context.ts';
import { LackReport } from './lacking.ts';
import { createMeasurer, measurerWhenUsed, type Measurer } from './measure.ts';
import { placeLayout } from './place-layout.ts';
import { placeSlide } from './place-slide.ts';
import { layoutInput, sharedInput, slideInput } from './slide-inputs.ts';
import type { SetText } from './set-text.ts';
import type { PlacedLayout, PlacedSlide } from './types.ts';

/**
 * Places every slide of a filled deck, and the slide layouts that they use. `drafts` holds the ids of slides that are
 * marked DRAFT. A slide of which `recall` knows what became of the same input is not placed again.
 */
export function layOut(
  deck: FilledDeck,
  templates: Templates,
  sources: Pick<DeckSources, 'fonts' | 'assets' | 'inputs'>,
  texts: Texts,
  drafts: ReadonlySet<string>,
  report: Report,
  recall = new Recall(),
): { readonly slides: readonly PlacedSlide[]; readonly layouts: readonly PlacedLayout[] } {
  const lacking = new LackReport(once(report));
  const own = { ...layoutContext(templates, sources, texts), report: lacking.report };
  const { brand, layouts } = templates;
  const scope = `${deck.id} ${own.language}`;
  const nobody = (): void => undefined;
  const { fonts, keepTogether } = own;
  const context = { ...own, ...setBefore(scope, own, sources.fonts, recall) };
  const common = [brand, fonts, keepTogether, sources.inputs, sources.fonts, sources.assets];
  const shared = recall.same(`${scope} shared`, common, nobody, () => sharedInput(brand, context, sources));
  /** What was placed before of the very same things or of an equal `input`, or else is placed now. */
  const remembered = <T extends object>(
    name: string,
    things: readonly unknown[],
    input: () => string,
    make: (report: Report) => T,
  ): T =>
    shared === undefined
      ? make(context.report)
      : recall.same(`${scope} ${name}`, [shared, ...things], context.report, (noting) =>
          recall.of(`${scope} placed ${name}`, `${shared}\n${input()}`, noting, make, asJson<T>()),
        );
  const shapes = new Map<LayoutDefinition, string>();
  const place = (slide: FilledSlide, i: number): PlacedSlide => {
    const draft = drafts.has(slide.id);
    const input = (): string => slideInput(slide, i + 1, draft, shapes);
    return remembered(`slide ${slide.id}`, [slide, i, draft], input, (noting) =>
      placeSlide({ ...context, report: on(slide.id, noting) }, slide, i + 1, draft),
    );
  };
  const used = new Set(deck.slides.map((slide) => slide.layout.id));
  const placed = {
    slides: deck.slides.map(place),
    layouts: [...layouts.values()]
      .filter((layout) => used.has(layout.id))
      .map((layout) => remembered(`layout ${layout.id}`, [layout, texts], () => layoutInput(layout, context), () => placeLayout(context, layout))), // prettier-ignore
  };
  lacking.tell(context);
  return placed;
}

/** Reports that fonts lack characters with the slide on which they do. */
const on =
  (slide: string, report: Report): Report =>
  (diagnostic) =>
    report(diagnostic.lacks ? { ...diagnostic, slides: [slide] } : diagnostic);

const measurers = new WeakMap<DeckSources['fonts'], Measurer>();

/** One for all decks that share their fonts, which are read when the first text is measured. */
function measurerOf(fonts: DeckSources['fonts']): Measurer {
  const known = measurers.get(fonts) ?? measurerWhenUsed(() => createMeasurer(fonts));
  measurers.set(fonts, known);
  return known;
}

/** Texts that are typeset in all slides of several decks. */
const MOST_TEXTS = 1500;

/**
 * Texts that were typeset for earlier decks of this brand and language: other answers, or another customer, leave most as they
 * were. The first deck of a process leaves nothing: most processes make no other.
 */
function setBefore(scope: string, { brand, fonts, keepTogether }: LayoutContext, files: DeckSources['fonts'], recall: Recall): Pick<LayoutContext, 'typesetBefore'> {
  const things = [brand, fonts, files, keepTogether.join('\n')];
  const before = recall.same(`${scope} typeset`, things, () => undefined, () => ({ decks: 0, texts: new LastUsed<SetText>(MOST_TEXTS) }));
  before.decks += 1;
  return before.decks === 1 ? {} : { typesetBefore: before.texts };
} // prettier-ignore

/** What the slides of a deck are laid out with, without charts and with nobody to report to. */
export const layoutContext = (
  { brand, colors, fonts }: Templates,
  sources: Pick<DeckSources, 'fonts' | 'assets'>,
  texts: Texts,
): LayoutContext => ({
  brand,
  colors,
  measurer: measurerOf(sources.fonts),
  fonts: fonts.chain,
  language: texts.language,
  keepTogether: texts.keepTogether,
  report: () => undefined,
  aspectOf: (file) => aspectOf(sources.assets.get(file)),
  typeset: new Map(),
  prompt: (kind) => texts.plain(`auto.prompt_${kind}`),
  placeholder: (kind) => texts.plain(`auto.placeholder_${kind}`),
});

/**
 * Slides as they would be placed, to see what fits. The context is one for all trials: what was set the first time is not
 * set again, and what only a trial sets is forgotten.
 */
export function tryOut(context: LayoutContext, slides: readonly FilledSlide[]): readonly PlacedSlide[] {
  const own = context.typeset.size === 0 ? context : { ...context, typeset: new Added(context.typeset) };
  return slides.map((slide, i) => placeSlide(own, slide, i + 1, false));
}

/** A map on top of another, which it leaves as it is. */
class Added<K, V> extends Map<K, V> {
  readonly #below: ReadonlyMap<K, V>;

  constructor(below: ReadonlyMap<K, V>) {
    super();
    this.#below = below;
  }

  override get(key: K): V | undefined {
    return super.get(key) ?? this.#below.get(key);
  }
}

function aspectOf(bytes: Uint8Array | undefined): number | undefined {
  const info = bytes && imageInfo(bytes);
  return info && info.width / info.height;
}

/** Reports each mistake once: the same text may be on several slides, and may be measured several times on one. */
function once(report: Report): Report {
  const seen = new Set<string>();
  return (diagnostic) => {
    const key = JSON.stringify([diagnostic.code, diagnostic.place, diagnostic.says.en]);
    if (seen.has(key)) return;
    seen.add(key);
    report(diagnostic);
  };
}
