import type { ChartElement, ChartLabel } from '../../scene/types.ts';
import type { Typefaces } from '../../draw/typefaces.ts';

/** A run of one line as far as its height matters: type size in points, family as the scene calls it. */
export interface SizedFace {
  readonly size: number;
  readonly family: string;
}

/** A line's height and the distance from its top to its baseline, in points. */
export interface LineMetrics {
  readonly height: number;
  readonly baseline: number;
}

/**
 * What programs that show a PPTX do each in their own way, and no file says. The painter does as PowerPoint does; the
 * fidelity report also paints as LibreOffice does, to compare with it.
 */
export interface Viewer {
  /** `spacing` is a multiple of a single line; `first` tells the first line of a text. */
  line(faces: readonly SizedFace[], spacing: number, first: boolean): LineMetrics;
  /** Space in points that is put between two neighbouring characters; absent: none. */
  readonly spaceBetween?: (before: string, after: string, size: number) => number;
  /** The hole of a doughnut as a share of its diameter; absent: the chart's own. */
  readonly hole?: number;
  /** How far a label of a chart stands from where layout expects it, in points; absent: it stands there. */
  readonly labelOffset?: (label: ChartLabel, element: ChartElement) => { readonly x: number; readonly y: number };
}

/**
 * PowerPoint: every line is 1.2 times its largest type, whatever its fonts say. Spacing above 1 stretches the line as a
 * whole, spacing below 1 is taken off above the baseline (measured by others: github.com/developer0hye/office2pdf,
 * issues 1074, 1118 and 1254).
 */
export const powerPoint = ({ lineHeight, ascent }: Typefaces): Viewer => ({
  line(faces, spacing) {
    const size = Math.max(0, ...faces.map((face) => face.size));
    const baseline = spacing >= 1 ? ascent * spacing : lineHeight * spacing - (lineHeight - ascent);
    return { height: size * lineHeight * spacing, baseline: size * baseline };
  },
});
