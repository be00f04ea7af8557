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
  /** Clean labels by option, each of its own. */
  readonly labels: ReadonlyMap<string, string>;
}

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
