import { PICTURE_WIDTHS, picturePath } from '../types.ts';

/** The address of a picture that is sharp at so many pixels of the page. */
export function pictureUrl(picture: string, width: number): string {
  const needed = width * window.devicePixelRatio;
  return picturePath(
    picture,
    PICTURE_WIDTHS.find((known) => known >= needed) ?? PICTURE_WIDTHS[PICTURE_WIDTHS.length - 1]!,
  );
}
