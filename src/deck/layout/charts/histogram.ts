import { columnsOf } from './columns.ts';
import type { ChartPlacer } from './types.ts';

/** Columns that touch: between bands of a number there is nothing. */
export const histogram: ChartPlacer = (...placing) => columnsOf(1, ...placing);
