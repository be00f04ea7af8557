import type { Element, PlacedParagraph, Scene } from '../../deck/scene/types.ts';
import type { DrawnPicture } from '../draw/types.ts';
import { pictureKey } from '../draw/picture-key.ts';
import { drawnOf, mediaHashes } from './make-ledger.ts';
import type { StoredElement, StoredMedia, StoredScene } from './scene-schema.ts';

const NOWHERE = { slot: '', figures: [], claims: [] } as const;

const wordsOnly = (paragraphs: readonly PlacedParagraph[]): readonly PlacedParagraph[] =>
  paragraphs.map((p) => ({ ...p, lines: p.lines.map((line) => line.map((run) => ({ ...run, figures: [] }))) }));

/** An element without its origin; `fileOf` names a picture's file. */
function storedElement(element: Element, fileOf: (key: string, id: string) => string): StoredElement {
  const bare = { ...element, origin: NOWHERE };
  switch (bare.kind) {
    case 'picture':
      return { ...bare, picture: { kind: 'file', file: fileOf(pictureKey(bare.picture), bare.id) } };
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

/**
 * The scene as a deck carries it: without what nobody sees (notes, placeholders, layouts that no slide uses), and with
 * pictures as files of the deck. Throws for a picture that was not drawn.
 */
export function storedScene(scene: Scene, drawings: ReadonlyMap<string, DrawnPicture>): StoredScene {
  const media: Record<string, StoredMedia> = {};
  const names = new Map<string, string>();
  const fileOf = (key: string, id: string): string => {
    const known = names.get(key);
    if (known !== undefined) return known;
    const name = String(names.size + 1);
    names.set(key, name);
    const drawn = drawnOf(key, id, drawings);
    media[name] = drawn.kind === 'shapes' ? { shapes: drawn.shapes } : mediaHashes(drawn);
    return name;
  };
  const stored = (element: Element): StoredElement => storedElement(element, fileOf);
  const used = new Set(scene.slides.map(({ layout }) => layout));
  const layouts = scene.layouts
    .filter(({ id }) => used.has(id))
    .map((layout) => ({ ...layout, placeholders: [], decoration: layout.decoration.map(stored) }));
  const slides = scene.slides.map((slide) => ({ ...slide, notes: [], elements: slide.elements.map(stored) }));
  return { scene: { ...scene, layouts, slides }, media };
}
