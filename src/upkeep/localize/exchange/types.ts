import { hashOf } from '../../../base/sha256.ts';
import type { State } from '../states.ts';
import type { UnitKind } from '../units.ts';

/** One unit as a translator gets it. */
export interface SentUnit {
  readonly id: string;
  readonly kind: UnitKind;
  readonly base: string;
  /** The present translation; '' where there is none. */
  readonly translation: string;
  /** What was said of the translation, or follows from a change of its base text; absent where it is just done. */
  readonly state?: State;
  /** What the translator remarked. */
  readonly comment?: string;
  /** Slides and slots that show it, e.g. `q1:headline`. */
  readonly where: readonly string[];
  /** The room that it has there, in words. */
  readonly room?: string;
  /** About how many characters that is. */
  readonly characters?: number;
  /** What the author says about it. */
  readonly note?: string;
}

/** What a file for translators holds. */
export interface Sent {
  readonly survey: string;
  readonly baseLocale: string;
  readonly locale: string;
  /** ISO date that stands for "now" in the file. */
  readonly date: string;
  readonly units: readonly SentUnit[];
}

/** One unit as a file brings it back. */
export interface ReadUnit {
  readonly id: string;
  readonly base: string;
  /** '' where there is none. */
  readonly translation: string;
  /** What the file says of the translation; absent where that is no more than that it is done. */
  readonly state?: State | undefined;
  /** The translator's remark, '' if there is none; absent if the file shows no remarks, since a tool dropped them. */
  readonly comment?: string | undefined;
  /** Line of the file, where it has lines. */
  readonly line?: number;
  /** What a sheet remembers of the row: a fingerprint of its key and base text. */
  readonly check?: string;
}

/** What a file brings back. What it says about itself may be absent or wrong. */
export interface Received {
  readonly survey: string | undefined;
  readonly baseLocale: string | undefined;
  readonly locale: string | undefined;
  /** What the file was sealed with when it was written (`seal.ts`); absent where a program has dropped it. */
  readonly seal?: string | undefined;
  readonly units: readonly ReadUnit[];
}

/** File formats that translators' tools open. */
export const EXCHANGE_FORMATS = ['xliff', 'po', 'xlsx'] as const;
export type ExchangeFormat = (typeof EXCHANGE_FORMATS)[number];

/** Fingerprint of a row's key and base text: if it does not match them, the columns were torn apart. */
export const rowCheck = (key: string, base: string): string => hashOf(`${key}\n${base}`);
