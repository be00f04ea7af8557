import type { ChartElement } from '../../../../deck/scene/types.ts';
import type { XmlElement } from '../../../ooxml/xml/tree.ts';
import type { Sheet } from '../../workbook/types.ts';

/** How one kind of chart is written: all else in this room, and what refreshes charts, asks for these traits. */
export interface ChartPlot {
  /** Its series; their words and numbers are those of the sheet. */
  readonly series: (element: ChartElement, sheet: Sheet) => readonly XmlElement[];
  /** What the plot area holds besides its layout: the chart proper, with its series, and any axes. */
  readonly content: (element: ChartElement, sheet: Sheet) => readonly XmlElement[];
  /** Its value axis counts the whole as 1, not as 100. */
  readonly wholeIsOne: boolean;
}
