/** Why a column of another name is taken for the one that a survey knows. */
export type RenameReason = 'spelling' | 'wording' | 'place' | 'similar';

/** A column that has another name than before. */
export interface Renamed {
  readonly from: string;
  readonly to: string;
  readonly why: RenameReason;
  /** Of its answers, how many are texts that stood in the earlier column too. */
  readonly alike: number;
  readonly answers: number;
}

/** Something that is different in the next export of a survey, or that was left as a person wrote it. */
export type Change =
  | { readonly is: 'files'; readonly from: string; readonly to: string }
  | { readonly is: 'reading'; readonly key: string; readonly from: string; readonly to: string }
  | ({ readonly is: 'renamed' } & Renamed)
  | { readonly is: 'moved'; readonly columns: number }
  | { readonly is: 'question'; readonly question: string; readonly wording: string; readonly columns: readonly string[]; readonly shown: boolean }
  | { readonly is: 'option'; readonly question: string; readonly option: string; readonly label: string }
  | { readonly is: 'spelling'; readonly question: string; readonly option: string; readonly text: string }
  | { readonly is: 'tick'; readonly question: string; readonly text: string }
  | { readonly is: 'ignored'; readonly column: string; readonly why: string }
  | { readonly is: 'rule'; readonly column: string; readonly why: string }
  | { readonly is: 'dates'; readonly from: string; readonly to: string }
  | { readonly is: 'gone'; readonly column: string; readonly questions: readonly string[] }
  | { readonly is: 'unchosen'; readonly question: string; readonly option: string }
  | { readonly is: 'kept-column'; readonly column: string }
  | { readonly is: 'kept-dates'; readonly from: string; readonly to: string }
  | { readonly is: 'decide-text'; readonly question: string; readonly text: string }
  | { readonly is: 'decide-column'; readonly column: string; readonly question: string }
  | { readonly is: 'decide-rule'; readonly column: string; readonly why: string }
  | { readonly is: 'no-place'; readonly file: string; readonly questions: readonly string[] }; // prettier-ignore
