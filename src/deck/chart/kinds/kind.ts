import type { QuestionKind } from '../../../data/survey/kinds/kind.ts';
import type { Row, TableColumn } from '../../../data/tabulate/types.ts';
import type { Marks } from '../mark-parts.ts';
import type { Code, Option } from '../../../data/survey/types.ts';
import type { Color } from '../../../base/color.ts';
import type { Table } from '../../../data/tabulate/types.ts';
import type { ChartColors } from '../colors.ts';
import type { ChartRequest, ChartWords } from '../request.ts';
import type { ChartSpec, LineLook, SideName } from '../types.ts';

/** Where the labels of options stand. */
export type LabelPlace = 'beside' | 'beside_in_two' | 'below' | 'under_parts';

/** A question as a drawing is chosen for it: what its kind says, and whether and how its own options stand in an order. */
export interface AskedQuestion extends QuestionKind {
  readonly options: readonly Option[];
}

/** Why a drawing would show something untrue of a question, or could not be read. */
export type Unsuitable =
  | 'free_answers'
  | 'no_answers'
  | 'shares_exceed_whole'
  | 'ordered'
  | 'too_many_parts'
  | 'uneven_bands'
  | 'no_points'
  | 'no_recommendation'
  | 'one_question'
  | 'several_questions'
  | 'two_items'
  | 'no_means';

/** Options that stand on one side of a scale. */
export interface SideOptions {
  readonly side: SideName;
  readonly options: readonly Code[];
}

/**
 * What one kind of chart is, said once: all else in this room asks for these traits, never for a kind's name. A trait that
 * is not said is not so.
 */
export interface ChartKindRules {
  /** Whether options are its categories, with a series per column of the table, or its series, with a category each. */
  readonly options: 'categories' | 'series';
  /** It can draw a table with a banner. */
  readonly banners?: true;
  /** It draws the parts of one whole, so it does not suit shares that do not add up to 100. */
  readonly partsOfWhole?: true;
  /** A net is drawn as a bracket, so its options must be neighbours. */
  readonly bracketsNet?: true;
  /** `ramp`: options run from strong to pale. `uniform`: all are strong, as their order already is the axis. */
  readonly plainFill: 'ramp' | 'uniform';
  /** On a ramp, options with equal counts look alike. */
  readonly tiesAlike?: true;
  /** It has a middle in which words about what is highlighted can stand (`center:`). */
  readonly holdsWords?: true;
  /**
   * How well it suits a question whose slide names no drawing; the kind with the greatest number is taken. 0: never by
   * itself, 1: if nothing suits better, 2: it is made for such a question.
   */
  readonly fit: (table: TableColumn, question: AskedQuestion) => 0 | 1 | 2;
  /** Why it does not suit a question whose answers are counted; absent or undefined: it does. */
  readonly unsuitable?: (table: TableColumn, question: AskedQuestion) => Unsuitable | undefined;
  /** The sides of a scale that it draws, by the values of its points; undefined where there are none. */
  readonly sides?: (options: readonly Option[]) => readonly SideOptions[] | undefined;
  /** Its sides have names of their own, whatever the scale: messages `auto.side_<kind>_<side>`. */
  readonly sideNames?: true;
  /** It has room at its side for brackets over options whose respondents were asked more (`next:`). */
  readonly bracketsNext?: true;
  /**
   * It needs what a deck's YAML cannot ask for yet (a banner, several questions, the sides of a scale), so it is not
   * offered there.
   */
  readonly unoffered?: true;
  /** So many options are drawn at the most where the slide does not say; it then says of how many. */
  readonly most?: number;
  /**
   * It draws the items of a grid: besides single questions, or nothing else; `two`: the options of two items, besides single questions;
   * `means`: nothing else than the means of items.
   */
  readonly items?: 'also' | 'only' | 'two' | 'means';
  /**
   * It compares the columns of a banner with one another, so the total is left out: where there are others to show, or always, as
   * one column is nothing to compare.
   */
  readonly leavesOutTotal?: 'beside_others' | 'always';
  /** Its values stand without a unit, which is said once in the chart. */
  readonly bareValues?: true;
  /** The same where it draws the items of a grid. */
  readonly bareItems?: true;
  /** It is made of dots, so that a legend of other dots beside it says which ones it means. */
  readonly ofDots?: true;
  /** It is a table of numbers, and notes call it so. */
  readonly tabular?: true;
  /** Grounds of its values are the darker the more people gave them (`tintOf`), which its notes say. */
  readonly tinted?: true;
  /** Sums of a side that the other side exceeds are in the accent, which its notes say. */
  readonly tellsOutweighed?: true;
  /** Its sides make a score, those of the positive one less those of the negative one, which its notes say. */
  readonly scores?: true;
  /** Its values have room for a count beside the percentage. */
  readonly holdsCounts?: true;
  /** Rows in drawing order, by the first of its columns. */
  readonly order: (column: TableColumn, request: ChartRequest, table: Table) => readonly Row[];
  /** Columns in drawing order; absent: as in the table. Sides have their shares in the order of the table. */
  readonly columnOrder?: (table: Table, request: ChartRequest) => readonly TableColumn[];
  /** Colours of its own for the options (undefined: the usual ones), or for the columns where these are told apart by colour. */
  readonly fills?: (
    rows: readonly Row[],
    request: ChartRequest,
    colors: ChartColors,
  ) => ReadonlyMap<Code, Color> | undefined;
  readonly columnFills?: (count: number, colors: ChartColors) => readonly Color[];
  /** Where its series are lines, how each option's is drawn. */
  readonly lines?: (rows: readonly Row[], request: ChartRequest) => ReadonlyMap<Code, LineLook>;
  /** What it shows besides the cells, of the columns and rows in drawing order. */
  readonly beside?: (
    table: Table,
    rows: readonly Row[],
    request: ChartRequest,
    words: ChartWords,
  ) => Pick<ChartSpec, 'heads' | 'ranks' | 'gaps' | 'ticks' | 'ends' | 'letters' | 'caption'>;
  /**
   * Where the labels of its options stand, by which a drawing is chosen for labels of some length: at the left of bars in one
   * column or two, under columns, or under the parts of one bar. Absent: it is not chosen so.
   */
  readonly labels?: LabelPlace;
  /** What it looks like, without words. */
  readonly marks: Marks;
}
