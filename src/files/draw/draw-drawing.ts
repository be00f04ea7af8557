import type { FontSource } from '../../base/deck-sources.ts';
import type { DrawingSpec } from '../../deck/chart/types.ts';
import { hasTextElements, hasWords, outlineWords, registerFonts, withPrivateFonts } from './fonts.ts';
import { rasterise } from './rasterise.ts';
import type { DrawnPicture } from './types.ts';
import type { VegaDrawer } from './vega.ts';

/** Three pixels to each of Vega's (72 to the inch): more than the 200 dpi that print needs. */
const DRAWING_DPI = 216;

/** A Vega-Lite picture as SVG with its words as outlines, and the raster of that same SVG. */
export async function drawDrawing(
  spec: DrawingSpec,
  fonts: readonly FontSource[],
  vega: VegaDrawer,
): Promise<DrawnPicture> {
  const worded = hasWords(spec);
  if (worded) await registerFonts(fonts);
  const drawn = await vega.draw(worded ? withPrivateFonts(spec, fonts) : spec);
  const svg = hasTextElements(drawn) ? await outlineWords(drawn) : drawn;
  const pixels = (inches: number): number => Math.max(1, Math.round(inches * DRAWING_DPI));
  return { svg, mime: 'image/png', ...(await rasterise(svg, pixels(spec.width), pixels(spec.height), DRAWING_DPI)) };
}
