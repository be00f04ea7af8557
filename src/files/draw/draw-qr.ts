import { encodePng } from './png.ts';
import type { DrawnPicture } from './types.ts';

/** Width in modules of the empty border that a scanner needs on each side (ISO/IEC 18004, 9.1). */
const QUIET_ZONE = 4;
/** Pixels per module: a code of 33 modules, quiet zone included, has 792. */
const MODULE_PX = 24;
/** The PNG's stated resolution, at which a code of 33 modules is a little under 3 inches wide. */
const DPI = 288;

type Rgb = readonly [number, number, number];

function rgb(hex: string): Rgb {
  if (!/^#?[0-9A-F]{6}$/i.test(hex)) throw new Error(`a colour must be six hexadecimal digits, but was "${hex}"`);
  const value = parseInt(hex.replace('#', ''), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

const hash = (hex: string): string => `#${hex.replace('#', '')}`;

/** The dark modules as one path, with a rectangle for each run in a row. */
function path(isDark: (row: number, column: number) => boolean, size: number): string {
  const runs: string[] = [];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const from = column;
      while (column < size && isDark(row, column)) column++;
      if (column > from) runs.push(`M${from + QUIET_ZONE},${row + QUIET_ZONE}h${column - from}v1h-${column - from}z`);
    }
  }
  return runs.join('');
}

function pixels(isDark: (row: number, column: number) => boolean, edge: number, dark: Rgb, light: Rgb): Uint8Array {
  const stride = edge * MODULE_PX * 4;
  const rgba = new Uint8Array(stride * edge * MODULE_PX).fill(255);
  for (let row = 0; row < edge; row++) {
    const at = row * MODULE_PX * stride;
    for (let x = 0; x < edge * MODULE_PX; x++) {
      const on = isDark(row - QUIET_ZONE, Math.floor(x / MODULE_PX) - QUIET_ZONE);
      rgba.set(on ? dark : light, at + x * 4);
    }
    for (let copy = 1; copy < MODULE_PX; copy++) rgba.copyWithin(at + copy * stride, at, at + stride);
  }
  return rgba;
}

/**
 * A QR code of `text` with error correction level M (15 %) and its quiet zone; colours are six hexadecimal digits. The
 * SVG has one unit per module; in the PNG each module is a whole number of pixels, so that no edge is blurred.
 */
export async function drawQr(text: string, dark: string, light: string): Promise<DrawnPicture> {
  const { default: qrcode } = await import('qrcode/lib/core/qrcode.js');
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const isDark = (row: number, column: number): boolean =>
    row >= 0 && column >= 0 && row < size && column < size && modules.data[row * size + column] === 1;
  const edge = size + 2 * QUIET_ZONE;
  const width = edge * MODULE_PX;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${edge}" height="${edge}" viewBox="0 0 ${edge} ${edge}" shape-rendering="crispEdges">` +
    `<path d="M0,0h${edge}v${edge}h-${edge}z" fill="${hash(light)}"/><path d="${path(isDark, size)}" fill="${hash(dark)}"/></svg>`;
  const png = encodePng(pixels(isDark, edge, rgb(dark), rgb(light)), width, width, DPI);
  return { kind: 'raster', svg, png, mime: 'image/png', width, height: width };
}
