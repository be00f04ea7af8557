import type { QuestionKind } from '../../../data/survey/kinds/kind.ts';
import type { Row, TableColumn } from '../../../data/tabulate/types.ts';
import type { ChartRequest } from '../request.ts';

/** The rules of one kind of chart; a new kind is one file of this form and one row in `index.ts`. */
export interface ChartKindRules {
  /** It draws the parts of one whole, so it does not suit shares that do not add up to 100. */
  readonly partsOfWhole: boolean;
  /** A net is drawn as a bracket, so its options must be neighbours. */
  readonly bracketsNet: boolean;
  /** `ramp`: options run from strong to pale. `uniform`: all are strong, as their order already is the axis. */
  readonly plainFill: 'ramp' | 'uniform';
  /**
   * How well it suits a question whose slide names no drawing; the kind with the greatest number is taken. 0: never by
   * itself, 1: if nothing suits better, 2: it is made for such a question.
   */
  readonly fit: (table: TableColumn, question: QuestionKind) => 0 | 1 | 2;
  /** Rows in drawing order. */
  readonly order: (table: TableColumn, request: ChartRequest) => readonly Row[];
}
