import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { imageInfo } from '../../base/image-info.ts';
import type { Picture } from '../../deck/layout/types.ts';
import { drawDrawing } from './draw-drawing.ts';
import { drawFile } from './draw-file.ts';
import { drawQr } from './draw-qr.ts';
import { fontsHash, hasWords } from './fonts.ts';
import { drawnId, pictureKey } from './picture-key.ts';
import { readStoredPicture, storePicture } from './stored-picture.ts';
import type { DrawnPicture, DrawOptions } from './types.ts';
import { openVega } from './vega.ts';

/**
 * Part of every cache key: raise it when the same picture is drawn differently. A test of the SVG's hash tells when.
 */
export const DRAW_REVISION = 4;

/** Everything that a picture depends on except the engines' versions; undefined for what is used as it is. */
function cacheKey(picture: Picture, { fonts, assets }: DrawOptions): string | undefined {
  const hash = createHash('sha256').update(`${DRAW_REVISION}\n${pictureKey(picture)}\n`);
  switch (picture.kind) {
    case 'drawing':
      return hash.update(hasWords(picture) ? fontsHash(fonts) : '').digest('hex');
    case 'qr':
      return hash.digest('hex');
    case 'file': {
      const bytes = assets.get(picture.file);
      if (!bytes || imageInfo(bytes)?.mime !== 'image/svg+xml') return undefined;
      return hash.update(bytes).update('\n').update(fontsHash(fonts)).digest('hex');
    }
  }
}

async function draw(picture: Picture, options: DrawOptions): Promise<DrawnPicture> {
  switch (picture.kind) {
    case 'drawing':
      return drawDrawing(picture, options, await openVega());
    case 'qr':
      return drawQr(picture.text, picture.dark, picture.light);
    case 'file': {
      const bytes = options.assets.get(picture.file);
      if (!bytes) throw new Error(`the picture ${picture.file} was placed but never read`);
      return drawFile(picture.file, bytes, options.fonts);
    }
  }
}

/** What a picture was drawn as before: in this process, or in another that filled the cache. */
function drawnBefore(key: string, { cache, recall }: DrawOptions): DrawnPicture | undefined {
  // What stands under this name was stored by `remember`.
  const known = recall?.found<DrawnPicture>(`drawn ${key}`);
  if (known) return known;
  const bytes = cache?.get(key);
  return bytes && readStoredPicture(key, bytes);
}

function remember(key: string, drawn: DrawnPicture, { recall }: DrawOptions): void {
  drawnId(drawn, key);
  recall?.store(`drawn ${key}`, drawn);
}

/**
 * Draws every picture once; the result is by `pictureKey`. Engines are loaded only for what is not in the cache.
 * Throws for a picture that cannot be drawn: earlier stages have reported everything that a user can get wrong.
 */
export async function drawPictures(
  pictures: readonly Picture[],
  options: DrawOptions,
): Promise<ReadonlyMap<string, DrawnPicture>> {
  const drawn = new Map<string, DrawnPicture>();
  for (const picture of pictures) {
    const key = pictureKey(picture);
    if (drawn.has(key)) continue;
    const stored = cacheKey(picture, options);
    const known = stored === undefined ? undefined : drawnBefore(stored, options);
    const made = known ?? (await draw(picture, options));
    if (!known && stored !== undefined) options.cache?.set(stored, storePicture(stored, made));
    if (stored !== undefined) remember(stored, made, options);
    drawn.set(key, made);
    // The canvas library frees its memory only between tasks: without this, a batch of decks keeps all of it.
    if (!known) await setImmediate();
  }
  return drawn;
}
