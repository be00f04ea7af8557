import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

const hashes = new WeakMap<Uint8Array, string>();

/** SHA-256 of a large file that stays in memory, such as a font: computed once, however often it is asked for. */
export function fileHash(bytes: Uint8Array): string {
  const hash = hashes.get(bytes) ?? sha256(bytes);
  hashes.set(bytes, hash);
  return hash;
}

/**
 * A short fingerprint of a text: 12 hexadecimal digits of its SHA-256, enough to notice that it changed. Line breaks
 * at its end do not count, since a YAML block may leave one.
 */
export const hashOf = (text: string): string => sha256(text.replace(/\n+$/, '')).slice(0, 12);
