import { legible, type ChartColors } from './colors.ts';
import type { Color } from '../../base/color.ts';
import type { Row, TableColumn } from '../../data/tabulate/types.ts';
import { fillsOf } from './fills.ts';
import { drawingOrder } from './kinds/index.ts';
import type { ChartRequest, ChartWords } from './request.ts';
import { suitability } from './suitability.ts';
import type { Category, ChartSpec } from './types.ts';

/**
 * The ink of a value beside its mark: the accent if it is highlighted, quiet if it is not an answer or not published.
 */
function inkBeside(row: Row, highlighted: boolean, colors: ChartColors): Color {
  if (highlighted) return legible([colors.accent, colors.accentText, colors.ink], colors.ground);
  const quiet = row.role !== 'answer' || row.provenance === 'reconstructed';
  return legible(quiet ? [colors.mute, colors.ink] : [colors.ink], colors.ground);
}

/**
 * A tabulated question as a chart, independent of what draws it. Throws for a request that did not pass `checkRequest`.
 */
export function buildChart(
  request: ChartRequest,
  table: TableColumn,
  words: ChartWords,
  colors: ChartColors,
): ChartSpec {
  const refused = suitability(request.kind, table);
  if (refused) throw new Error(`${table.question} cannot be drawn as ${request.kind}: ${refused}`);
  const rows = drawingOrder(request, table);
  const highlight = new Set(request.highlight);
  const missing = [...highlight, ...(request.net?.options ?? [])].find((o) => !rows.some((row) => row.option === o));
  if (missing !== undefined) throw new Error(`${table.question} has no option ${missing}`);
  const fills = fillsOf(request, rows, colors);

  const categoryOf = (row: Row): Category => {
    const fill = fills.get(row.option);
    if (!fill) throw new Error(`${table.question} has no fill for ${row.option}`);
    const highlighted = highlight.has(row.option);
    return {
      option: row.option,
      label: words.label(row.option),
      count: row.count,
      exact: row.exact,
      displayed: row.displayed,
      valueLabel:
        row.provenance === 'reconstructed' ? words.notPublished : words.percent(row.displayed, table.decimals),
      stressed: highlighted,
      provenance: row.provenance,
      fill,
      inkOnFill: legible([colors.onDark, colors.ink], fill),
      inkBeside: inkBeside(row, highlighted, colors),
    };
  };
  return {
    kind: request.kind,
    question: table.question,
    language: words.language,
    categories: rows.map(categoryOf),
    base: table.base ?? 0,
    decimals: table.decimals,
    ...(request.net ? { net: request.net } : {}),
    seriesName: words.seriesName,
    headers: words.headers,
    alt: words.alt,
  };
}
