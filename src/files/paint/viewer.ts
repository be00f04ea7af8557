import type { ChartElement, ChartLabel, PlacedLine } from '../../deck/scene/types.ts';
import type { Typefaces } from '../draw/typefaces.ts';

/** Where a text stands. */
export type TextPlace = 'box' | 'cell' | 'chart';

/** A line's height and the distance from its top to its baseline, in points. */
export interface LineMetrics {
  readonly height: number;
  readonly baseline: number;
}

/**
 * What each program that shows a PPTX does in its own way, unspecified by the file. The painter follows PowerPoint; the
 * fidelity report also paints as LibreOffice does, to compare with it.
 */
export interface Viewer {
  /** Metrics of a line whose largest type is `size` points; `factor` multiplies the height of a single-spaced line. */
  line(size: number, factor: number, place: TextPlace): LineMetrics;
  /** Whether it kerns pairs of letters such as AV. */
  kerns(size: number, place: TextPlace): boolean;
  /** Extra space in points before each UTF-16 unit of a line's text, which stands below another; absent: none. */
  readonly spacing?: (line: PlacedLine, place: TextPlace, above?: PlacedLine) => readonly number[];
  /** The hole of a doughnut as a share of its diameter; absent: the chart's own. */
  readonly hole?: number;
  /** Its wide upward diagonals, in points: from line to line along a row, and how wide a line is. */
  readonly hatch: { readonly pitch: number; readonly width: number };
  /** How far a chart's label stands from where layout expects it, in points; absent: exactly there. */
  readonly labelOffset?: (label: ChartLabel, element: ChartElement) => { readonly x: number; readonly y: number };
}

/** Size in points from which text is kerned, as in the PowerPoint writer's text styles (`kern="1200"`). */
const KERNED = 12;

/**
 * PowerPoint: every line is 1.2 times its largest type, whatever its fonts say. Spacing above 1 stretches the whole
 * line; spacing below 1 takes height off above the baseline (measured by others: github.com/developer0hye/office2pdf,
 * issues 1074, 1118 and 1254).
 */
export const powerPoint = ({ lineHeight, ascent }: Typefaces): Viewer => ({
  // Of eight pixels in a row (96 to the inch), three are coloured.
  hatch: { pitch: 6, width: (6 * 3) / 8 / Math.SQRT2 },
  // The master asks for it from 12 points (`kern`); charts ask for none.
  kerns: (size, place) => place !== 'chart' && size >= KERNED,
  line(size, factor) {
    const baseline = factor >= 1 ? ascent * factor : lineHeight * factor - (lineHeight - ascent);
    return { height: size * lineHeight * factor, baseline: size * baseline };
  },
});
