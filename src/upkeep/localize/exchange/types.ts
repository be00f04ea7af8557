import { hashOf } from '../../../base/sha256.ts';
import type { UnitKind } from '../units.ts';

/** One unit as a translator gets it. */
export interface SentUnit {
  readonly id: string;
  readonly kind: UnitKind;
  readonly base: string;
  /** The present translation; '' where there is none. */
  readonly translation: string;
  /** Someone must look at the translation: its base text changed, or it is not known what it was made from. */
  readonly needsWork: boolean;
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
  readonly needsWork: boolean;
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
  readonly units: readonly ReadUnit[];
}

/** File formats that translators' tools open. */
export const EXCHANGE_FORMATS = ['xliff', 'po', 'xlsx'] as const;
export type ExchangeFormat = (typeof EXCHANGE_FORMATS)[number];

/** Fingerprint of a row's key and base text: if it does not match them, the columns were torn apart. */
export const rowCheck = (key: string, base: string): string => hashOf(`${key}\n${base}`);
