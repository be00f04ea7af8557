import type { Path } from '../../../base/source.ts';
import type { Code, Option } from '../types.ts';
import type { Taken } from './taken-from.ts';

/** A question whose source is read. */
export interface SourcedQuestion {
  readonly code: Code;
  readonly options: readonly Option[];
  readonly takes: Taken;
  /** Whether one cell can hold its answer: then columns by option are one answer that was stored apart. */
  readonly inOneCell: boolean;
  /** Where each option has a number in a column of its own: what it is. */
  readonly cells?: 'places' | 'amounts';
  readonly isFiltered: boolean;
}

/** Reports that an option, named at a path below the question, is none of its options; whether it is one. */
export type IsOption = (option: string, ...at: Path) => boolean;
