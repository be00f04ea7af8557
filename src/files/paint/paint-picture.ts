import { pictureKey } from '../draw/picture-key.ts';
import type { Picture, PictureElement } from '../../deck/scene/types.ts';
import { paintShapes } from './paint-shapes.ts';
import { paintSvg } from './svg/paint-svg.ts';
import { rectOf, type Rect, type Surface } from './surface.ts';

/** Paints a picture, stretched to an area. Throws for one that was not drawn. */
export function paintPictureAt(surface: Surface, picture: Picture, area: Rect, name: string): void {
  const loaded = surface.pictures.get(pictureKey(picture));
  if (!loaded) throw new Error(`the picture ${name} was not drawn`);
  if (loaded.kind === 'shapes') paintShapes(surface, loaded.shapes, area);
  else if (loaded.kind === 'vector') paintSvg(surface.canvas, loaded.svg, area);
  else surface.canvas.drawImage(loaded.image, area.x, area.y, area.w, area.h);
}

export function paintPicture(surface: Surface, element: PictureElement): void {
  const area = rectOf(element.box);
  paintPictureAt(surface, element.picture, area, element.id);
  if (element.link !== undefined) surface.link?.(area, element.link);
}
