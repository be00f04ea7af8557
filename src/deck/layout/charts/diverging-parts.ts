import type { Box } from '../../../base/box.ts';
import { inches } from '../../../base/length.ts';
import type { ChartSpec, Side, SideName } from '../../chart/types.ts';
import type { LayoutContext } from '../context.ts';
import type { LabelColumn } from './label-column.ts';
import type { ChartContent } from '../../template/types.ts';
import { setWords, wording } from './words.ts';

/** Over the bars, where the sides are named, on two lines where they must. */
export const HEAD = inches(0.54);
/** Between a bar and what stands beside it. */
export const VALUE_GAP = inches(0.08);
/** The column of the sums; of one bar, which may be all on one side, a wider one. */
const [SUM, SUM_OF_ONE, WIDEST_SUM] = [inches(0.95), inches(1.2), inches(1.5)];

/** One side with its part of the chart: the options from the centre outwards. */
export interface SidePart {
  readonly side: Side;
  readonly spec: ChartSpec;
  /** Percentages of the longest bar. */
  readonly most: number;
}

/** Where everything stands; `unit`: the length of a percentage point, the same on all sides. */
export interface Plan {
  readonly area: Box;
  readonly rows: Box;
  readonly slot: number;
  readonly unit: number;
  /** Where the bars of each side begin. */
  readonly start: Readonly<Record<SideName, number>>;
  readonly labels: LabelColumn;
}

/** The sides that a scale has. */
export type Parts = Readonly<Partial<Record<SideName, SidePart>>>;

/** The sides of a chart, each with what it draws; over several slides, all on the scale of the longest bar of all. */
export function partsOf({ spec, shared }: ChartContent): Parts {
  const { sides = [], series, categories } = spec;
  const positive = sides.find(({ side }) => side === 'positive');
  // The positive options may come first or last: on its own side, each scale runs outwards.
  const isFirst = positive?.options.includes(series[0]?.key ?? '') ?? false;
  return Object.fromEntries(
    sides.map((side) => {
      const own = series.filter(({ key }) => side.options.includes(key));
      const outwards = (side.side === 'positive') === isFirst ? own.toReversed() : own;
      const totals = categories.map((_, c) => own.reduce((sum, { points }) => sum + (points[c]?.displayed ?? 0), 0));
      return [
        side.side,
        {
          side,
          spec: { ...spec, series: outwards },
          most: Math.max(1, shared?.longest[side.side]?.share ?? 0, ...totals),
        },
      ];
    }),
  );
}

/** Whether it is one bar of a question, which needs no name; an item of a grid has one. */
export const isSingle = ({ spec, asides }: ChartContent): boolean => spec.categories.length === 1 && !asides.ofItems;

/** Room for words over a column, on one line. */
export const wordsWidth = (context: LayoutContext, content: ChartContent, words: string, message: string): number =>
  setWords(context, content, wording(words, message), { style: 'chart_side', bold: true }, inches(3)).inkWidth * 1.15 + VALUE_GAP; // prettier-ignore

/** The width of the column of the sums. */
export function sumWidth(context: LayoutContext, content: ChartContent, { positive }: Parts): number {
  const words = positive?.side.sum;
  const head = words === undefined ? 0 : Math.min(WIDEST_SUM, wordsWidth(context, content, words, 'side.sum'));
  return Math.max(isSingle(content) ? SUM_OF_ONE : SUM, head);
}
