import { createHash } from 'node:crypto';
import type { Picture } from '../../deck/layout/types.ts';

/** JSON with the keys of every object in order, so that equal values give equal text; undefined in a list is `null`. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, v]) => `${JSON.stringify(key)}:${canonical(v)}`);
  return `{${fields.join(',')}}`;
}

/**
 * SHA-256 of what a picture shows, in hexadecimal: equal pictures have the same key in every build on every machine.
 */
export const pictureKey = (picture: Picture): string => createHash('sha256').update(canonical(picture)).digest('hex');
