import type { DrawingSpec } from '../../deck/chart/types.ts';
import { createMeasurer } from '../../deck/layout/measure.ts';
import { hasTextElements, hasWords, outlineWords, registerFonts, withPrivateFonts } from './fonts.ts';
import { rasterise } from './rasterise.ts';
import type { DrawnPicture, DrawOptions } from './types.ts';
import type { VegaDrawer } from './vega.ts';

/** Three pixels to each of Vega's (72 to the inch): more than the 200 dpi that print needs. */
const DRAWING_DPI = 216;

/**
 * A Vega-Lite picture as shapes; where it has what they cannot say, as SVG with its words as outlines, and the raster of
 * that same SVG.
 */
export async function drawDrawing(
  spec: DrawingSpec,
  { fonts, cache }: Pick<DrawOptions, 'fonts' | 'cache'>,
  vega: VegaDrawer,
): Promise<DrawnPicture> {
  const worded = hasWords(spec);
  if (worded) await registerFonts(fonts);
  const ascent = worded ? createMeasurer(fonts).ascent([...new Set(fonts.map(({ family }) => family))]) : 0;
  const drawn = await vega.draw(worded ? withPrivateFonts(spec, fonts) : spec, ascent, cache);
  if (drawn.kind === 'shapes') return drawn;
  const svg = hasTextElements(drawn.svg) ? await outlineWords(drawn.svg) : drawn.svg;
  const pixels = (inches: number): number => Math.max(1, Math.round(inches * DRAWING_DPI));
  return {
    kind: 'raster',
    svg,
    mime: 'image/png',
    ...(await rasterise(svg, pixels(spec.width), pixels(spec.height), DRAWING_DPI)),
  };
}
