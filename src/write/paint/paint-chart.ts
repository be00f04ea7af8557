import { chartPicture } from '../../draw/chart-picture.ts';
import type { ChartElement, ChartLabel } from '../../scene/types.ts';
import { paintPictureAt } from './paint-picture.ts';
import { paintLine, setLine } from './set-line.ts';
import { rectOf, type Surface } from './surface.ts';

/** A label in the middle of its box, its lines as layout decided them. */
function paintLabel(surface: Surface, label: ChartLabel, element: ChartElement): void {
  const area = rectOf(label.box);
  const { size, bold, color } = label;
  const lines = label.lines ?? [label.text];
  const offset = surface.viewer.labelOffset?.(label, element) ?? { x: 0, y: 0 };
  const set = lines.map((text) => setLine([{ text, size, bold, color, language: element.chart.language, figures: [] }], surface)); // prettier-ignore
  const { height, baseline } = surface.viewer.line(size, 1);
  const top = area.y + (area.h - height * lines.length) / 2 + offset.y;
  set.forEach((line, i) => {
    paintLine(surface, line, area.x + (area.w - line.w) / 2 + offset.x, top + height * i + baseline);
  });
}

/** A native chart: its marks as Vega-Lite drew them from its specification, its labels as text. */
export function paintChart(surface: Surface, element: ChartElement): void {
  const { hole } = surface.viewer;
  const shown = hole === undefined ? element : { ...element, hole };
  paintPictureAt(surface, chartPicture(shown, surface.seam), rectOf(element.plot), element.id);
  for (const label of element.labels) paintLabel(surface, label, element);
}
