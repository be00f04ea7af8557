import type { ChartColors } from '../colors.ts';
import type { DrawingSpec } from '../types.ts';
import { countedGlyphs } from './counted.ts';
import type { PictureSize } from './frame.ts';
import { PERSON } from './glyphs.ts';

/** `counted` of `total` people: one in three, four of ten. Both whole numbers. */
export interface PeopleParams {
  readonly total: number;
  readonly counted: number;
}

export const people = (params: PeopleParams, colors: ChartColors, size: PictureSize): DrawingSpec =>
  countedGlyphs(params.total, params.counted, PERSON, colors, size);
