import type { Code, Provenance } from '../../data/survey/types.ts';
import type { TableKey } from '../../data/tabulate/types.ts';
import type { Color } from '../../base/color.ts';
import type { Pt } from '../../base/length.ts';

/** Name of a kind of chart in `CHART_KINDS`. */
export type ChartKind = string;

/** A place on the category axis: an option, or a column of the table. */
export interface Category {
  /** The option's code, or the segment's name ('' for the total). Unique among categories. */
  readonly key: string;
  /** Its words, whole, without line breaks of ours. */
  readonly label: string;
}

/** One cell of the table in a chart: one option in one column. */
export interface Point {
  readonly option: Code;
  /** Name of the column's segment; absent in the total. */
  readonly segment?: string;
  readonly count: number;
  /** Respondents of whom it is a share. */
  readonly base: number;
  /** Exact percentage 0–100 or, in a chart with a unit, exact value. */
  readonly exact: number;
  /** Percentage, or value, as printed. */
  readonly displayed: number;
  /** The label at the mark: the printed percentage, or `※` if the value may not be printed. */
  readonly valueLabel: string;
  /** Whether it is highlighted; the name is the one that finished decks remember. */
  readonly stressed: boolean;
  readonly provenance: Provenance;
  readonly fill: Color;
  /** The ground between the diagonal lines that it is filled with: it is not published. Absent: filled whole. */
  readonly hatch?: Color;
  /** Ink of a label that stands on the fill (hatched: on the ground between the lines): 4.5:1 where ink or onDark reaches it, else the better (an accent: 4.3). */
  readonly inkOnFill: Color;
  /** Ink of a value that stands beside the mark, on the slide's ground; 4.5:1. */
  readonly inkBeside: Color;
  /** In a table of tinted grounds: how much lighter than the strong colour its own is; absent of a low one. */
  readonly tint?: number;
}

/** How the line of a series is drawn, in points. */
export interface LineLook {
  readonly width: Pt;
  /** Diameter of the markers at its points. */
  readonly marker: Pt;
  readonly dashed?: true;
  /** Its markers are rings on the slide's ground. */
  readonly open?: true;
}

/** Points that belong together: a column of the table, or an option. */
export interface Series {
  /** As a category's key. Unique among series. */
  readonly key: string;
  readonly name: string;
  readonly fill: Color;
  /** Where series are lines. */
  readonly line?: LineLook;
  /** One per category, in their order; null where the table has no such cell. */
  readonly points: readonly (Point | null)[];
}

/** Several options taken together, shown as a bracket with their sum. */
export interface Net {
  readonly options: readonly Code[];
  /** Words of the bracket, e.g. 焦りを感じている 33.2%. */
  readonly label: string;
  readonly figure: string;
}

/** All nets of a chart, or of a request for one. */
export const netsOf = ({ net, moreNets = [] }: { readonly net?: Net; readonly moreNets?: readonly Net[] }): readonly Net[] =>
  net ? [net, ...moreNets] : []; // prettier-ignore

/** Where the options of a side stand on a scale. */
export type SideName = 'negative' | 'neutral' | 'positive';

/** Options of a scale taken together: those who agree, those who do not, those in between. */
export interface Side {
  readonly side: SideName;
  readonly options: readonly Code[];
  readonly label: string;
  /** What its share is called, where that is shown: 満足 計. */
  readonly sum?: string;
  /** Its share in each column of the table, in their order in the chart; the label is the percentage with its sign. */
  readonly shares: readonly { readonly exact: number; readonly displayed: number; readonly valueLabel: string }[];
}

/** What stands at a column of the table besides its name. */
export interface ColumnHead {
  /** The respondents of whom its shares are, as printed: n=412. */
  readonly base: string;
  /** Too few respondents to rely on. */
  readonly small: boolean;
  /** What the headline is about. */
  readonly stressed: boolean;
  /** Its mean, as printed, where that is shown; and where it stands, where it is drawn. */
  readonly mean?: string;
  readonly at?: number;
  /** By which other columns name it where they differ from it: A. */
  readonly letter?: string;
  /** What it is a column of, together with its neighbours: 業種. */
  readonly group?: string;
}

/** How two columns differ in an option. */
export interface Gap {
  /** The first column less the second, in percentage points as printed. */
  readonly points: number;
  /** With its sign: +31.1, −21.5. */
  readonly label: string;
  readonly significant: boolean;
}

/** What stands before and after a number that is no percentage: `¥`, ` points`. */
export interface ValueUnit {
  readonly before: string;
  readonly after: string;
}

/**
 * A chart, independent of what draws it: series × categories. One of them are the table's options, the other its columns;
 * of a table without a banner, there is one column. In drawing order: bars top to bottom, parts of a whole from the start.
 */
export interface ChartSpec {
  readonly kind: ChartKind;
  /** What it shows: keys of notes, ledgers and comparisons. */
  readonly table: TableKey;
  readonly question: Code;
  /** Language of its words, BCP 47. */
  readonly language: string;
  /** Which of the two the table's options are. */
  readonly options: 'categories' | 'series';
  readonly categories: readonly Category[];
  readonly series: readonly Series[];
  readonly decimals: number;
  /** Its values are no percentages of the base but means of such a unit. */
  readonly unit?: ValueUnit;
  /** Of a list that goes on over several slides: the largest percentage of all of it, so that their bars can be compared. */
  readonly largest?: number;
  readonly net?: Net;
  /** Further nets, none of which has an option of another. */
  readonly moreNets?: readonly Net[];
  /** The sides of a scale, where the kind draws them. */
  readonly sides?: readonly Side[];
  /** One for each column of the table in the chart's order, where the kind shows them. */
  readonly heads?: readonly ColumnHead[];
  /** The rank of each option in the chart's order, where the kind shows it; null for other, don't know and the like. */
  readonly ranks?: readonly (number | null)[];
  /** How two columns differ, where the kind compares them: one for each option in the chart's order, and what they are. */
  readonly gaps?: { readonly heading: string; readonly options: readonly Gap[] };
  /** Marks along the value axis, where the kind shows any; the axis begins at the first. */
  readonly ticks?: readonly { readonly value: number; readonly label: string }[];
  /** What stands over the first and the last of these. */
  readonly ends?: readonly [string, string];
  /**
   * Of each option, for each column, the letters of the columns of its group that it is significantly above: BC. Where the
   * kind shows them.
   */
  readonly letters?: readonly (readonly string[])[];
  /** What is said under it: what a dot stands for. */
  readonly caption?: string;
  /** Column headings of the embedded workbook; a banner's columns have their names. */
  readonly headers: {
    readonly option: string;
    readonly share: string;
    readonly count: string;
    readonly base: string;
    readonly mean?: string;
  };
  /** The finding, as a sentence, for those who cannot see the chart. */
  readonly alt: string;
}

/** Width in points of the line around a mark that is too pale to be seen by itself. */
export const OUTLINE = 1;

/** A point with where it stands and what it is called. */
export interface Mark extends Point {
  /** Its series and its category, by index. */
  readonly s: number;
  readonly c: number;
  /** The words of its option. */
  readonly label: string;
  /** The words of its column. */
  readonly column: string;
}

/** A chart does not change, and every stage asks for its marks. */
const knownMarks = new WeakMap<ChartSpec, readonly Mark[]>();

/** All marks of a chart, series by series; cells that the table lacks have none. */
export function marksOf(chart: ChartSpec): readonly Mark[] {
  const marks = knownMarks.get(chart) ?? marksIn(chart);
  knownMarks.set(chart, marks);
  return marks;
}

const marksIn = ({ options, categories, series }: ChartSpec): readonly Mark[] =>
  series.flatMap(({ name, points }, s) =>
    points.flatMap((point, c): readonly Mark[] => {
      const category = categories[c]?.label ?? '';
      const words = options === 'categories' ? { label: category, column: name } : { label: name, column: category };
      return point ? [{ ...point, s, c, ...words }] : [];
    }),
  );

/** The name of a cell within its table; of the total's, it is the option's code. */
export const cellKey = ({ option, segment }: Pick<Point, 'option' | 'segment'>): string =>
  segment === undefined ? option : `${option} @ ${segment}`;

/** The options of a chart, and the columns of its table, each as the chart has them. */
export const optionsOf = ({ options, categories, series }: ChartSpec): readonly Category[] =>
  options === 'categories' ? categories : series.map(({ key, name }) => ({ key, label: name }));
export const columnsOf = ({ options, categories, series }: ChartSpec): readonly Category[] =>
  options === 'series' ? categories : series.map(({ key, name }) => ({ key, label: name }));

/** The point of an option (its code) in a column (its key); null where the chart has none. */
export function cellIn({ options, categories, series }: ChartSpec, option: string, column: string): Point | null {
  const [s, c] = options === 'series' ? [option, column] : [column, option];
  const place = categories.findIndex(({ key }) => key === c);
  return series.find(({ key }) => key === s)?.points[place] ?? null;
}

/** A picture made from the data: Vega-Lite JSON with its data inside, and its size in inches. */
export interface DrawingSpec {
  readonly kind: 'drawing';
  readonly width: number;
  readonly height: number;
  readonly vegaLite: Readonly<Record<string, unknown>>;
  /** The brand's colours that it is drawn in: each hex in it is one of theirs. */
  readonly palette: readonly Color[];
}

/** Whether one answer is the whole of a drawing: the line between two parts would be a crack in it. */
export const isUndivided = (spec: ChartSpec): boolean => marksOf(spec).filter(({ displayed }) => displayed > 0).length === 1; // prettier-ignore

/** Whether a chart has a mark for an option of a question, or of one that is among its columns. */
export const showsOption = (chart: ChartSpec, question: Code | undefined, option: Code | undefined): boolean =>
  (chart.question === question || columnsOf(chart).some(({ key }) => key === question)) &&
  optionsOf(chart).some(({ key }) => key === option);
