import type { Diagnostic, Place } from '../../base/diagnostic.ts';
import type { DeckFormat } from '../../build-result.ts';
import type { DeckParameters } from '../../deck/text/parameters.ts';
import type { DeckFiles } from '../input/load-deck-sources.ts';

/** One deck of a plan, in one language and for one customer: what a worker is asked for, as plain data. */
export interface BatchTask {
  /** Its number in the plan's order, from 0. */
  readonly index: number;
  readonly deck: string;
  readonly locale: string;
  readonly files: DeckFiles;
  readonly parameters: DeckParameters;
  /** Ids of the slides to make; all of them if absent. */
  readonly slides?: readonly string[];
  /** Absolute path of its files, without their ending. */
  readonly base: string;
  /** The row of the plan, or of its table, that asks for it. */
  readonly place: Place;
}

/** What all tasks of a run have in common. */
export interface BatchSettings {
  /** Folder in which the program was called, for paths that are shown. */
  readonly cwd: string;
  readonly formats: readonly DeckFormat[];
  readonly draft: boolean;
  /** Whether parsed files and drawings are kept on the disk. */
  readonly keeps: boolean;
  /** What tells this program from any other that would make other decks. */
  readonly program: string;
}

/** A file as it was when it was written: enough to tell whether it is still that file. */
export interface Stamp {
  readonly path: string;
  readonly size: number;
  readonly changed: number;
}

/** What is known of a deck from an earlier run: what went into it (its key), and its files. */
export interface Made {
  readonly key: string;
  readonly stamps: readonly Stamp[];
}

export interface WrittenFile {
  readonly kind: DeckFormat;
  readonly shown: string;
  readonly bytes: number;
}

export interface BatchJob {
  readonly task: BatchTask;
  readonly settings: BatchSettings;
  /** The deck of an earlier run, if one that is current is to be kept. */
  readonly earlier?: Made;
}

/** What became of a task, as plain data. */
export interface BatchResult {
  readonly outcome: 'written' | 'current' | 'failed';
  readonly files: readonly WrittenFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** Absent if nothing was written. */
  readonly made?: Made;
}

/** Makes one deck: in this thread, or in another. */
export type RunJob = (job: BatchJob) => Promise<BatchResult>;
