import { imageInfo } from '../../../base/image-info.ts';
import { sha256 } from '../../../base/sha256.ts';
import { pictureKey } from '../../../files/draw/picture-key.ts';
import type { DrawnPicture } from '../../../files/draw/types.ts';
import type { Element, Scene } from '../../../deck/scene/types.ts';
import { SCENE_NAMESPACE } from '../../../files/record/scene-part.ts';
import { SCENE_VERSION, type StoredMedia, type StoredScene } from '../../../files/record/stored-scene.ts';
import type { DeckPackage } from '../../../files/ooxml/opc/deck-package.ts';
import { readCustomXml } from './custom-xml.ts';
import { checkedScene } from './scene-schema.ts';

/** A finished deck as it was written, ready to be painted but for its charts. */
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

function drawn({ raster, svg }: StoredMedia, media: ReadonlyMap<string, Uint8Array>): DrawnPicture | undefined {
  const [png, vector] = [media.get(raster), svg === undefined ? undefined : media.get(svg)];
  const info = png && imageInfo(png);
  if (!info || info.mime === 'image/svg+xml') return undefined;
  const { mime, width, height } = info;
  return { png, mime, width, height, ...(vector ? { svg: new TextDecoder().decode(vector) } : {}) };
}

/** A scene with those of its pictures of which the file has the media: a person may have exchanged the others. */
function withPictures(scene: Scene, drawings: ReadonlyMap<string, DrawnPicture>): Scene {
  const there = (e: Element): boolean => e.kind !== 'picture' || drawings.has(pictureKey(e.picture));
  const layouts = scene.layouts.map((layout) => ({ ...layout, decoration: layout.decoration.filter(there) }));
  return { ...scene, layouts, slides: scene.slides.map((slide) => ({ ...slide, elements: slide.elements.filter(there) })) }; // prettier-ignore
}

function parsed(json: string): StoredScene | undefined {
  try {
    return checkedScene(JSON.parse(json));
  } catch {
    return undefined;
  }
}

/**
 * The scene that a deck carries. Undefined where it has none of this version or a hand changed it: a program that saves a
 * deck may leave out what it does not know.
 */
export function readScene(deck: DeckPackage): ReadScene | undefined {
  const part = readCustomXml(deck, SCENE_NAMESPACE, 'scene');
  if (part?.version !== SCENE_VERSION || !part.whole) return undefined;
  const stored = parsed(part.json);
  if (!stored) return undefined;
  const { scene, media } = stored;
  const files = mediaOf(deck);
  const drawings = new Map<string, DrawnPicture>();
  for (const [file, stored] of Object.entries(media)) {
    const picture = drawn(stored, files);
    if (picture) drawings.set(pictureKey({ kind: 'file', file }), picture);
  }
  return { scene: withPictures(scene, drawings), drawings };
}
