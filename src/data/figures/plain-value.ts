import { isoDay } from '../../base/day.ts';
import type { Figure, Measure } from './types.ts';

/** A figure's printed value in no language: `9.9%`, `3.5`, `2025-09-30`. */
export function plainValue({ displayed, decimals }: Pick<Figure, 'displayed' | 'decimals'>, measure: Measure): string {
  if (measure === 'date') return isoDay(displayed);
  return `${displayed.toFixed(decimals)}${measure === 'percent' ? '%' : ''}`;
}
