import type { FontSource } from '../../base/deck-sources.ts';
import { imageFault, imageInfo } from '../../base/image-info.ts';
import { hasTextElements, outlineWords, registerFonts, svgWithPrivateFonts } from './fonts.ts';
import { rasterise } from './rasterise.ts';
import type { DrawnPicture } from './types.ts';

/** Longer side of an SVG file's raster, in pixels: 200 dpi at 8 inches, which no picture file of a slide exceeds. */
const LONGER_SIDE_PX = 1600;
const DPI = 216;

/**
 * A picture file, drawn from its bytes. PNG and JPEG stay as they are; an SVG also gets a raster. Throws for a file
 * that cannot be used: whoever read it has already reported it (`imageFault`).
 */
export async function drawFile(file: string, bytes: Uint8Array, fonts: readonly FontSource[]): Promise<DrawnPicture> {
  const info = imageInfo(bytes);
  const fault = imageFault(bytes, new Set(fonts.map((font) => font.family)));
  if (!info || fault) throw new Error(`${file}: ${fault ?? 'not_a_picture'}`);
  if (info.mime !== 'image/svg+xml')
    return { kind: 'raster', png: bytes, mime: info.mime, width: info.width, height: info.height };
  const source = new TextDecoder().decode(bytes);
  if (hasTextElements(source)) await registerFonts(fonts);
  const svg = hasTextElements(source) ? await outlineWords(svgWithPrivateFonts(source)) : source;
  const scale = LONGER_SIDE_PX / Math.max(info.width, info.height);
  const pixels = (side: number): number => Math.max(1, Math.round(side * scale));
  return {
    kind: 'raster',
    svg,
    mime: 'image/png',
    ...(await rasterise(svg, pixels(info.width), pixels(info.height), DPI)),
  };
}
