import { loadImage, Path2D, type Image } from 'canvas';
import type { DrawnPicture, ShapePicture } from '../draw/types.ts';
import { readSvg, type SvgPicture } from './svg/read-svg.ts';

/** A picture ready to be painted: as shapes where its SVG has nothing else, otherwise as its raster. */
export type PaintablePicture =
  | ShapePicture
  | { readonly kind: 'vector'; readonly svg: SvgPicture }
  | { readonly kind: 'raster'; readonly image: Image };

async function load(drawn: DrawnPicture): Promise<PaintablePicture> {
  if (drawn.kind === 'shapes') return drawn;
  const svg = drawn.svg === undefined ? undefined : readSvg(drawn.svg);
  return svg && svg.shapes.every(({ path }) => isPath(path))
    ? { kind: 'vector', svg }
    : { kind: 'raster', image: await loadImage(drawn.png) };
}

/** Whether the canvas library understands path data; where it does not, the rasteriser has drawn what it could. */
function isPath(data: string): boolean {
  try {
    new Path2D(data);
    return true;
  } catch {
    return false;
  }
}

/** Makes drawn pictures ready to be painted, by the same keys. */
export async function loadPictures(
  drawings: ReadonlyMap<string, DrawnPicture>,
): Promise<ReadonlyMap<string, PaintablePicture>> {
  const loaded = new Map<string, PaintablePicture>();
  for (const [key, drawn] of drawings) loaded.set(key, await load(drawn));
  return loaded;
}
