import type {
  Element,
  PictureElement,
  PlacedLayout,
  PlacedParagraph,
  PlacedSlide,
  Scene,
} from '../../deck/scene/types.ts';
import type { DrawnPicture } from '../draw/types.ts';
import { pictureKey } from '../draw/picture-key.ts';
import { drawnOf, mediaHashes } from './make-ledger.ts';
import type { StoredElement, StoredMedia, StoredScene } from './scene-schema.ts';

const NOWHERE = { slot: '', figures: [], claims: [] } as const;

const wordsOnly = (paragraphs: readonly PlacedParagraph[]): readonly PlacedParagraph[] =>
  paragraphs.map((p) => ({ ...p, lines: p.lines.map((line) => line.map((run) => ({ ...run, figures: [] }))) }));

/** The names of a scene's pictures in a deck: numbers in the order of first use, by `pictureKey`. */
export type PictureNames = ReadonlyMap<string, string>;

/** An element without its origin. */
function storedElement(element: Element, names: PictureNames): StoredElement {
  const bare = { ...element, origin: NOWHERE };
  switch (bare.kind) {
    case 'picture':
      return { ...bare, picture: { kind: 'file', file: nameOf(bare, names) } };
    case 'text':
      return { ...bare, paragraphs: wordsOnly(bare.paragraphs) };
    case 'table': {
      const rows = bare.rows.map(({ height, cells }) => ({
        height,
        cells: cells.map((cell) => ({ ...cell, paragraphs: wordsOnly(cell.paragraphs) })),
      }));
      return { ...bare, rows };
    }
    default:
      return bare;
  }
}

function nameOf({ id, picture }: PictureElement, names: PictureNames): string {
  const name = names.get(pictureKey(picture));
  if (name === undefined) throw new Error(`the picture ${id} was not named`);
  return name;
}

/** The layouts that slides use, in the order of the scene. */
const layoutsOf = (scene: Pick<Scene, 'layouts' | 'slides'>): readonly PlacedLayout[] => {
  const used = new Set(scene.slides.map(({ layout }) => layout));
  return scene.layouts.filter(({ id }) => used.has(id));
};

export function namePictures(scene: Pick<Scene, 'layouts' | 'slides'>): PictureNames {
  const names = new Map<string, string>();
  for (const element of [...layoutsOf(scene).flatMap((layout) => layout.decoration), ...scene.slides.flatMap((slide) => slide.elements)]) {
    if (element.kind !== 'picture') continue;
    const key = pictureKey(element.picture);
    if (!names.has(key)) names.set(key, String(names.size + 1));
  }
  return names;
} // prettier-ignore

/** A slide as a deck carries it: without what nobody sees, and with pictures as files of the deck. */
export const storedSlide = (slide: PlacedSlide, names: PictureNames): StoredScene['scene']['slides'][number] => ({
  ...slide,
  notes: [],
  elements: slide.elements.map((element) => storedElement(element, names)),
});

/** What a deck carries besides its slides, which follow it: its frame, and the layouts that slides use. */
export function storedFrame(scene: Scene, names: PictureNames): Omit<StoredScene['scene'], 'slides'> {
  const { slides: _slides, ...frame } = scene;
  const layouts = layoutsOf(scene).map((layout) => ({
    ...layout,
    placeholders: [],
    decoration: layout.decoration.map((element) => storedElement(element, names)),
  }));
  return { ...frame, layouts };
}

/** A picture as a deck carries it: its shapes, or the hashes of its files. */
export const storedMedia = (drawn: DrawnPicture): StoredMedia =>
  drawn.kind === 'shapes' ? { shapes: drawn.shapes } : mediaHashes(drawn);

/**
 * The scene as a deck carries it: without what nobody sees (notes, placeholders, layouts that no slide uses), and with
 * pictures as files of the deck. Throws for a picture that was not drawn.
 */
export function storedScene(scene: Scene, drawings: ReadonlyMap<string, DrawnPicture>): StoredScene {
  const names = namePictures(scene);
  const slides = scene.slides.map((slide) => storedSlide(slide, names));
  const media = Object.fromEntries([...names].map(([key, name]) => [name, storedMedia(drawnOf(key, name, drawings))]));
  return { scene: { ...storedFrame(scene, names), slides }, media };
}
