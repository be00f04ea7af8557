import { isDeepStrictEqual } from 'node:util';
import { sha256 } from '../../base/sha256.ts';
import type { DiskCache } from './disk-cache.ts';
import type { Offsets } from './yaml-offsets.ts';

/** What a YAML file says, and where. */
export interface ParsedYaml {
  readonly value: unknown;
  readonly offsets: Offsets;
}

/** Part of every key: to be raised when the same file is read otherwise, or is no longer found in order. */
const REVISION = 2;
const HASH = 64;

const keyOf = (text: string): string => `yaml-${sha256(`${REVISION}\n${text}`)}`;

/** Over the key too: what was kept of another file, whole as it is, is not what this one says. */
const checksum = (key: string, json: string): string => sha256(`${key}\n${json}`);

/** What was kept of a file that says just this; undefined where nothing was, or it is damaged or another's. */
export function keptYaml(text: string, cache: DiskCache): ParsedYaml | undefined {
  const key = keyOf(text);
  const bytes = cache.get(key);
  if (!bytes) return undefined;
  const kept = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  const json = kept.slice(HASH);
  return checksum(key, json) === kept.slice(0, HASH) ? (JSON.parse(json) as ParsedYaml) : undefined;
}

/** Keeps a file that is in order; one whose values JSON cannot hold (infinity) is read anew each time. */
export function keepYaml(text: string, parsed: ParsedYaml, cache: DiskCache): void {
  const json = JSON.stringify(parsed);
  const key = keyOf(text);
  if (isDeepStrictEqual(JSON.parse(json), parsed)) cache.set(key, Buffer.from(checksum(key, json) + json));
}
