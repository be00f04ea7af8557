import type { DeckSources } from './base/deck-sources.ts';
import type { Stopwatch } from './base/stopwatch.ts';
import type { BuildOptions, BuiltDeck } from './build-result.ts';
import type { DeckOrigin } from './deck/scene/deck-origin.ts';
import type { Scene } from './deck/scene/types.ts';

/** Default width of a slide's PNG in pixels. */
const WIDTH = 960;

/**
 * Draws the pictures of a scene, once for all formats, and writes the scene in each requested format. The code for a
 * format is loaded only when it is requested.
 */
export async function writeDeck(
  { scene, origin }: { readonly scene: Scene; readonly origin: DeckOrigin },
  sources: Pick<DeckSources, 'fonts' | 'assets'>,
  { formats, cache, recall, pngWidth = WIDTH }: BuildOptions,
  time: Stopwatch,
): Promise<Pick<BuiltDeck, 'drawings' | 'pptx' | 'pdf' | 'pngs'>> {
  const wants = new Set(formats);
  const { fonts, assets } = sources;
  const drawings = await time.wait('draw', async () => {
    const [{ scenePictures }, { drawPictures }] = await Promise.all([import('./files/draw/chart-picture.ts'), import('./files/draw/draw-pictures.ts')]); // prettier-ignore
    const pictures = scenePictures(scene, wants.has('pdf') || wants.has('png'));
    return drawPictures(pictures, { fonts, assets, ...(cache ? { cache } : {}), ...(recall ? { recall } : {}) });
  });
  const written: { pptx?: Uint8Array; pdf?: Uint8Array; pngs?: ReadonlyMap<string, Uint8Array> } = {};
  await time.wait('write', async () => {
    if (wants.has('pptx'))
      written.pptx = await (await import('./files/pptx/write-pptx.ts')).writePptx(scene, drawings, origin, recall);
  });
  if (!wants.has('pdf') && !wants.has('png')) return { drawings, ...written };
  await time.wait('paint', async () => {
    if (wants.has('pdf')) written.pdf = await (await import('./files/paint/paint-pdf.ts')).paintPdf(scene, drawings, fonts); // prettier-ignore
    if (wants.has('png')) written.pngs = await (await import('./files/paint/paint-png.ts')).paintPng(scene, drawings, fonts, { width: pngWidth }); // prettier-ignore
  });
  return { drawings, ...written };
}
