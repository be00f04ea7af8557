import type { Option } from '../../../data/survey/types.ts';
import type { TableColumn } from '../../../data/tabulate/types.ts';
import { barsAlong } from '../mark-parts.ts';
import type { AskedQuestion, ChartKindRules } from './kind.ts';

/** Bands of the calendar differ a little: a month has 28 to 31 days. */
const ALIKE = 1.12;

/** Whether bands are equally wide, one beside the other; the first and the last may be open. */
function areEven(options: readonly Option[]): boolean {
  const widths = options.flatMap(({ from, to }) => (from === undefined || to === undefined ? [] : [to - from]));
  const isOpenInside = options.slice(1, -1).some(({ from, to }) => from === undefined || to === undefined);
  const adjoin = options.slice(1).every(({ from }, i) => from !== undefined && from === options[i]?.to);
  return options.length > 1 && !isOpenInside && adjoin && Math.max(0, ...widths) <= Math.min(...widths) * ALIKE;
}

/** Whether a measured number is counted in such bands and nothing stands among them that is no band. */
const isDistribution = ({ rows }: TableColumn, { exclusive, numbers, options }: AskedQuestion): boolean =>
  exclusive && numbers !== undefined && numbers !== 'points' && rows.every(({ role }) => role === 'answer') && areEven(options); // prettier-ignore

/** Columns that touch: how a number is distributed over bands of equal width. */
export const histogram: ChartKindRules = {
  options: 'categories',
  plainFill: 'uniform',
  fit: (table, question) => (isDistribution(table, question) ? 2 : 0),
  unsuitable: (table, question) => (isDistribution(table, question) ? undefined : 'uneven_bands'),
  order: (table) => table.rows,
  marks: (spec, geometry) =>
    barsAlong('x', spec, geometry).map((layer) => ({
      ...layer,
      mark: { ...layer.mark, stroke: `#${geometry.seam.color.hex}`, strokeWidth: geometry.seam.width },
    })),
};
