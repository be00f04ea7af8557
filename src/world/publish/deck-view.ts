import type { DeckSources } from '../../base/deck-sources.ts';
import type { BuiltDeck } from '../../build-result.ts';
import type { SlidePainter } from '../slides/slide-painter.ts';
import { slideWords } from '../slides/slide-words.ts';
import { spotsOf } from '../slides/spots.ts';
import type { ShownSlide } from '../slides/types.ts';
import { VIEW_WIDTHS } from './view-widths.ts';

/** A slide of a published deck; `section` is an id. */
export type ViewSlide = ShownSlide;

/** All that pages show of a deck in one language, kept with its release. */
export interface DeckView {
  readonly version: 1;
  /** Ids of its slide list and its survey: by them a finished file tells which deck it is. */
  readonly deck: string;
  readonly survey: string;
  /** BCP 47 tag with its region. */
  readonly language: string;
  readonly title: string;
  /** A slide's width divided by its height. */
  readonly aspect: number;
  readonly sections: readonly { readonly id: string; readonly name: string }[];
  readonly slides: readonly ViewSlide[];
}

/** The view of a deck that was built without an error. */
export function deckView({ scene, ledger, texts, tables, origin }: BuiltDeck): DeckView {
  if (!scene || !ledger || !texts || !tables || !origin)
    throw new Error('a deck without an error has a scene, figures and texts');
  const sectionOf = (slide: string): string => scene.sections.find(({ slides }) => slides.includes(slide))?.id ?? '';
  return {
    version: 1,
    deck: scene.id,
    survey: origin.survey,
    language: scene.language,
    title: scene.title,
    aspect: scene.width / scene.height,
    sections: scene.sections.map(({ id, name }) => ({ id, name })),
    slides: scene.slides.map((slide) => ({
      id: slide.id,
      title: slide.title,
      section: sectionOf(slide.id),
      ...slideWords(slide),
      notes: slide.notes,
      spots: spotsOf(scene, slide, { ledger, texts, tables }),
    })),
  };
}

/** PNGs of every slide, by width, in the deck's order. */
export async function viewPictures(
  { scene }: BuiltDeck,
  sources: DeckSources,
  painter: SlidePainter,
): Promise<
  readonly { readonly width: number; readonly slides: readonly (readonly [id: string, png: Uint8Array])[] }[]
> {
  if (!scene) throw new Error('a deck without an error has a scene');
  const names = scene.slides.map((slide) => [slide.id, painter.add(scene, slide, sources)] as const);
  return Promise.all(
    VIEW_WIDTHS.map(async (width) => ({
      width,
      slides: await Promise.all(
        names.map(async ([id, name]) => {
          const png = await painter.picture(name, width);
          if (!png) throw new Error(`the slide ${id} was not painted`);
          return [id, png] as const;
        }),
      ),
    })),
  );
}
