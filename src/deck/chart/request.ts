import type { Code } from '../../data/survey/types.ts';
import type { Segment, Table } from '../../data/tabulate/types.ts';
import type { ChartKind, ChartSpec, Net } from './types.ts';

/** A chart as a slide asks for it. */
export interface ChartRequest {
  readonly kind: ChartKind;
  /** Options that the headline is about. */
  readonly highlight: readonly Code[];
  readonly net?: Net;
  /** In the questionnaire's order instead of the kind's own. */
  readonly asAsked?: boolean;
  /** The option in the dark colour. */
  readonly counterpoint?: Code;
}

/** The words and formats of a chart in one language. They are locale data; this stage has no words of its own. */
export interface ChartWords {
  /** BCP 47. */
  readonly language: string;
  /** An option's whole label. */
  readonly label: (option: Code) => string;
  /** A displayed percentage as printed, with its sign: 55.4 with one decimal → `55.4%`. */
  readonly percent: (displayed: number, decimals: number) => string;
  /** What replaces a percentage that may not be printed, conventionally ※. */
  readonly notPublished: string;
  /** Name of a column of the table: of a segment of its banner or, without one, of its total. */
  readonly column: (segment?: Segment) => string;
  readonly headers: ChartSpec['headers'];
  /** The finding, as a sentence. */
  readonly alt: string;
}

/** A chart of a slide before it is drawn: what is asked for, of which table, in which words. */
export interface ChartOrder {
  readonly request: ChartRequest;
  readonly table: Table;
  readonly words: ChartWords;
}

/** Whether a chart has a mark for an option of a question, among everybody. */
export const showsOption = ({ table }: ChartOrder, question: Code | undefined, option: Code | undefined): boolean =>
  table.key === question && table.columns[0].rows.some((row) => row.option === option);
