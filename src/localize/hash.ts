import { createHash } from 'node:crypto';

/**
 * A short fingerprint of a text: 12 hexadecimal digits of its SHA-256, enough to see that it changed. Line breaks at its
 * end do not count, as a YAML block may leave one.
 */
export const hashOf = (text: string): string =>
  createHash('sha256').update(text.replace(/\n+$/, '')).digest('hex').slice(0, 12);
