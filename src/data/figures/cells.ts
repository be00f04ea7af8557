import type { Code } from '../survey/types.ts';
import type { Figure } from './types.ts';

/** A cell of the survey: an option of a question. */
export interface Cell {
  readonly question: Code;
  readonly option: Code;
}

/**
 * Every cell that a figure stands for; if the data chooses its option, also the cells of options that share its rank.
 */
export function cellsOf({ question, options, isRanked, tiedWith }: Figure): readonly Cell[] {
  if (question === undefined) return [];
  return [...options, ...(isRanked ? (tiedWith ?? []) : [])].map((option) => ({ question, option }));
}
