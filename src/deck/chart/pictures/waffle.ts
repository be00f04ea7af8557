import type { ChartColors } from '../colors.ts';
import type { DrawingSpec } from '../types.ts';
import { countedGlyphs } from './counted.ts';
import type { PictureSize } from './frame.ts';
import { COMPANY, SQUARE } from './glyphs.ts';

/** A hundred cells, as many of them coloured as there are whole percents. */
export interface WaffleParams {
  /** Displayed percentage, 0 to 100; rounded to whole cells, half up. */
  readonly share: number;
  /** What a cell looks like; squares if absent. */
  readonly shape?: 'square' | 'company';
}

export function waffle(params: WaffleParams, colors: ChartColors, size: PictureSize): DrawingSpec {
  const glyph = params.shape === 'company' ? COMPANY : SQUARE;
  return countedGlyphs(100, Math.floor(params.share + 0.5), glyph, colors, size);
}
