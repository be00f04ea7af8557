import { CHART_PLOTS } from '../../files/pptx/redraw.ts';
import { at, prefixOf } from '../../files/ooxml/xml/tree.ts';
import type { EditedPart } from '../../files/ooxml/opc/edited-part.ts';
import { readChart, type FoundChart } from './chart/read-chart.ts';
import type { Pair, Refreshing } from './context.ts';

/** A chart of the file: its part, and what it shows; without the latter where its form tells nothing to us. */
export interface ChartInFile {
  readonly path: string;
  readonly part: EditedPart;
  readonly found?: FoundChart;
}

/** The chart in a frame; undefined where its reference leads nowhere, or to XML in another form than ours. */
export function findChart({ found: slide, shape, old }: Pair<'chart'>, { deck }: Pick<Refreshing, 'deck'>): ChartInFile | undefined {
  const reference = at(shape.node, 'a:graphic', 'a:graphicData', 'c:chart');
  const path = deck.target(slide.path, reference?.attributes['r:id']);
  if (path === undefined || !deck.has(path)) return undefined;
  const part = deck.part(path);
  const { root, source } = part;
  // What we put into it uses the same prefixes as Office and LibreOffice.
  if (prefixOf(root) !== 'c:' || !/\sxmlns:a=/.test(source.slice(root.start, root.openEnd))) return undefined;
  const found = CHART_PLOTS.has(old.chart.kind) ? readChart(root, old.chart) : undefined;
  return { path, part, ...(found ? { found } : {}) };
} // prettier-ignore
