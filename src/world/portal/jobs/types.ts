import type { Diagnostic } from '../../../base/diagnostic.ts';
import type { DeckFiles } from '../../input/load-deck-sources.ts';
import type { ChangesPage, ComparedSide, PageWanted } from '../../publish/compare-decks.ts';
import type { DeckToPublish, MadeRelease, Making, Previous } from '../../publish/make-release.ts';

/** What a thread of the portal is asked for, as plain data. */
export type PortalJob =
  /** Build a deck of the project in all its languages. */
  | {
      readonly kind: 'release';
      readonly deck: DeckToPublish;
      readonly made: Making;
      readonly previous?: Previous;
      readonly keeps: boolean;
    }
  | MeetingJob
  | ComparingJob
  | CheckingJob;

/** Make a deck for a meeting from the restored inputs of a release. */
export interface MeetingJob {
  readonly kind: 'meeting';
  readonly files: DeckFiles;
  readonly locale: string;
  /** What its ledger says of where it comes from. */
  readonly release: string;
  /** Absent: all. */
  readonly slides?: readonly string[];
  readonly customer?: string;
}

/** Show what differs between two finished decks of ours. */
export interface ComparingJob {
  readonly kind: 'compare';
  readonly wanted: PageWanted;
  readonly before: ComparedSide;
  readonly after: ComparedSide;
}

/** Read the ledger of a file that anybody may have sent. */
export interface CheckingJob {
  readonly kind: 'check';
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Which deck a file says it is. */
export interface Identity {
  readonly deck: string;
  readonly survey: string;
  readonly locale: string;
  readonly title: string;
  readonly dataDate: string;
  readonly slides: number;
  readonly parameters: Readonly<Record<string, string>>;
  /** Ids of the slides that were chosen; absent for a whole deck. */
  readonly chosen?: readonly string[];
  readonly release?: string;
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[];
  /** The program that saved it since it was made. */
  readonly savedBy?: string;
}

interface Answers {
  readonly release: MadeRelease;
  readonly meeting: Uint8Array;
  readonly compare: ChangesPage;
  readonly check: Identity;
}

/** What became of a job: what was asked for, or the mistakes that are in the way. */
export type PortalResult<K extends PortalJob['kind'] = PortalJob['kind']> =
  | { readonly kind: 'done'; readonly value: Answers[K]; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'failed'; readonly diagnostics: readonly Diagnostic[] };

export type JobOf<K extends PortalJob['kind']> = Extract<PortalJob, { readonly kind: K }>;
