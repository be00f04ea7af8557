import { createHash } from 'node:crypto';
import type { Part } from '../ooxml/opc/pack.ts';

const CONTENT_TYPES = { png: 'image/png', jpeg: 'image/jpeg', svg: 'image/svg+xml' } as const;

/** The pictures of a package, each stored once however often it is used; numbered in the order of first use. */
export class MediaStore {
  readonly #paths = new Map<string, string>();
  readonly #parts: Part[] = [];

  get parts(): readonly Part[] {
    return this.#parts;
  }

  /** Path of the part that holds these bytes. */
  store(bytes: Uint8Array, extension: keyof typeof CONTENT_TYPES): string {
    const key = `${extension}:${createHash('sha256').update(bytes).digest('hex')}`;
    const known = this.#paths.get(key);
    if (known !== undefined) return known;
    const path = `ppt/media/image${this.#parts.length + 1}.${extension}`;
    this.#paths.set(key, path);
    this.#parts.push({ path, contentType: CONTENT_TYPES[extension], body: bytes });
    return path;
  }
}
