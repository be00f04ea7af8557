import type { OptionRole } from '../../data/survey/types.ts';

/** Languages in which `init` can write what is not the survey's own words. */
export const DECK_LANGUAGES = ['ja', 'en'] as const;
export type DeckLanguage = (typeof DECK_LANGUAGES)[number];

/** An option of a proposed question. */
export interface ProposedOption {
  readonly code: string;
  /** In the words of the export. */
  readonly label: string;
  readonly role: OptionRole;
  /** Texts of cells that stand for it; empty where its column says all. */
  readonly texts: readonly string[];
  /** Its column, where each option has one. */
  readonly column?: string;
  /** Of a point of a scale: its value. */
  readonly value?: number;
  /** Of a band of numbers or, as ISO dates, of days. */
  readonly from?: number | string;
  readonly to?: number | string;
  /** What a published table leaves out of it, so that `survey.yaml` says it. */
  readonly count?: number;
  readonly percent?: number;
}

/** A question as it is proposed from what the export says. */
export interface ProposedQuestion {
  readonly code: string;
  /** Name of its kind in `QUESTION_KINDS`. */
  readonly kind: string;
  /** In the words of the export; of a row of a grid, the row's. */
  readonly wording: string;
  /** Of a row of a grid or a place of a ranking: the wording that all of them share. */
  readonly stem?: string;
  /** Of an item of a grid: the grid's code and its own; its question is called by both, `Q4_speed`. */
  readonly grid?: { readonly code: string; readonly item: string };
  readonly options: readonly ProposedOption[];
  /** Its keys of `forms.ts` but `values` and `columns` by option, which the options say: as they stand in `survey.yaml`. */
  readonly source: Readonly<Record<string, unknown>>;
  /** Who was asked, as `asked_of` has it. */
  readonly askedOf?: string;
  readonly base?: 'asked' | 'answered' | 'all';
  /** The columns that it is read from. */
  readonly columns: readonly string[];
  /** Whether it is in the deck. */
  readonly isShown: boolean;
  /** Why it was taken for this, one line each; they become comments. */
  readonly evidence: readonly string[];
}

/** Of a question whose columns look different: each as it looks. */
export const MARKED = 'marked';

/** A question about some of its columns only; it can be answered by itself. */
export interface OpenPart {
  readonly id: string;
  readonly text: string;
  readonly byDefault: string;
  readonly taken: string;
  readonly columns: readonly string[];
  /** How many answers, about, another choice would count otherwise. */
  readonly answers: number;
}

/** Something that the data cannot decide, with what is done as long as nobody says otherwise. */
export interface OpenQuestion {
  /** Stays the same for the same export: `spellings.Q2`, or `spellings` where several columns are in doubt. */
  readonly id: string;
  /** Answers all questions of the kind. */
  readonly kind: string;
  readonly text: string;
  readonly choices: readonly { readonly id: string; readonly text: string }[];
  /** Id of the choice that is taken as long as nobody makes another. */
  readonly byDefault: string;
  /** Id of the choice that was made, or is taken. */
  readonly taken: string;
  readonly columns: readonly string[];
  readonly parts: readonly OpenPart[];
  /** How many answers, about, another choice would count otherwise. */
  readonly answers: number;
  /** Somebody has made the choice. */
  readonly isChosen: boolean;
}

/** A column of which no question is made. */
export interface UnusedColumn {
  readonly column: string;
  readonly why: string;
}

/** A survey as it is proposed: what becomes `survey.yaml`, the words of the survey and its first deck. */
export interface ProposedSurvey {
  readonly id: string;
  readonly language: DeckLanguage;
  /** Name of the survey in the words of the export or its file. */
  readonly title: string;
  /** The tool it comes from, if it is known. */
  readonly tool?: string;
  /** The file is a published table: nobody's answers are known. */
  readonly rows?: 'aggregated';
  /** ISO dates of the first and the last answer. */
  readonly fieldwork: { readonly from: string; readonly to: string };
  /** The export has no dates: those of the fieldwork are none, and no slide says them. */
  readonly hasNoDates?: true;
  /** `source:` of `survey.yaml`, as it stands there. */
  readonly source: Readonly<Record<string, unknown>>;
  readonly questions: readonly ProposedQuestion[];
  readonly unused: readonly UnusedColumn[];
  /** What is asked: at most so many as `most-asked.ts` says. */
  readonly open: readonly OpenQuestion[];
  /** What is not asked, since other questions would change more: its default is taken. */
  readonly byDefault: readonly OpenQuestion[];
  /** How many columns the export has. */
  readonly columns: number;
}
