import { z } from 'zod';
import type { Report } from '../../base/diagnostic.ts';
import { hashOf } from '../../base/sha256.ts';
import type { YamlSource } from '../../base/source.ts';
import { expects, validate } from '../../base/validate.ts';
import type { Unit } from './units.ts';

/** Which base text each translation was made from: hashes by unit. */
export type Lock = ReadonlyMap<string, string>;

const lockSchema = z.record(
  z.string(),
  z.string().regex(/^[0-9a-f]{12}$/, expects('form/hash')), // prettier-ignore
);

/** What `locales/<locale>.lock.yaml` remembers; empty if there is no such file. Reports what is wrong with it. */
export function parseLock(source: YamlSource | undefined, report: Report): Lock {
  const hashes = source && validate(lockSchema, source, report);
  return new Map(Object.entries(hashes ?? {}));
}

const HEADER = [
  '# Which base text each translation was made from, so that a later change of it shows. Kept by surveydeck',
  '# (text import, text accept): do not edit. A line may be deleted; its translation is then to be accepted again.',
];

/**
 * The text of a lock file: one line per unit, in the order of the units, without entries that are not tracked units
 * (any more).
 */
export function lockText(units: readonly Unit[], lock: Lock): string {
  const lines = units
    .filter(isTracked)
    .flatMap(({ id }) => (lock.has(id) ? [`${JSON.stringify(id)}: "${lock.get(id)}"`] : []));
  return `${[...HEADER, ...(lines.length > 0 ? lines : ['{}'])].join('\n')}\n`;
}

/** The lock, with the current base texts of these units. */
export const locked = (lock: Lock, units: readonly Unit[]): Lock =>
  new Map([...lock, ...units.filter(isTracked).map(({ id, base }) => [id, hashOf(base)] as const)]);

/**
 * Whether a change of its base text makes a unit stale. Lists of words are up to each language; a free answer is found
 * by its text, so a changed one has no translation.
 */
export const isTracked = ({ kind }: Unit): boolean => kind !== 'list' && kind !== 'answer';
