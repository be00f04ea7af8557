import type { Report } from '../base/diagnostic.ts';
import type { DeckSources } from '../base/deck-sources.ts';
import { imageInfo } from '../base/image-info.ts';
import type { FilledDeck } from '../template/types.ts';
import type { Templates } from '../template/read-templates.ts';
import type { Texts } from '../text/texts.ts';
import type { LayoutContext } from './context.ts';
import { createMeasurer } from './measure.ts';
import { placeLayout } from './place-layout.ts';
import { placeSlide } from './place-slide.ts';
import type { PlacedLayout, PlacedSlide } from './types.ts';

/** Every slide of a filled deck placed, and the slide layouts that they use. `drafts` holds ids of untrue slides. */
export function layOut(
  deck: FilledDeck,
  { brand, colors, fonts, layouts }: Templates,
  sources: Pick<DeckSources, 'fonts' | 'assets'>,
  texts: Texts,
  drafts: ReadonlySet<string>,
  report: Report,
): { readonly slides: readonly PlacedSlide[]; readonly layouts: readonly PlacedLayout[] } {
  const context: LayoutContext = {
    brand,
    colors,
    measurer: createMeasurer(sources.fonts),
    fonts: fonts.chain,
    language: texts.language,
    keepTogether: texts.keepTogether,
    report: once(report),
    aspectOf: (file) => aspectOf(sources.assets.get(file)),
    typeset: new Map(),
    prompt: (kind) => texts.plain(`auto.prompt_${kind}`),
  };
  const used = new Set(deck.slides.map((slide) => slide.layout.id));
  return {
    slides: deck.slides.map((slide, i) => placeSlide(context, slide, i + 1, drafts.has(slide.id))),
    layouts: [...layouts.values()]
      .filter((layout) => used.has(layout.id))
      .map((layout) => placeLayout(context, layout)),
  };
}

function aspectOf(bytes: Uint8Array | undefined): number | undefined {
  const info = bytes && imageInfo(bytes);
  return info && info.width / info.height;
}

/** The same text on several slides, or measured several times on one, is one mistake. */
function once(report: Report): Report {
  const seen = new Set<string>();
  return (diagnostic) => {
    const key = JSON.stringify([diagnostic.code, diagnostic.place, diagnostic.says.en]);
    if (seen.has(key)) return;
    seen.add(key);
    report(diagnostic);
  };
}
