import type { Color } from '../../base/color.ts';
import type { Code, Provenance } from '../../data/survey/types.ts';

/** The kinds of charts of a tabulated question. */
export type ChartKind = 'doughnut' | 'bars' | 'stacked_bar' | 'columns';

/** One option in a chart: a point of a doughnut or bar chart, a series of a stacked bar. */
export interface Category {
  readonly option: Code;
  /** The option's label, whole, without line breaks of ours. */
  readonly label: string;
  readonly count: number;
  /** Exact percentage 0–100. */
  readonly exact: number;
  /** Percentage as printed. */
  readonly displayed: number;
  /** The label at the mark: the printed percentage, or `※` if the value may not be printed. */
  readonly valueLabel: string;
  /** Whether it is highlighted; the name is the one that finished decks remember. */
  readonly stressed: boolean;
  readonly provenance: Provenance;
  readonly fill: Color;
  /** Ink of a label that stands on the fill: 4.5:1 where ink or onDark reaches it, else the better (an accent: 4.3). */
  readonly inkOnFill: Color;
  /** Ink of a value that stands beside the mark, on the slide's ground; 4.5:1. */
  readonly inkBeside: Color;
}

/** Several options taken together, shown as a bracket with their sum. */
export interface Net {
  readonly options: readonly Code[];
  /** Words of the bracket, e.g. 焦りを感じている 33.2%. */
  readonly label: string;
  readonly figure: string;
}

/** A chart, independent of what draws it. */
export interface ChartSpec {
  readonly kind: ChartKind;
  readonly question: Code;
  /** Language of its words, BCP 47. */
  readonly language: string;
  /** In drawing order: bars top to bottom, stacked and doughnut from the start. */
  readonly categories: readonly Category[];
  readonly base: number;
  readonly decimals: number;
  readonly net?: Net;
  /** Series name: what the percentages are of. */
  readonly seriesName: string;
  /** Column headings of the embedded workbook. */
  readonly headers: { readonly option: string; readonly share: string; readonly count: string; readonly base: string };
  /** The finding, as a sentence, for those who cannot see the chart. */
  readonly alt: string;
}

/** A picture made from the data: Vega-Lite JSON with its data inside, and its size in inches. */
export interface DrawingSpec {
  readonly kind: 'drawing';
  readonly width: number;
  readonly height: number;
  readonly vegaLite: Readonly<Record<string, unknown>>;
}
