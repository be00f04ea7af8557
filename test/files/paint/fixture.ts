import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FontSource } from '../../../src/base/deck-sources.ts';
import { scenePictures } from '../../../src/files/draw/chart-picture.ts';
import { drawPictures } from '../../../src/files/draw/draw-pictures.ts';
import type { DrawnPicture } from '../../../src/files/draw/types.ts';
import type { Element, PlacedLayout, Scene } from '../../../src/deck/scene/types.ts';
import { paintPng } from '../../../src/files/paint/paint-png.ts';
import { ink, scene, slide } from '../pptx/builders.ts';
import { tinyPng } from '../pptx/tiny-png.ts';
import { openPng, type Opened } from './pixels.ts';

const require = createRequire(import.meta.url);
const read = (path: string): Uint8Array => readFileSync(require.resolve(`@expo-google-fonts/${path}`));

export const FONTS: readonly FontSource[] = [
  { family: 'BIZ UDPGothic', weight: 'regular', bytes: read('biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf') },
  { family: 'BIZ UDPGothic', weight: 'bold', bytes: read('biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf') },
  { family: 'Arial', weight: 'regular', bytes: read('arimo/400Regular/Arimo_400Regular.ttf') },
  { family: 'Arial', weight: 'bold', bytes: read('arimo/700Bold/Arimo_700Bold.ttf') },
];

const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="20" height="20" fill="#E4572E"/><circle cx="30" cy="10" r="10" fill="#5B7DB1"/></svg>`;
const SHADED = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><defs><linearGradient id="g"><stop offset="0" stop-color="#000000"/><stop offset="1" stop-color="#000000"/></linearGradient></defs><rect width="40" height="20" fill="url(#g)"/></svg>`;

/** Picture files by project path. */
export const ASSETS: ReadonlyMap<string, Uint8Array> = new Map([
  ['photo.png', tinyPng(30, 30, '5B7DB1')],
  ['logo.svg', new TextEncoder().encode(LOGO)],
  ['shaded.svg', new TextEncoder().encode(SHADED)],
]);

/** A layout with a background and its decoration. */
export const plainLayout = (decoration: readonly Element[] = [], ground = ink('lt1')): PlacedLayout => ({
  id: 'plain',
  name: 'Plain',
  ground,
  decoration,
  placeholders: [],
});

/** A scene of one slide. */
export const sceneOf = (elements: readonly Element[], more: Partial<Scene> = {}, draft = false): Scene =>
  scene([plainLayout()], [slide('only', 'plain', 'Only', elements, { draft })], more);

export const draw = (of: Scene): Promise<ReadonlyMap<string, DrawnPicture>> =>
  drawPictures(scenePictures(of, true), { fonts: FONTS, assets: ASSETS });

/** The first slide of a scene as a picture, by default 960 pixels wide: one pixel per point. */
export async function painted(of: Scene, width = 960): Promise<Opened> {
  const [png] = (await paintPng(of, await draw(of), FONTS, { width })).values();
  if (!png) throw new Error('nothing was painted');
  return openPng(png, 960);
}
