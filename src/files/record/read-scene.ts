import { imageInfo } from '../../base/image-info.ts';
import { sha256 } from '../../base/sha256.ts';
import type { Scene } from '../../deck/scene/types.ts';
import { pictureKey } from '../draw/picture-key.ts';
import type { DrawnPicture } from '../draw/types.ts';
import type { DeckPackage } from '../ooxml/opc/deck-package.ts';
import { findRecord, STORED_SCENE } from './custom-xml.ts';
import { storedSceneSchema, type StoredElement, type StoredMedia, type StoredScene } from './scene-schema.ts';

/** A finished deck as it was written, ready to be painted except for its charts. */
export interface ReadScene {
  readonly scene: Scene;
  /** Every picture of the scene by `pictureKey`. */
  readonly drawings: ReadonlyMap<string, DrawnPicture>;
}

/** Media of the package by their SHA-256. */
function mediaOf(deck: DeckPackage): ReadonlyMap<string, Uint8Array> {
  const paths = deck.paths.filter((path) => path.startsWith('ppt/media/'));
  return new Map(paths.map((path) => [sha256(deck.bytes(path)), deck.bytes(path)]));
}

function drawn(stored: StoredMedia, media: ReadonlyMap<string, Uint8Array>): DrawnPicture | undefined {
  if ('shapes' in stored) return { kind: 'shapes', shapes: stored.shapes };
  const { raster, svg } = stored;
  const [png, vector] = [media.get(raster), svg === undefined ? undefined : media.get(svg)];
  const info = png && imageInfo(png);
  if (!info || info.mime === 'image/svg+xml') return undefined;
  const { mime, width, height } = info;
  return { kind: 'raster', png, mime, width, height, ...(vector ? { svg: new TextDecoder().decode(vector) } : {}) };
}

/** A scene with those of its pictures whose media the file still has: a person may have replaced the others. */
function withPictures({ scene }: StoredScene, drawings: ReadonlyMap<string, DrawnPicture>): Scene {
  const isThere = (e: StoredElement): boolean => e.kind !== 'picture' || drawings.has(pictureKey(e.picture));
  return {
    ...scene,
    layouts: scene.layouts.map((layout) => ({ ...layout, decoration: layout.decoration.filter(isThere) })),
    slides: scene.slides.map((slide) => ({ ...slide, elements: slide.elements.filter(isThere) })),
  };
}

/** The labels of lying bars, of which version 1 did not say that they stand next to the bars. */
const withLabelSides = (stored: StoredScene): StoredScene => {
  const sided = (e: StoredElement): StoredElement =>
    e.kind !== 'chart' || !e.axisLabels || e.plot.x <= e.box.x
      ? e
      : { ...e, labels: e.labels.map((label) => ({ ...label, at: label.lines ? 'end' : 'start' })) };
  const slides = stored.scene.slides.map((slide) => ({ ...slide, elements: slide.elements.map(sided) }));
  return { ...stored, scene: { ...stored.scene, slides } };
};

function parsed(json: string): StoredScene | undefined {
  try {
    return storedSceneSchema.safeParse(JSON.parse(json)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * The scene that a deck carries. Undefined where it has none, or that of a newer version (a program that saves a deck may drop what
 * it does not know), or where the scene was changed by hand.
 */
export function readScene(deck: DeckPackage): ReadScene | undefined {
  const record = findRecord(deck, STORED_SCENE);
  if (!record?.whole || record.version > STORED_SCENE.version) return undefined;
  const stored = parsed(record.json);
  if (!stored) return undefined;
  const written = record.version === 1 ? withLabelSides(stored) : stored;
  const files = mediaOf(deck);
  const drawings = new Map<string, DrawnPicture>();
  for (const [file, media] of Object.entries(stored.media)) {
    const picture = drawn(media, files);
    if (picture) drawings.set(pictureKey({ kind: 'file', file }), picture);
  }
  return { scene: withPictures(written, drawings), drawings };
}
