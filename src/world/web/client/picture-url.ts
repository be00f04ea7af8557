import { PICTURE_WIDTHS, picturePath } from '../types.ts';

/** The URL of a picture that is sharp at this width in CSS pixels. */
export function pictureUrl(picture: string, width: number): string {
  const needed = width * window.devicePixelRatio;
  return picturePath(picture, PICTURE_WIDTHS.find((pixels) => pixels >= needed) ?? Math.max(...PICTURE_WIDTHS));
}
