import { hash } from 'node:crypto';

/**
 * A GUID that belongs to a path of names: the same on every machine and day (RFC 9562 version 8: the bits are ours, made
 * by SHA-1), in braces and upper case as Office's schema demands (ST_Guid).
 */
export function stableGuid(...path: readonly string[]): string {
  const hex = hash('sha1', JSON.stringify(['surveydeck', ...path]), 'hex').toUpperCase();
  const variant = ((parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16).toUpperCase();
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}}`;
}
