import type { QuestionKind } from '../../../data/survey/kinds/kind.ts';
import type { Question, Survey } from '../../../data/survey/types.ts';
import type { TableColumn } from '../../../data/tabulate/types.ts';
import type { ProposedQuestion, ProposedSurvey } from '../types.ts';
import type { Finding } from './finding.ts';
import type { Names } from './names.ts';

/** A message of the catalogue, and a remark that stands over it. */
export interface Message {
  readonly key: string;
  readonly words: string;
  readonly remark?: string;
}

/** A slide as it is written into the list: its keys but `id`, `layout`, `question`. */
export interface PlannedSlide {
  readonly id: string;
  readonly layout: string;
  readonly question?: string;
  /** Why it is switched off; absent: it is not. */
  readonly off?: string;
  /** Messages that become the speaker's notes. */
  readonly notes?: readonly string[];
  /** Lines under `slots:`, as YAML. */
  readonly slots: readonly string[];
}

/** A question with everything that is known of it. */
export interface KnownQuestion {
  readonly proposed: ProposedQuestion;
  readonly question: Question;
  readonly kind: QuestionKind;
  readonly table: TableColumn;
  /** How it is called on slides. */
  readonly badge: string;
  /** Clean wording; of a row of a grid, the row's. */
  readonly wording: string;
  readonly stem?: string;
  /** Of a row of a grid: which of them it is, from 0 on. */
  readonly row?: number;
  /** Of a grid: its items. What else is said of it is what they share. */
  readonly items?: readonly KnownQuestion[];
  /** Of an item of a grid: how that is called. */
  readonly gridBadge?: string;
  /** Clean labels by option, each of its own. */
  readonly labels: ReadonlyMap<string, string>;
}

/** By what the items of a grid are compared: what the top points of a scale have together, or means. */
export type GridMeasure = { readonly by: 'top'; readonly options: readonly string[] } | { readonly by: 'mean' };

/**
 * What a grid is found to say of its items, by the first of these rules that the data keeps; its claims hold for exact and printed values.
 *
 * - `level`: no item stands out: all are close together.
 * - `extremes`: the item that has most and, where one alone has least, that one.
 * - `pair`: two items share the first place, apart from all others.
 * - `same`: of answers in no order, one is the first of every item.
 * - `cell`: of such answers, the one that most people gave to an item.
 */
export type GridFinding =
  | { readonly rule: 'level'; readonly of: GridMeasure; readonly first: KnownQuestion; readonly last: KnownQuestion; readonly from: number; readonly to: number }
  | { readonly rule: 'extremes'; readonly of: GridMeasure; readonly first: KnownQuestion; readonly share: number; readonly last?: KnownQuestion }
  | { readonly rule: 'pair'; readonly of: GridMeasure; readonly first: KnownQuestion; readonly second: KnownQuestion }
  | { readonly rule: 'same'; readonly option: string; readonly first: KnownQuestion; readonly last: KnownQuestion }
  | { readonly rule: 'cell'; readonly option: string; readonly first: KnownQuestion; readonly share: number }; // prettier-ignore

/** What a question adds to the files of a deck. */
export interface PlannedQuestion {
  readonly known: KnownQuestion;
  readonly slide: PlannedSlide;
  /** Slides that follow, where one has no room for all of its options. */
  readonly more?: readonly PlannedSlide[];
  readonly messages: readonly Message[];
  readonly figures: ReadonlyMap<string, string>;
  readonly claims: ReadonlyMap<string, string>;
  readonly finding?: Finding;
  readonly gridFinding?: GridFinding;
  /** The figure that its headline is mainly about. */
  readonly main?: string;
  readonly headline?: string;
}

/** What questions are planned with. */
export interface Planning {
  readonly proposal: ProposedSurvey;
  readonly survey: Survey;
  /** Names of figures and claims that are taken; ids of slides. */
  readonly figureNames: Names;
  readonly slideNames: Names;
  /** How often a slide of that id did not fit when it was tried. */
  readonly troubleOf: (slide: string) => number;
  /** About how wide the note on who was asked a question is, in em; 0 without one. */
  readonly filterWidth: (question: KnownQuestion) => number;
}
