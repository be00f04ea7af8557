import { z } from 'zod';
import type { Report } from '../../base/diagnostic.ts';
import { hashOf } from '../../base/sha256.ts';
import type { YamlSource } from '../../base/source.ts';
import { expects, validate } from '../../base/validate.ts';
import { isDoubt, type State } from './states.ts';
import type { Unit } from './units.ts';
import { yamlQuoted } from './yaml-key.ts';

/** What is remembered of one translation. */
export interface Remembered {
  /** Hash of the base text that it was made from; absent if nobody has said so yet. */
  readonly madeFrom?: string;
  /** What the translator said of it, unless that is just that it is done. */
  readonly state?: State;
  /** What the translator remarked; also of a text that has no translation yet. */
  readonly comment?: string;
}

/** What is remembered of translations, by unit. */
export type Lock = ReadonlyMap<string, Remembered>;

const HASH = expects('form/hash');
const hash = z.string().regex(/^[0-9a-f]{12}$/, HASH);
const remembered = z.strictObject({
  made_from: hash.optional(),
  state: z.string().min(1).optional(),
  comment: z.string().min(1).optional(),
});

const lockSchema = z.record(
  z.string(),
  // Of most translations nothing but the hash is remembered: it stands for all.
  z.union([hash.transform((made_from): z.infer<typeof remembered> => ({ made_from })), remembered], HASH),
);

/** What `locales/<locale>.lock.yaml` remembers; empty if there is no such file. Reports what is wrong with it. */
export function parseLock(source: YamlSource | undefined, report: Report): Lock {
  const entries = source && validate(lockSchema, source, report);
  return new Map(
    Object.entries(entries ?? {}).map(([id, { made_from, state, comment }]) => [
      id,
      {
        ...(made_from === undefined ? {} : { madeFrom: made_from }),
        ...(state === undefined ? {} : { state }),
        ...(comment === undefined ? {} : { comment }),
      },
    ]),
  );
}

const HEADER = [
  '# Which base text each translation was made from, so that a later change of it shows. Kept by surveydeck',
  '# (text import, text accept): do not edit. A line may be deleted; its translation is then to be accepted again.',
];

/** The text of a lock file: one line per unit, in the order of the units, without entries that are no units (any more). */
export function lockText(units: readonly Unit[], lock: Lock): string {
  const lines = units.flatMap((unit) => {
    const { madeFrom, state, comment } = lock.get(unit.id) ?? {};
    const parts = [
      ...(madeFrom !== undefined && isTracked(unit) ? [`made_from: "${madeFrom}"`] : []),
      ...(state === undefined ? [] : [`state: ${yamlQuoted(state)}`]),
      ...(comment === undefined ? [] : [`comment: ${yamlQuoted(comment)}`]),
    ];
    if (parts.length === 0) return [];
    const isPlain = state === undefined && comment === undefined;
    return [`${JSON.stringify(unit.id)}: ${isPlain ? `"${madeFrom}"` : `{ ${parts.join(', ')} }`}`];
  });
  return `${[...HEADER, ...(lines.length > 0 ? lines : ['{}'])].join('\n')}\n`;
}

/** The lock, with the current base texts of these units. */
export const locked = (lock: Lock, units: readonly Unit[]): Lock =>
  new Map([
    ...lock,
    ...units.filter(isTracked).map(({ id, base }) => [id, { ...lock.get(id), madeFrom: hashOf(base) }] as const),
  ]);

/** What is said of a translation, as far as anything is. */
export interface Said {
  readonly state: State | undefined;
  readonly comment: string | undefined;
}

/** The lock, with what was said of these translations, in place of what was said before. */
export const told = (lock: Lock, said: ReadonlyMap<string, Said>): Lock =>
  new Map([
    ...lock,
    ...[...said].map(([id, { state, comment }]) => {
      const { madeFrom } = lock.get(id) ?? {};
      const kept: Remembered = {
        ...(madeFrom === undefined ? {} : { madeFrom }),
        ...(state === undefined ? {} : { state }),
        ...(comment === undefined || comment === '' ? {} : { comment }),
      };
      return [id, kept] as const;
    }),
  ]);

/** Whether a translator has said that someone must look at a translation, and nobody has yet. */
export const isInDoubt = (lock: Lock, id: string): boolean => isDoubt(lock.get(id)?.state);

/**
 * Whether a change of its base text makes a unit stale. Lists of words are up to each language; a free answer is found
 * by its text, so a changed one has no translation.
 */
export const isTracked = ({ kind }: Unit): boolean => kind !== 'list' && kind !== 'answer';
