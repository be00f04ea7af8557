import type { DeckSources } from '../../base/deck-sources.ts';
import type { Report } from '../../base/diagnostic.ts';
import { imageInfo } from '../../base/image-info.ts';
import { namedFiles } from '../../base/named-files.ts';
import { undrawableFont, undrawablePicture } from './diagnostics.ts';
import { refusedFonts } from './fonts.ts';
import { sized } from './sized.ts';

/** Reports font files that cannot be drawn with, although they can be measured. */
export async function checkFonts(
  { brand, fonts }: Pick<DeckSources, 'brand' | 'fonts'>,
  report: Report,
): Promise<void> {
  for (const { family, weight } of await refusedFonts(fonts)) {
    report(undrawableFont(brand.at(['fonts', 'families', family, weight]), { family }));
  }
}

/**
 * Opens every picture file once, as drawing will, and reports those that cannot be: their headers are right, since
 * whoever read them looked at these, but not all that follows.
 */
export async function checkPictures(
  { assets, brand, deck, layouts }: Pick<DeckSources, 'assets' | 'brand' | 'deck' | 'layouts'>,
  report: Report,
): Promise<void> {
  const named = [brand, deck, ...layouts].flatMap(namedFiles);
  for (const [path, bytes] of assets) {
    if (await opens(bytes)) continue;
    report(undrawablePicture(named.find((one) => one.path === path)?.place, { path }));
  }
}

async function opens(bytes: Uint8Array): Promise<boolean> {
  const { loadImage } = await import('canvas');
  const info = imageInfo(bytes);
  const isSvg = info?.mime === 'image/svg+xml';
  const source = isSvg ? sized(new TextDecoder().decode(bytes), info.width, info.height) : bytes;
  return loadImage(Buffer.from(source)).then(
    () => true,
    () => false,
  );
}
