import { itemAt } from '../../../base/item-at.ts';
import type { Box } from '../../../base/box.ts';
import type { LedgerChart } from '../../../files/record/ledger-schema.ts';
import { CHART_PLOTS, plotLayout } from '../../../files/pptx/redraw.ts';
import type { EditedPart } from '../../../files/ooxml/opc/edited-part.ts';
import { renderFragment } from '../../../files/ooxml/xml/render.ts';
import { at, find, valueOf } from '../../../files/ooxml/xml/tree.ts';

/** A chart as the ledger has it, and its frame. */
export interface Framed {
  readonly chart: LedgerChart;
  readonly box: Box;
}

/**
 * LibreOffice rounds the plot area to hundredths of a millimetre: in a small chart, that is a few thousandths of it.
 */
const SLACK = 0.005;

/** The plot area as fractions of the frame. */
const shares = ({ chart: { plot }, box }: Framed): readonly number[] => [
  (plot.x - box.x) / box.w,
  (plot.y - box.y) / box.h,
  plot.w / box.w,
  plot.h / box.h,
];

/** The end of the value axis, in its unit. */
const axisEnd = ({ kind, axisMax }: LedgerChart): number => (CHART_PLOTS.of(kind).wholeIsOne ? axisMax / 100 : axisMax);

/** Moves the end of the value axis, or the unit that decides it, so that bars are as long as layout wants; one that a person set stays. */
function updateAxis(part: EditedPart, old: LedgerChart, next: LedgerChart): void {
  const [was, now] = [axisEnd(old), axisEnd(next)];
  const [axis] = find(part.root, 'c:valAx');
  const end = at(axis, 'c:scaling', 'c:max') ?? at(axis, 'c:majorUnit');
  if (!end || Math.abs(was - now) < 1e-9) return;
  if (Math.abs(Number(end.attributes['val']) - was) < 1e-6) part.setAttribute(end, 'val', String(now));
}

/**
 * Moves the plot area inside the frame, with which the texts beside the chart are aligned; one that a person set stays.
 */
function updateLayout(part: EditedPart, old: Framed, next: Framed): void {
  const [was, now] = [shares(old), shares(next)];
  if (was.every((share, i) => Math.abs(share - itemAt(now, i)) < 1e-6)) return;
  const layout = at(part.root, 'c:chart', 'c:plotArea', 'c:layout');
  const manual = at(layout, 'c:manualLayout');
  const present = ['c:x', 'c:y', 'c:w', 'c:h'].map((name) => Number(valueOf(manual, name)));
  if (!layout || present.some((share, i) => !(Math.abs(share - itemAt(was, i)) < SLACK))) return;
  part.replace(layout, renderFragment(plotLayout(next.box, next.chart.plot)));
}

/** Updates whatever around the values depends on them. */
export function updatePlot(part: EditedPart, old: Framed, next: Framed): void {
  updateAxis(part, old.chart, next.chart);
  updateLayout(part, old, next);
}
