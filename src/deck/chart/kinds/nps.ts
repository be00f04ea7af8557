import { barsAlong } from '../mark-parts.ts';
import type { Option } from '../../../data/survey/types.ts';
import type { ChartKindRules, SideOptions } from './kind.ts';

/** The points of the scale, and the lowest of those who are neutral and of those who recommend (Reichheld 2003). */
const POINTS = 11;
const NEUTRAL = 7;
const POSITIVE = 9;

/** The sides of the scale from 0 to 10; undefined for any other. */
function byRecommendation(options: readonly Option[]): readonly SideOptions[] | undefined {
  const values = options.map(({ value }) => value ?? -1);
  const isWhole =
    options.length === POINTS && Array.from({ length: POINTS }, (_, i) => i).every((i) => values.includes(i));
  if (!isWhole) return undefined;
  const within = (from: number, to: number): readonly string[] =>
    options.filter(({ value = -1 }) => value >= from && value < to).map(({ code }) => code);
  return [
    { side: 'negative', options: within(0, NEUTRAL) },
    { side: 'neutral', options: within(NEUTRAL, POSITIVE) },
    { side: 'positive', options: within(POSITIVE, POINTS) },
  ];
}

/**
 * Columns of a scale of recommendation, from 0 to 10, with those who would not recommend, those in between and those who
 * would as brackets under them.
 */
export const nps: ChartKindRules = {
  options: 'categories',
  partsOfWhole: true,
  plainFill: 'uniform',
  bareValues: true,
  fit: () => 0,
  unsuitable: (_table, { options }) => (byRecommendation(options) ? undefined : 'no_recommendation'),
  sides: byRecommendation,
  sideNames: true,
  scores: true,
  order: (table) => table.rows,
  fills: (rows, { sides = [] }, { accentLight, palest, ramp }) => {
    const colours = { negative: accentLight, neutral: palest, positive: ramp[0] ?? palest };
    return new Map(
      rows.map(({ option }) => {
        const own = sides.find(({ options }) => options.includes(option));
        return [option, own ? colours[own.side] : palest];
      }),
    );
  },
  marks: (spec, geometry) => barsAlong('x', spec, geometry),
};
