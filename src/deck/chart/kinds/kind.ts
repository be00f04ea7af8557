import type { Row, Table } from '../../../data/tabulate/types.ts';
import type { ChartRequest } from '../request.ts';

/** The rules of one kind of chart; a new kind is one file of this form and one row in `index.ts`. */
export interface ChartKindRules {
  /** It draws the parts of one whole, so it does not suit shares that do not add up to 100. */
  readonly partsOfWhole: boolean;
  /** A net is drawn as a bracket, so its options must be neighbours. */
  readonly bracketsNet: boolean;
  /** `ramp`: options run from strong to pale. `uniform`: all are strong, as their order already is the axis. */
  readonly plainFill: 'ramp' | 'uniform';
  /** Rows in drawing order. */
  readonly order: (table: Table, request: ChartRequest) => readonly Row[];
}
