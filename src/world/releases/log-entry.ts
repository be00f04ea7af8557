import { z } from 'zod';
import { sha256 } from '../../base/sha256.ts';
import { DECK_ID } from '../input/names.ts';
import { SHA } from './blobs.ts';
import { canonicalJson } from './canonical-json.ts';

const sha = z.string().regex(SHA);

export const KINDS = ['publish', 'roll-back', 'withdraw'] as const;

const schema = z.object({
  version: z.literal(1),
  n: z.int().positive(),
  at: z.iso.datetime({ precision: 3 }),
  by: z.string().min(1),
  deck: z.string().regex(DECK_ID),
  kind: z.enum(KINDS),
  /** What is current from now on; of `withdraw`, what is so no longer. */
  release: sha,
  /** What was current before. */
  previous: sha.optional(),
  note: z.string().optional(),
});

/** One line of what was done, numbered from 1. The numbers decide the order, not the clocks. */
export type LogEntry = Readonly<z.output<typeof schema>>;

export const LOG = 'log';
export const keyOfEntry = (n: number): string => `${LOG}/${String(n).padStart(8, '0')}.json`;

/** The number in a key of the log; undefined if it is none. */
export const numberOfEntry = (key: string): number | undefined => {
  const digits = /^log\/(\d{8,})\.json$/.exec(key)?.[1];
  return digits === undefined ? undefined : Number(digits);
};

/** An entry as it is stored: JSON with a checksum over the rest of it, since no name tells what it must be. */
export const entryBytes = (entry: LogEntry): Uint8Array => new TextEncoder().encode(withSum(entry));

const withSum = (entry: object): string => `${canonicalJson({ ...entry, sum: sha256(canonicalJson(entry)) })}\n`;

/** The entry of this number; undefined if the bytes are not what was stored. */
export function readEntry(n: number, bytes: Uint8Array): LogEntry | undefined {
  try {
    const text = new TextDecoder().decode(bytes);
    const { sum: _sum, ...rest } = z.looseObject({ sum: sha }).parse(JSON.parse(text));
    if (withSum(rest) !== text) return undefined;
    const entry = schema.parse(rest);
    return entry.n === n ? entry : undefined;
  } catch {
    return undefined;
  }
}
