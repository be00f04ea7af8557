import { buildChart } from '../../../../src/deck/chart/build-chart.ts';
import type { ChartRequest, SideRequest } from '../../../../src/deck/chart/request.ts';
import type { ChartSpec } from '../../../../src/deck/chart/types.ts';
import { gridOf } from '../../../../src/data/tabulate/grid.ts';
import { ranksOf } from '../../../../src/data/tabulate/rows.ts';
import type { Table, TableColumn } from '../../../../src/data/tabulate/types.ts';
import { bannerOf, BEFORE } from '../../../kinds/banner-fixture.ts';
import { asTable, COLORS, tableOf, WORDS } from '../chart-fixture.ts';

/** How content small and large firms are: very 25 % and 80 %, rather 50 and 16, hardly 15 and 4; 10 % of the small kept silent. */
export const BANNER = bannerOf(BEFORE);

export const built = (request: Partial<ChartRequest> & Pick<ChartRequest, 'kind'>, table: Table = BANNER): ChartSpec =>
  buildChart({ highlight: [], ...request }, table, WORDS, COLORS);

/** A question on a scale of five points, of 100 people, from the best to the worst. */
const scaleOf = (code: string, counts: readonly [number, number, number, number, number]): Table =>
  asTable(tableOf(code, 'scale', 100, ['best', 'good', 'so', 'bad', 'worst'].map((option, i) => [option, counts[i] ?? 0, counts[i] ?? 0] as const))); // prettier-ignore

const COUNTS = { price: [7, 24, 29, 28, 12], help: [34, 46, 12, 6, 2] } as const;

/** Two questions side by side: 31 % are content with the price, and 80 % with the help. */
export const GRID = gridOf([scaleOf('price', COUNTS.price), scaleOf('help', COUNTS.help)]);

const sideOf = (side: SideRequest['side'], from: number, to: number): SideRequest => ({
  side,
  options: ['best', 'good', 'so', 'bad', 'worst'].slice(from, to),
  label: `the ${side}`,
  shares: Object.values(COUNTS).map((counts) => {
    const count = counts.slice(from, to).reduce((sum, n) => sum + n, 0);
    return { count, weighted: count, exact: count, displayed: count };
  }),
});

export const SIDES: readonly SideRequest[] = [
  sideOf('negative', 3, 5),
  sideOf('neutral', 2, 3),
  { ...sideOf('positive', 0, 2), sum: 'all content' },
];

/** So many options, each given more often than the one before; the last is "other". */
export function listOf(count: number, kind = 'multiple'): TableColumn {
  const column = tableOf('Q', kind, 200, Array.from({ length: count }, (_, i) => [`o${i + 1}`, 10 + i, 5 + i / 2, i === count - 1 ? 'other' : 'answer'] as const)); // prettier-ignore
  const ranks = ranksOf(column.rows);
  return { ...column, rows: column.rows.map((row, i) => ({ ...row, ...ranks[i] })) };
}
