import type { QuestionKind } from '../../../data/survey/kinds/kind.ts';
import type { Row, TableColumn } from '../../../data/tabulate/types.ts';
import type { Marks } from '../mark-parts.ts';
import type { ChartRequest } from '../request.ts';

/** What one kind of chart is, said once: all else in this room asks for these traits, never for a kind's name. */
export interface ChartKindRules {
  /** Whether options are its categories, with a series per column of the table, or its series, with a category each. */
  readonly options: 'categories' | 'series';
  /** It can draw a table with a banner. */
  readonly banners: boolean;
  /** It draws the parts of one whole, so it does not suit shares that do not add up to 100. */
  readonly partsOfWhole: boolean;
  /** A net is drawn as a bracket, so its options must be neighbours. */
  readonly bracketsNet: boolean;
  /** `ramp`: options run from strong to pale. `uniform`: all are strong, as their order already is the axis. */
  readonly plainFill: 'ramp' | 'uniform';
  /** On a ramp, options with equal counts look alike. */
  readonly tiesAlike: boolean;
  /** It has a middle in which words about what is highlighted can stand (`center:`). */
  readonly holdsWords: boolean;
  /**
   * How well it suits a question whose slide names no drawing; the kind with the greatest number is taken. 0: never by
   * itself, 1: if nothing suits better, 2: it is made for such a question.
   */
  readonly fit: (table: TableColumn, question: QuestionKind) => 0 | 1 | 2;
  /** Rows in drawing order. */
  readonly order: (table: TableColumn, request: ChartRequest) => readonly Row[];
  /** What it looks like, without words. */
  readonly marks: Marks;
}
