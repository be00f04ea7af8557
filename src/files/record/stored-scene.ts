import { sha256 } from '../../base/sha256.ts';
import { pictureKey } from '../draw/picture-key.ts';
import type { DrawnPicture } from '../draw/types.ts';
import type { Element, PlacedParagraph, Scene } from '../../deck/scene/types.ts';

/** Version of the stored scene's form: to be raised when a painter would no longer understand an older one. */
export const SCENE_VERSION = 1;

/** The media of a deck that show a picture, by their SHA-256. */
export interface StoredMedia {
  readonly raster: string;
  readonly svg?: string;
}

/**
 * What a painter needs to show a finished deck again, without the data and templates that it was made from. Pictures are
 * files, named by a key of `media`: how they were drawn is left behind, so that nobody runs what a foreign file says.
 * So are notes, and what the ledger says of each element's origin.
 */
export interface StoredScene {
  readonly scene: Scene;
  readonly media: Readonly<Record<string, StoredMedia>>;
}

const NOWHERE = { slot: '', figures: [], claims: [] } as const;

const paragraphsOnly = (paragraphs: readonly PlacedParagraph[]): readonly PlacedParagraph[] =>
  paragraphs.map((p) => ({ ...p, lines: p.lines.map((line) => line.map((run) => ({ ...run, figures: [] }))) }));

/** The scene as a deck carries it; a picture that was not drawn throws. */
export function storedScene(scene: Scene, drawings: ReadonlyMap<string, DrawnPicture>): StoredScene {
  const media = new Map<string, readonly [name: string, media: StoredMedia]>();
  const nameOf = (key: string, id: string): string => {
    const known = media.get(key)?.[0];
    if (known !== undefined) return known;
    const drawn = drawings.get(key);
    if (!drawn) throw new Error(`the picture ${id} was not drawn`);
    const name = String(media.size + 1);
    const svg = drawn.svg === undefined ? {} : { svg: sha256(drawn.svg) };
    media.set(key, [name, { raster: sha256(drawn.png), ...svg }]);
    return name;
  };
  const stored = (element: Element): Element => {
    const bare = { ...element, origin: NOWHERE };
    switch (bare.kind) {
      case 'picture':
        return { ...bare, picture: { kind: 'file', file: nameOf(pictureKey(bare.picture), bare.id) } };
      case 'text':
        return { ...bare, paragraphs: paragraphsOnly(bare.paragraphs) };
      case 'table':
        return {
          ...bare,
          rows: bare.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({ ...cell, paragraphs: paragraphsOnly(cell.paragraphs) })),
          })),
        };
      default:
        return bare;
    }
  };
  const used = new Set(scene.slides.map(({ layout }) => layout));
  const layouts = scene.layouts.filter(({ id }) => used.has(id)).map((layout) => ({ ...layout, placeholders: [], decoration: layout.decoration.map(stored) })); // prettier-ignore
  const slides = scene.slides.map((slide) => ({ ...slide, notes: [], elements: slide.elements.map(stored) }));
  return { scene: { ...scene, layouts, slides }, media: Object.fromEntries(media.values()) };
}
