import { isDeepStrictEqual } from 'node:util';
import { sha256 } from '../../base/sha256.ts';
import type { DiskCache } from './disk-cache.ts';
import type { Offsets } from './yaml-offsets.ts';

/** What a YAML file says, and where. */
export interface ParsedYaml {
  readonly value: unknown;
  readonly offsets: Offsets;
}

/** Part of every key: raise it when the same file would be read differently, or would no longer be accepted. */
const REVISION = 4;
const HASH = 64;

const keyOf = (text: string): string => `yaml-${sha256(`${REVISION}\n${text}`)}`;

/** The checksum covers the key too: what was kept for another file, even undamaged, is not what this one says. */
const checksum = (key: string, json: string): string => sha256(`${key}\n${json}`);

/**
 * What was kept of a file with exactly this text; undefined if nothing was, or if it is damaged or belongs to another
 * file.
 */
export function keptYaml(text: string, cache: DiskCache): ParsedYaml | undefined {
  const key = keyOf(text);
  const bytes = cache.get(key);
  if (!bytes) return undefined;
  const kept = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  const json = kept.slice(HASH);
  // `keepYaml` wrote what has this checksum, so that it has this form.
  return checksum(key, json) === kept.slice(0, HASH) ? (JSON.parse(json) as ParsedYaml) : undefined;
}

/** Keeps a file without mistakes; one with values that JSON cannot represent (infinity) is read anew each time. */
export function keepYaml(text: string, parsed: ParsedYaml, cache: DiskCache): void {
  const json = JSON.stringify(parsed);
  const key = keyOf(text);
  if (isDeepStrictEqual(JSON.parse(json), parsed)) cache.set(key, Buffer.from(checksum(key, json) + json));
}
