import type { FirstDeckWords } from '../../base/messages/first-deck/en.ts';
import type { Decisions } from './decisions.ts';
import type { DescribedColumn } from './describe-columns.ts';
import type { KindName } from './kinds.ts';
import type { ToolLayout } from './tools/tool.ts';
import type { ProposedOption } from './types.ts';

/** An option before it has a code. */
export interface DraftOption extends Omit<ProposedOption, 'code'> {
  /** Any text in its cells that stands for no other option stands for it. */
  readonly takesOthers?: boolean;
}

/** A question as its columns look, before it has a code. */
export interface DraftQuestion {
  /** What its code is made from. */
  readonly name: string;
  readonly kind: KindName;
  readonly wording: string;
  readonly stem?: string;
  readonly options: readonly DraftOption[];
  readonly source: Readonly<Record<string, unknown>>;
  readonly columns: readonly string[];
  readonly evidence: readonly string[];
  /** The column with what people wrote for "other", where it stands apart from the answers. */
  readonly othersIn?: string;
  /** Of an item of a grid: the names of all its items, from which the grid's code is made. */
  readonly grid?: { readonly names: readonly string[] };
  /** Texts beside an option, or in one's own words: they are not put on a slide unasked. */
  readonly isHidden?: boolean;
}

/** What a column or a group of columns turned out to be: questions, and columns that are none. */
export interface Drafted {
  readonly questions: readonly DraftQuestion[];
  readonly unused: readonly { readonly column: DescribedColumn; readonly why: keyof FirstDeckWords['unused'] }[];
}

/** What every guess is made with. */
export interface Guessing {
  readonly words: FirstDeckWords;
  readonly layout: ToolLayout;
  readonly decisions: Decisions;
  /** Rows that hold respondents. */
  readonly rows: Uint32Array;
  /** What parts the cells of the file, if it is text. */
  readonly delimiter?: string;
}

export const asQuestions = (questions: readonly DraftQuestion[]): Drafted => ({ questions, unused: [] });
export const NOTHING: Drafted = { questions: [], unused: [] };
export const both = (a: Drafted, b: Drafted): Drafted => ({
  questions: [...a.questions, ...b.questions],
  unused: [...a.unused, ...b.unused],
});
