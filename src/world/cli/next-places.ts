import { readFile } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import type { Given } from './init-given.ts';

/** Where a file of the next export goes in the survey's folder. */
export interface NextPlace {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether it stands there already. */
  readonly isThere: boolean;
}

/**
 * The names that files get in the survey's folder: their own or, where another file is called so, with a number. Nothing that is there is
 * replaced, so that the answers of an earlier build are not lost.
 */
export async function nextPlaces({ folder, exports }: Pick<Given, 'folder' | 'exports'>): Promise<readonly NextPlace[]> {
  const places: NextPlace[] = [];
  for (const { path, bytes } of exports) {
    const inside = relative(folder, path);
    if (!inside.startsWith('..') && inside !== path) {
      places.push({ name: inside.split(sep).join('/'), bytes, isThere: true });
      continue;
    }
    const extension = extname(path);
    const stem = basename(path, extension);
    for (let n = 1; ; n++) {
      const name = n === 1 ? basename(path) : `${stem}-${n}${extension}`;
      const there = await readFile(join(folder, name)).catch(() => undefined);
      if (there && !there.equals(bytes)) continue;
      places.push({ name, bytes, isThere: there !== undefined });
      break;
    }
  }
  return places;
} // prettier-ignore
