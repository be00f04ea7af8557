/** Pixels as RGBA, row by row. */
export interface Pixels {
  readonly rgba: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** How far a renderer may put the same ink elsewhere, in pixels: lines drift sideways more than up or down. */
const DRIFT = { x: 4, y: 2 };
/** Around a pixel, how far its surroundings reach when their contrast is taken. */
const AROUND = 6;
/** Steps of colour, of 255, that count for nothing. */
const FAINT = 5;
/** Share of the contrast that edges may differ by: no two renderers smooth them the same. */
const SMOOTHING = 0.4;
/** Side of the window in which unmatched ink is counted, in pixels. */
const WINDOW = 9;

type Plane = Uint8Array;

/** One colour channel. */
function channel({ rgba, width, height }: Pixels, c: number): Plane {
  const plane = new Uint8Array(width * height);
  for (let i = 0; i < plane.length; i++) plane[i] = rgba[4 * i + c] as number;
  return plane;
}

/** The least or greatest value within `rx` and `ry` of each pixel. */
function extreme(plane: Plane, width: number, height: number, rx: number, ry: number, greatest: boolean): Plane {
  const rows = new Uint8Array(plane.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0; x < width; x++) {
      let found = plane[row + x] as number;
      for (let at = Math.max(0, x - rx), to = Math.min(width - 1, x + rx); at <= to; at++) {
        const value = plane[row + at] as number;
        if (greatest ? value > found : value < found) found = value;
      }
      rows[row + x] = found;
    }
  }
  const out = new Uint8Array(plane.length);
  for (let y = 0; y < height; y++) {
    const [from, to] = [Math.max(0, y - ry), Math.min(height - 1, y + ry)];
    for (let x = 0; x < width; x++) {
      let found = rows[y * width + x] as number;
      for (let at = from; at <= to; at++) {
        const value = rows[at * width + x] as number;
        if (greatest ? value > found : value < found) found = value;
      }
      out[y * width + x] = found;
    }
  }
  return out;
}

/**
 * How much of each pixel is ink (or ground) that the other picture does not have nearby: 0 to 1. A pixel is matched when
 * its colour lies between the colours that the other picture has within `DRIFT`; what is left over counts as a share of
 * the contrast around it, so that a pale rule counts as much as black type.
 */
export function unmatched(a: Pixels, b: Pixels): Float32Array {
  const { width, height } = a;
  if (b.width !== width || b.height !== height) throw new Error('pictures of different sizes');
  const excess = new Float32Array(width * height);
  const contrast = new Float32Array(width * height);
  for (let c = 0; c < 3; c++) {
    const planes = [channel(a, c), channel(b, c)] as const;
    const near = planes.map((plane) => [extreme(plane, width, height, DRIFT.x, DRIFT.y, false), extreme(plane, width, height, DRIFT.x, DRIFT.y, true)] as const); // prettier-ignore
    const reach = [AROUND - DRIFT.x, AROUND - DRIFT.y] as const;
    const wide = near.map(([low, high]) => [extreme(low, width, height, ...reach, false), extreme(high, width, height, ...reach, true)] as const); // prettier-ignore
    for (let i = 0; i < excess.length; i++) {
      for (const [own, other] of [
        [0, 1],
        [1, 0],
      ] as const) {
        const value = planes[own][i] as number;
        const left = Math.max(value - (near[other]?.[1][i] as number), (near[other]?.[0][i] as number) - value);
        if (left > (excess[i] as number)) excess[i] = left;
      }
      const most = Math.max(wide[0]?.[1][i] as number, wide[1]?.[1][i] as number);
      const least = Math.min(wide[0]?.[0][i] as number, wide[1]?.[0][i] as number);
      if (most - least > (contrast[i] as number)) contrast[i] = most - least;
    }
  }
  return excess.map((value, i) => {
    if (value <= FAINT) return 0;
    const share = (value - FAINT) / (contrast[i] as number);
    return Math.max(0, (share - SMOOTHING) / (1 - SMOOTHING));
  });
}

/** The window with most unmatched pixels: how many, and its middle. */
export function worstWindow(map: Float32Array, width: number, height: number): { readonly score: number; readonly x: number; readonly y: number } {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += map[y * width + x] as number;
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] as number) + row;
    }
  }
  const at = (x: number, y: number): number => sums[y * (width + 1) + x] as number;
  let worst = { score: 0, x: 0, y: 0 };
  for (let y = 0; y + WINDOW <= height; y++) {
    for (let x = 0; x + WINDOW <= width; x++) {
      const score = at(x + WINDOW, y + WINDOW) - at(x, y + WINDOW) - at(x + WINDOW, y) + at(x, y);
      if (score > worst.score) worst = { score, x: x + (WINDOW >> 1), y: y + (WINDOW >> 1) };
    }
  }
  return worst;
} // prettier-ignore
