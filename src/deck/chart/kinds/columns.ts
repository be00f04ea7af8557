import { barsAlong } from '../mark-parts.ts';
import type { ChartKindRules } from './kind.ts';

/** Vertical columns in the questionnaire's order: bands of a number, points of a scale. */
export const columns: ChartKindRules = {
  options: 'categories',
  banners: true,
  plainFill: 'uniform',
  labels: 'below',
  fit: (_table, { exclusive, numbers }) => (exclusive && numbers === 'measured' ? 2 : 0),
  order: (table) => table.rows,
  marks: (spec, geometry) => barsAlong('x', spec, geometry),
};
