import { chartPicture } from '../draw/chart-picture.ts';
import type { ChartElement, ChartLabel } from '../../deck/scene/types.ts';
import { paintPictureAt } from './paint-picture.ts';
import { paintLine, setLine } from './set-line.ts';
import { rectOf, type Surface } from './surface.ts';

/** Where a label's block of lines stands in its box. */
const SHARES = { start: 0, end: 1 } as const;

/** A label in its box, its lines broken as layout decided and centred below one another. */
function paintLabel(surface: Surface, label: ChartLabel, element: ChartElement): void {
  const area = rectOf(label.box);
  const { size, bold, color, lines = [label.text] } = label;
  const { language } = element.chart;
  const set = lines.map((text) => setLine([{ text, size, bold, color, language, figures: [] }], 'chart', surface));
  const offset = surface.viewer.labelOffset?.(label, element) ?? { x: 0, y: 0 };
  const { height, baseline } = surface.viewer.line(size, 1, 'chart');
  const width = Math.max(...set.map((line) => line.w));
  const left = area.x + (area.w - width) * (label.at ? SHARES[label.at] : 0.5) + offset.x;
  const top = area.y + (area.h - height * lines.length) / 2 + offset.y;
  set.forEach((line, i) => paintLine(surface, line, left + (width - line.w) / 2, top + height * i + baseline));
}

/** A native chart: its marks as Vega-Lite drew them, its labels as text. */
export function paintChart(surface: Surface, element: ChartElement): void {
  const { hole } = surface.viewer;
  const shown = hole === undefined ? element : { ...element, hole };
  paintPictureAt(surface, chartPicture(shown, surface.seam), rectOf(element.plot), element.id);
  for (const label of element.labels) paintLabel(surface, label, element);
}
