/** Pixels as RGBA, row by row. */
export interface Pixels {
  readonly rgba: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The value at an index within `values`: in loops over pixels, whose bounds are those of the pictures. */
export const valueAt = (values: Uint8Array | Float32Array | Float64Array, index: number): number =>
  values[index] as number;

/** How far a renderer may displace the same ink, in pixels: lines drift sideways more than up or down. */
const DRIFT = { x: 4, y: 2 };
/** How far around a pixel the contrast of its surroundings is measured, in pixels. */
const AROUND = 6;
/** Differences in colour, in steps of 255, that are ignored. */
const FAINT = 5;
/** The share of the contrast by which edges may differ: no two renderers smooth them alike. */
const SMOOTHING = 0.4;
/** Side in pixels of the window in which unmatched ink is counted. */
const WINDOW = 9;

/** The least and the greatest value of a colour channel within `rx` and `ry` of a pixel, over all the pictures. */
function rangeAt(pictures: readonly Pixels[], c: number, i: number, rx: number, ry: number): readonly [number, number] {
  let [least, most] = [255, 0];
  for (const { rgba, width, height } of pictures) {
    const [x, y] = [i % width, Math.floor(i / width)];
    const [left, right] = [Math.max(0, x - rx), Math.min(width - 1, x + rx)];
    for (let row = Math.max(0, y - ry); row <= Math.min(height - 1, y + ry); row++) {
      for (let at = 4 * (row * width + left) + c; at <= 4 * (row * width + right) + c; at += 4) {
        const value = valueAt(rgba, at);
        if (value < least) least = value;
        if (value > most) most = value;
      }
    }
  }
  return [least, most];
}

/** How far a pixel of one picture is outside the colours that the other has nearby, in steps of a colour channel. */
function excessAt(one: Pixels, other: Pixels, c: number, i: number): number {
  const value = valueAt(one.rgba, 4 * i + c);
  const [least, most] = rangeAt([other], c, i, DRIFT.x, DRIFT.y);
  return Math.max(value - most, least - value);
}

/**
 * How much of each pixel is ink (or ground) that the other picture does not have nearby: 0 to 1. A pixel is matched if
 * its colour lies between the colours that the other picture has within `DRIFT`; the excess counts as a share of the
 * contrast around it, so that a pale rule counts as much as black type.
 */
export function unmatched(a: Pixels, b: Pixels): Float32Array {
  if (b.width !== a.width || b.height !== a.height) throw new Error('pictures of different sizes');
  const map = new Float32Array(a.width * a.height);
  for (let i = 0; i < map.length; i++) {
    let excess = FAINT;
    for (let c = 0; c < 3; c++) {
      // Nearly all pixels are the same in both pictures, and need no search.
      if (Math.abs(valueAt(a.rgba, 4 * i + c) - valueAt(b.rgba, 4 * i + c)) <= excess) continue;
      excess = Math.max(excess, excessAt(a, b, c, i), excessAt(b, a, c, i));
    }
    if (excess === FAINT) continue;
    const contrasts = [0, 1, 2].map((c) => rangeAt([a, b], c, i, AROUND, AROUND)).map(([least, most]) => most - least);
    const share = (excess - FAINT) / Math.max(...contrasts);
    map[i] = Math.max(0, (share - SMOOTHING) / (1 - SMOOTHING));
  }
  return map;
}

/** The window with the most unmatched pixels: their number, and its centre. */
export function worstWindow(map: Float32Array, width: number, height: number): { readonly score: number; readonly x: number; readonly y: number } {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += valueAt(map, y * width + x);
      sums[(y + 1) * (width + 1) + x + 1] = valueAt(sums, y * (width + 1) + x + 1) + row;
    }
  }
  const at = (x: number, y: number): number => valueAt(sums, y * (width + 1) + x);
  let worst = { score: 0, x: 0, y: 0 };
  for (let y = 0; y + WINDOW <= height; y++) {
    for (let x = 0; x + WINDOW <= width; x++) {
      const score = at(x + WINDOW, y + WINDOW) - at(x, y + WINDOW) - at(x + WINDOW, y) + at(x, y);
      if (score > worst.score) worst = { score, x: x + (WINDOW >> 1), y: y + (WINDOW >> 1) };
    }
  }
  return worst;
} // prettier-ignore
