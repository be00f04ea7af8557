import type { ChartColors } from '../colors.ts';
import type { DrawingSpec } from '../types.ts';
import { field } from './field.ts';
import type { PictureSize } from './frame.ts';

/**
 * `counted` of `total` dots, which are parts of a whole and no people: one of three, seven of ten, ten of a hundred. Both
 * whole numbers.
 */
export interface DotsParams {
  readonly total: number;
  readonly counted: number;
}

/** Dots in a row at the most. */
const DOTS_IN_ROW = 10;
/** So few are large, and need less of a gap to be told apart: their diameter as a share of the pitch. */
const FEW = { most: 3, share: 0.875 };

/** A row of dots, or rows of ten, from the top left; those not counted are hollow in a row, and pale where they are many. */
export function dots({ total, counted }: DotsParams, colors: ChartColors, size: PictureSize): DrawingSpec {
  if (!Number.isInteger(total) || total < 1) throw new Error(`a picture counts 1 or more dots, not ${total}`);
  if (!Number.isInteger(counted) || counted < 0 || counted > total)
    throw new Error(`a picture of ${total} dots cannot colour ${counted} of them`);
  const stretches = [
    { dots: counted, look: 'picked' as const },
    { dots: total - counted, look: total > DOTS_IN_ROW ? ('rest' as const) : ('hollow' as const) },
  ];
  const share = total <= FEW.most ? { share: FEW.share } : {};
  return field({ stretches, columns: Math.min(total, DOTS_IN_ROW), ...share }, colors, size);
}
