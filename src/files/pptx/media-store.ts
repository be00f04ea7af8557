import { createHash } from 'node:crypto';
import type { PictureElement } from '../../deck/scene/types.ts';
import { pictureKey } from '../draw/picture-key.ts';
import type { DrawnPicture } from '../draw/types.ts';
import type { Part } from '../ooxml/opc/pack.ts';
import type { StoredPicture } from './finish/page-context.ts';

const CONTENT_TYPES = { png: 'image/png', jpeg: 'image/jpeg', svg: 'image/svg+xml' } as const;

const encoder = new TextEncoder();

/** The pictures of a package, each stored once however often it is used; numbered in the order of first use. */
export class MediaStore {
  readonly #paths = new Map<string, string>();
  readonly #parts: Part[] = [];
  readonly #drawings: ReadonlyMap<string, DrawnPicture>;

  /** `drawings` are by `pictureKey`. */
  constructor(drawings: ReadonlyMap<string, DrawnPicture>) {
    this.#drawings = drawings;
  }

  get parts(): readonly Part[] {
    return this.#parts;
  }

  /** The shapes of a picture, or the parts that hold it. Throws for one that was not drawn. */
  storePicture(element: PictureElement): StoredPicture {
    const drawn = this.#drawings.get(pictureKey(element.picture));
    if (!drawn) throw new Error(`the picture ${element.id} was not drawn`);
    if (drawn.kind === 'shapes') return drawn;
    const raster = this.#store(drawn.png, drawn.mime === 'image/jpeg' ? 'jpeg' : 'png');
    const svg = drawn.svg === undefined ? {} : { svg: this.#store(encoder.encode(drawn.svg), 'svg') };
    return { kind: 'raster', raster, ...svg };
  }

  /** Path of the part that holds these bytes. */
  #store(bytes: Uint8Array, extension: keyof typeof CONTENT_TYPES): string {
    const key = `${extension}:${createHash('sha256').update(bytes).digest('hex')}`;
    const known = this.#paths.get(key);
    if (known !== undefined) return known;
    const path = `ppt/media/image${this.#parts.length + 1}.${extension}`;
    this.#paths.set(key, path);
    this.#parts.push({ path, contentType: CONTENT_TYPES[extension], body: bytes });
    return path;
  }
}
