import { createHash } from 'node:crypto';

/** Namespace of this program's ids, once drawn at random (RFC 9562, section 5.5). */
const NAMESPACE = Buffer.from('6f1a3c0e7b5d4e8f9a2b8c4d1e0f7a63', 'hex');

/**
 * A GUID that belongs to a name: the same on every machine and day (RFC 9562 version 5), in braces and upper case as
 * Office's schema demands (ST_Guid).
 */
export function stableGuid(...path: readonly string[]): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(JSON.stringify(path)).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex').toUpperCase();
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}}`;
}
