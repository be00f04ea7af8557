/** What the proof reader knows about a finished deck: the contents of the file, but nothing of the data behind it. */
export interface Deck {
  readonly slides: readonly Slide[];
  /** The theme's first accent, e.g. "E4572E", in which pictures are drawn. */
  readonly accent: string;
  /** What the file itself says it was made from; undefined if that part is gone. */
  readonly ledger: Ledger | undefined;
  /** The chart of each question, by the question's code. */
  readonly charts: ReadonlyMap<string, Chart>;
  /** The items of each grid, from all of its slides. */
  readonly grids: ReadonlyMap<string, readonly GridItem[]>;
}

export interface Slide {
  /** Counts from 1. */
  readonly number: number;
  /** The name that the file gives the slide. */
  readonly id: string;
  readonly headline: TextShape | undefined;
  readonly texts: readonly TextShape[];
  /** Shapes without words: panels, rules, swatches. */
  readonly plain: readonly PlainShape[];
  readonly tables: readonly Table[];
  readonly charts: readonly Chart[];
  readonly pictures: readonly Picture[];
  /** Drawings without words for who cannot see them, which repeat what is printed beside them. */
  readonly decorations: readonly Picture[];
  /** A drawing with a dot for each answer to the slide's only question, read as the chart that it stands for. */
  readonly field: Chart | undefined;
  /** Items that share their answers, drawn together; they are none of the charts. */
  readonly grid: Grid | undefined;
  readonly notes: readonly string[];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Run {
  readonly text: string;
  /** Whether it is emphasised with an accent colour. */
  readonly accent: boolean;
}

export interface TextShape {
  readonly name: string;
  readonly placeholder: string | undefined;
  readonly box: Box | undefined;
  readonly runs: readonly Run[];
  /** All its words, one line per paragraph; broken lines are joined as they are read. */
  readonly text: string;
}

export interface PlainShape {
  readonly name: string;
  readonly box: Box;
  readonly fill: Fill | undefined;
}

export interface Table {
  readonly name: string;
  readonly alt: string;
  readonly rows: readonly (readonly string[])[];
  readonly cells: readonly string[];
}

/** A colour of the theme, and how far it is lightened towards white. */
export interface Fill {
  readonly color: string;
  readonly lighter: number;
}

export type ChartKind = 'doughnut' | 'stacked' | 'bars' | 'columns' | 'field';

export interface Chart {
  readonly name: string;
  readonly kind: ChartKind;
  readonly alt: string;
  readonly box: Box | undefined;
  readonly rows: readonly Row[];
  readonly series: readonly string[];
  readonly axis: { readonly min: number | undefined; readonly max: number | undefined };
  readonly cells: ReadonlyMap<string, string | number>;
  /** The cells to which the chart refers: their addresses and its cached values. */
  readonly shown: readonly Shown[];
  /** Its values are means of amounts, not shares of the base. */
  readonly means: boolean;
  /** Digits after the decimal point of the shares. */
  readonly decimals: number;
}

export interface Shown {
  readonly address: string;
  readonly value: string | number;
  readonly what: 'series' | 'category' | 'value' | 'label';
}

export interface Row {
  readonly label: string;
  readonly value: number;
  readonly fill: Fill | undefined;
  /** The printed data label, or the text under the part of a bar; undefined if there is none. */
  readonly printed: string | undefined;
  readonly count: number | undefined;
  readonly base: number | undefined;
}

export interface Picture {
  readonly name: string;
  readonly alt: string;
  readonly box: Box | undefined;
  readonly drawing: Drawing | undefined;
  /** Its shapes, where they stand on the slide. */
  readonly spots: readonly Spot[];
}

/** A shape of a drawing, in a colour as drawings have them. */
export interface Spot {
  readonly box: Box;
  readonly fill: string;
}

/** Items as bars of a whole, as the rows of a table, or as dots along an axis. */
export interface Grid {
  readonly question: string;
  readonly name: string;
  readonly alt: string;
  readonly kind: 'bars' | 'table' | 'dots';
  readonly options: readonly string[];
  readonly items: readonly GridItem[];
  /** What the numbers at the right of the bars are said to be. */
  readonly sumHead: string | undefined;
  /** The options of each side, where each side has its own axis. */
  readonly sides: readonly (readonly string[])[];
  /** What contradicts itself in the drawing alone. */
  readonly problems: readonly string[];
}

export interface GridItem {
  readonly label: string;
  /** The base that is printed behind its words. */
  readonly base: number | undefined;
  readonly small: boolean;
  readonly cells: readonly GridCell[];
  readonly mean: number | undefined;
  readonly sum: number | undefined;
  readonly saysSum?: boolean;
}

export interface GridCell {
  readonly option: string;
  /** Undefined where none is printed. */
  readonly value: number | undefined;
  readonly printed: string | undefined;
  readonly count: number | undefined;
  readonly base: number | undefined;
  readonly fill: Fill | undefined;
}

/** Fills are colours of the theme: `accent1`, or `accent4+55` if it is lightened by 55 percent. */
export type Drawing =
  | { readonly kind: 'bars'; readonly shares: readonly DrawnBar[] }
  | { readonly kind: 'counted'; readonly total: number; readonly fills: readonly string[] }
  | { readonly kind: 'parts'; readonly parts: readonly DrawnBar[] };

/** A bar or part: where it begins and how long it is, in percent of its track or of the whole. */
export interface DrawnBar {
  readonly from: number;
  readonly share: number;
  readonly fill: string;
}

export interface Ledger {
  readonly figures: readonly LedgerFigure[];
  readonly tables: readonly LedgerTable[];
  readonly slides: readonly LedgerSlide[];
}

export interface LedgerFigure {
  readonly id: string;
  readonly measure: string;
  readonly question?: string;
  readonly table?: string;
  readonly options: readonly string[];
  readonly count: number;
  readonly base?: number;
  readonly displayed: number;
  readonly exact: number;
  readonly decimals: number;
  readonly rank?: number;
  readonly places?: readonly [number, number];
  readonly tied?: boolean;
}

export interface LedgerTable {
  readonly question: string;
  /** Its name, where it is not the question's own. */
  readonly table?: string;
  readonly base?: number;
  readonly smallBase: boolean;
  readonly decimals: number;
  readonly rows: readonly LedgerRow[];
}

export interface LedgerRow {
  readonly option: string;
  readonly count: number;
  readonly displayed: number;
  readonly amount?: { readonly displayed: number };
  readonly rank?: number;
}

export interface LedgerSlide {
  readonly id: string;
  readonly notes: readonly string[];
  readonly elements: readonly LedgerElement[];
}

export interface LedgerElement {
  readonly kind: string;
  readonly name: string;
  readonly text?: string;
  readonly alt?: string;
  readonly placeholder?: string;
  readonly figures: readonly string[];
  readonly chart?: {
    readonly question: string;
    readonly table?: string;
    readonly base?: number;
    readonly rows: readonly { readonly option: string; readonly label: string; readonly count: number; readonly displayed: number }[];
  };
} // prettier-ignore

export interface Contradiction {
  /** The slide's number and name. */
  readonly slide: number;
  readonly id: string;
  readonly rule: string;
  readonly says: string;
}
