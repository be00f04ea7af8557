import { createHash } from 'node:crypto';
import { sha256 } from '../../base/sha256.ts';
import type { Picture } from '../../deck/layout/types.ts';
import type { DrawnPicture } from './types.ts';

/** JSON with the keys of every object in order, so that equal values give equal text; undefined in a list is `null`. */
function canonical(value: unknown): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const fields = value as Readonly<Record<string, unknown>>;
  // Drawings have thousands of small objects: a list of entries for each would take as long as all else.
  let text = '';
  for (const key of Object.keys(fields).sort()) {
    if (fields[key] !== undefined) text += `${text && ','}${JSON.stringify(key)}:${canonical(fields[key])}`;
  }
  return `{${text}}`;
}

/** A scene does not change, and every room asks for the keys of its pictures. */
const known = new WeakMap<Picture, string>();

/**
 * SHA-256 of what a picture shows, in hexadecimal: equal pictures have the same key in every build on every machine.
 */
export function pictureKey(picture: Picture): string {
  const before = known.get(picture);
  if (before !== undefined) return before;
  const key = createHash('sha256').update(canonical(picture)).digest('hex');
  known.set(picture, key);
  return key;
}

const ids = new WeakMap<DrawnPicture, string>();

/** A name for what was drawn: of equal names, equal pictures. A picture that is kept has that of its key; others a hash. */
export function drawnId(drawn: DrawnPicture, key?: string): string {
  const known = ids.get(drawn) ?? key ?? hashOf(drawn);
  ids.set(drawn, known);
  return known;
}

const hashOf = (drawn: DrawnPicture): string =>
  drawn.kind === 'shapes'
    ? sha256(JSON.stringify(drawn.shapes))
    : sha256(`${sha256(drawn.png)} ${drawn.mime} ${sha256(drawn.svg ?? '')}`);
