import type { FontSource } from '../../base/deck-sources.ts';
import { seamColor } from '../draw/chart-picture.ts';
import { openTypefaces, type Typefaces } from '../draw/typefaces.ts';
import type { DrawnPicture } from '../draw/types.ts';
import type { Scene } from '../../deck/scene/types.ts';
import { loadPictures } from './load-pictures.ts';
import type { Surface } from './surface.ts';
import { powerPoint, type Viewer } from './viewer.ts';

/** Everything needed to paint a scene, except the canvas. */
export type Studio = Omit<Surface, 'canvas' | 'link'>;

/** Makes a scene's fonts and pictures ready; without a `viewer`, it is PowerPoint. */
export async function openStudio(
  scene: Scene,
  drawings: ReadonlyMap<string, DrawnPicture>,
  fonts: readonly FontSource[],
  viewer: (typefaces: Typefaces) => Viewer = powerPoint,
): Promise<Studio> {
  const typefaces = await openTypefaces(fonts, scene.fonts);
  return {
    typefaces,
    pictures: await loadPictures(drawings),
    viewer: viewer(typefaces),
    seam: seamColor(scene),
  };
}
