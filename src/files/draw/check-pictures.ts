import type { DeckSources } from '../../base/deck-sources.ts';
import type { Report } from '../../base/diagnostic.ts';
import { imageInfo } from '../../base/image-info.ts';
import { namedFiles } from '../../base/named-files.ts';
import { fileHash } from '../../base/sha256.ts';
import { undrawableFont, undrawablePicture } from './diagnostics.ts';
import { refusedFonts } from './fonts.ts';
import { sized } from './sized.ts';
import type { DrawingCache } from './types.ts';

/** What was opened once is not opened again: the cache keeps the name of a file under that very name. */
class Opened {
  readonly #cache: DrawingCache | undefined;

  constructor(cache: DrawingCache | undefined) {
    this.#cache = cache;
  }

  /** Whether a file of these bytes opened before. `what` is what it was opened as. */
  has(what: 'picture' | 'font', bytes: Uint8Array): boolean {
    const kept = this.#cache?.get(nameOf(what, bytes));
    return kept !== undefined && new TextDecoder().decode(kept) === nameOf(what, bytes);
  }

  add(what: 'picture' | 'font', bytes: Uint8Array): void {
    this.#cache?.set(nameOf(what, bytes), new TextEncoder().encode(nameOf(what, bytes)));
  }
}

const nameOf = (what: string, bytes: Uint8Array): string => `opens 1 ${what} ${fileHash(bytes)}`;

/** Reports font files that cannot be drawn with, although they can be measured. */
export async function checkFonts(
  { brand, fonts }: Pick<DeckSources, 'brand' | 'fonts'>,
  report: Report,
  cache?: DrawingCache,
): Promise<void> {
  const opened = new Opened(cache);
  const unknown = fonts.filter(({ bytes }) => !opened.has('font', bytes));
  const refused = unknown.length > 0 ? await refusedFonts(unknown) : [];
  for (const { family, weight } of refused) {
    report(undrawableFont(brand.at(['fonts', 'families', family, weight]), { family }));
  }
  if (refused.length === 0) unknown.forEach(({ bytes }) => opened.add('font', bytes));
}

/**
 * Opens every picture file once, as drawing will, and reports those that cannot be: their headers are right, since
 * whoever read them looked at these, but not all that follows.
 */
export async function checkPictures(
  { assets, brand, deck, layouts }: Pick<DeckSources, 'assets' | 'brand' | 'deck' | 'layouts'>,
  report: Report,
  cache?: DrawingCache,
): Promise<void> {
  const opened = new Opened(cache);
  for (const [path, bytes] of assets) {
    if (opened.has('picture', bytes)) continue;
    if (await opens(bytes)) {
      opened.add('picture', bytes);
      continue;
    }
    const named = [brand, deck, ...layouts].flatMap(namedFiles).find((one) => one.path === path);
    report(undrawablePicture(named?.place, { path }));
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
