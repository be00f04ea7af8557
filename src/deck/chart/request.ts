import type { Code, NetRounding } from '../../data/survey/types.ts';
import type { Segment, Table } from '../../data/tabulate/types.ts';
import type { NetShare } from '../../data/tabulate/net.ts';
import type { ChartKind, ChartSpec, Net, SideName, ValueUnit } from './types.ts';

/** Options of a scale taken together, as a chart is asked for them. */
export interface SideRequest {
  readonly side: SideName;
  readonly options: readonly Code[];
  readonly label: string;
  readonly sum?: string;
  /** For each column of the table, in its order: `netOf`. */
  readonly shares: readonly NetShare[];
}

/** Columns of a banner that are compared with one another: the answers to one question. */
export interface ColumnGroup {
  readonly label: string;
  /** Names of the segments. */
  readonly columns: readonly string[];
}

/** An axis of points: from the first to the last, with the names of both where they have any. */
export interface ValueAxis {
  readonly points: readonly [number, ...number[]];
  readonly ends?: readonly [string, string];
}

/** A chart as a slide asks for it. */
export interface ChartRequest {
  readonly kind: ChartKind;
  /** Options that the headline is about. */
  readonly highlight: readonly Code[];
  readonly net?: Net;
  readonly moreNets?: readonly Net[];
  /** In the questionnaire's order instead of the kind's own. */
  readonly asAsked?: boolean;
  /** Where options are categories: how many are drawn at the most, besides those that the headline is about. */
  readonly most?: number;
  /**
   * Of a list that goes on over several slides: the place, from 1 on, of the first option that is drawn. All of them have one scale,
   * and options that the headline is about are where their place is.
   */
  readonly from?: number;
  /** The option in the dark colour. */
  readonly counterpoint?: Code;
  readonly sides?: readonly SideRequest[];
  /** The columns of its table are the items of a grid. */
  readonly items?: true;
  /** Means are shown, with so many decimals. */
  readonly means?: number;
  /** Where its values are means of points: the points along the axis, and what the first and the last are called. */
  readonly axis?: ValueAxis;
  /** How differences of percentages are rounded; as nets are. */
  readonly differences?: NetRounding;
  readonly groups?: readonly ColumnGroup[];
  /** Names of the segments that the headline is about. */
  readonly columns?: readonly string[];
}

/** The words and formats of a chart in one language. They are locale data; this stage has no words of its own. */
export interface ChartWords {
  /** BCP 47. */
  readonly language: string;
  /** An option's whole label. */
  readonly label: (option: Code) => string;
  /** A displayed percentage as printed, with its sign: 55.4 with one decimal → `55.4%`. */
  readonly percent: (displayed: number, decimals: number) => string;
  /** A printed percentage with the respondents that it stands for, where the base is too small for percentages: `66.7% (2 of 3)`. */
  readonly counted?: (label: string, count: number, base: number) => string;
  /** The respondents that a percentage stands for, where the base is too small for percentages: `2 of 3`. */
  readonly countOf?: (count: number, base: number) => string | undefined;
  /** What a colour means with its value, where that has no room in the mark. */
  readonly valued: (label: string, value: string) => string;
  /** What stands where nobody is in the base, so that there is no percentage: –. */
  readonly noShare?: () => string;
  /** A number as printed, without a unit: 55.4. */
  readonly number: (value: number, decimals: number) => string;
  /** What stands beside the mean amounts of options, where the table has such. */
  readonly unit?: ValueUnit;
  /** The base of a column as printed, marked where it is small: n=412, n=28*. */
  readonly base: (base: number, small: boolean) => string;
  /** What the differences of two columns are called: 差（ポイント）. */
  readonly gap: () => string;
  /** What a dot stands for, of several people. */
  readonly perDot: (people: number) => string;
  /** What replaces a percentage that may not be printed, conventionally ※, with the counts that it may be of the base. */
  readonly notPublished: (base: number, range?: readonly [number, number]) => string;
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
