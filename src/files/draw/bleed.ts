/**
 * How far colours reach into the transparent background, in pixels: more than any viewer blends when it shrinks a
 * picture.
 */
const REACH = 8;

/**
 * Gives transparent pixels beside a shape the colour of its edge, in place. Viewers that shrink a picture's colours
 * separately from its transparency (LibreOffice, and whatever prints through it) would otherwise blend the black of "no
 * colour" into every edge, giving a pale figure a dark outline. `rgba` has four bytes per pixel, not premultiplied, row
 * by row.
 */
export function bleed(rgba: Uint8Array, width: number, height: number): void {
  const pixels = width * height;
  const distance = new Uint8Array(pixels);
  for (let i = 0; i < pixels; i++) distance[i] = rgba[4 * i + 3] === 0 ? REACH + 1 : 0;
  const take = (to: number, from: number): void => {
    // Both lie within the picture; asking again for every pixel would take as long as the rest.
    const far = (distance[from] as number) + 1;
    if (far >= (distance[to] as number)) return;
    distance[to] = far;
    rgba.copyWithin(4 * to, 4 * from, 4 * from + 3);
  };
  for (let i = 0; i < pixels; i++) {
    if (distance[i] === 0) continue;
    if (i % width > 0) take(i, i - 1);
    if (i >= width) take(i, i - width);
  }
  for (let i = pixels - 1; i >= 0; i--) {
    if (distance[i] === 0) continue;
    if (i % width < width - 1) take(i, i + 1);
    if (i < pixels - width) take(i, i + width);
  }
}
