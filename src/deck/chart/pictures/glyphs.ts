/** What a counted thing looks like. */
export interface Glyph {
  /** SVG path in Vega's box for symbols: from -1 to 1 vertically, as wide as `aspect` says. */
  readonly path: string;
  /** Width to height of its ink. */
  readonly aspect: number;
  /** Space to the next one, as a share of its height. */
  readonly gap: { readonly x: number; readonly y: number };
}

/** A rectangle with rounded corners, clockwise. */
function roundRect(x: number, y: number, w: number, h: number, r: number): string {
  const [right, bottom] = [x + w, y + h];
  const to = (cornerX: number, cornerY: number): string => `A${r},${r},0,0,1,${cornerX},${cornerY}`;
  return (
    `M${x + r},${y}L${right - r},${y}${to(right, y + r)}L${right},${bottom - r}${to(right - r, bottom)}` +
    `L${x + r},${bottom}${to(x, bottom - r)}L${x},${y + r}${to(x + r, y)}Z`
  );
}

/** A rectangle that runs the other way round, so that it is cut out of the shape around it. */
const hole = (x: number, y: number, w: number, h: number): string =>
  `M${x},${y}L${x},${y + h}L${x + w},${y + h}L${x + w},${y}Z`;

/** A square with rounded corners. */
export const SQUARE: Glyph = { path: roundRect(-1, -1, 2, 2, 0.34), aspect: 1, gap: { x: 0.22, y: 0.22 } };

/** An office building with a lower wing: windows and a door. */
export const COMPANY: Glyph = {
  path:
    roundRect(-0.86, -1, 1.72, 2, 0.16) +
    hole(-0.5, -0.62, 0.38, 0.3) +
    hole(0.12, -0.62, 0.38, 0.3) +
    hole(-0.5, -0.08, 0.38, 0.3) +
    hole(0.12, -0.08, 0.38, 0.3) +
    hole(-0.19, 0.5, 0.38, 0.5),
  aspect: 0.86,
  gap: { x: 0.36, y: 0.22 },
};

/** A person: head, arms, legs. */
export const PERSON: Glyph = {
  path:
    'M0,-1A0.2,0.2,0,0,1,0,-0.6A0.2,0.2,0,0,1,0,-1Z' +
    'M-0.16,-0.54L0.16,-0.54A0.24,0.24,0,0,1,0.4,-0.3L0.4,0.08A0.08,0.08,0,0,1,0.24,0.08L0.24,-0.2L0.2,-0.2L0.2,0.9' +
    'A0.09,0.09,0,0,1,0.02,0.9L0.02,0.26L-0.02,0.26L-0.02,0.9A0.09,0.09,0,0,1,-0.2,0.9L-0.2,-0.2L-0.24,-0.2L-0.24,0.08' +
    'A0.08,0.08,0,0,1,-0.4,0.08L-0.4,-0.3A0.24,0.24,0,0,1,-0.16,-0.54Z',
  aspect: 0.4,
  gap: { x: 0.2, y: 0.16 },
};
