import type { MovedMark } from './chart/change.ts';
import { matchRows, sameCell, type MatchedValue } from './chart/match-rows.ts';
import type { FoundChart } from './chart/read-chart.ts';
import type { Pair, Refreshing } from './context.ts';
import { findChart, type ChartInFile } from './find-chart.ts';

/** A chart of the file that shows what it was made to show. */
export interface OwnChart extends ChartInFile {
  readonly found: FoundChart;
  readonly values: readonly MatchedValue[];
}

/** Whether what was done to a mark is written on its point, and not on a series that is one option. */
const hasPoints = ({ found }: OwnChart): boolean =>
  found.options === 'categories' || found.values.length > found.series.length;

/** Whether two charts are parts of one list or of one grid, so that what one loses can stand in the other. */
const isPartOf = ({ old, next }: Pair<'chart'>, other: Pair<'chart'>): boolean =>
  old.chart.kind === other.old.chart.kind && old.chart.table === other.old.chart.table && next.chart.kind === old.chart.kind; // prettier-ignore

/**
 * The marks that stand in this chart now and stood in another before: an option that goes from one column of a list to the
 * other, or to the slide on which the list goes on. What a person did to them goes with them.
 */
export function movedMarks(pair: Pair<'chart'>, own: OwnChart, refreshing: Refreshing): readonly MovedMark[] {
  if (!hasPoints(own)) return [];
  const isHere = ({ found }: Pair): boolean => found === pair.found;
  const others = refreshing.charts.filter((other) => other !== pair && isPartOf(pair, other));
  // Of a slide that was copied, each copy has its own.
  const near = [...others.filter(isHere), ...others.filter((other) => !isHere(other))];
  const missing = pair.next.chart.rows.filter((row) => !own.values.some((value) => sameCell(value.row, row)));
  const marks: MovedMark[] = [];
  for (const other of missing.length > 0 ? near : []) {
    const chart = findChart(other, refreshing);
    const match = chart?.found && matchRows(chart.found, other.old.chart.rows, other.next.chart.rows);
    if (!chart?.found || match?.kind !== 'ours') continue;
    const { found, part, path } = chart;
    if (found.options !== own.found.options || !hasPoints({ ...chart, found, values: match.values })) continue;
    for (const value of match.values) {
      const isWanted = missing.some((row) => sameCell(row, value.row)) && !marks.some((mark) => sameCell(mark.value.row, value.row)); // prettier-ignore
      const isGone = !other.next.chart.rows.some((row) => sameCell(row, value.row));
      if (isWanted && isGone) marks.push({ part, path, found, old: other.old.chart, value });
    }
  }
  return marks;
}
