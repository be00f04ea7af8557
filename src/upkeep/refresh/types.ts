/**
 * What became of something: it now follows the data; it stays as a person left it; it was not found or has no match.
 */
export type Outcome = 'updated' | 'kept' | 'unmatched';

/** Why something was kept or has no match, or what else was done to it. */
export type Reason =
  /** The words are a person's. */
  | 'reworded'
  /** The numbers of a chart are a person's. */
  | 'values_changed'
  /** The picture is a person's. */
  | 'picture_replaced'
  /** It describes something that stays as a person left it, and stays with it. */
  | 'with_object'
  /** The chart's value follows the data, but the label that a person typed on it does not. */
  | 'own_label'
  /** A mark beside a chart was moved, so its new place is not known. */
  | 'mark_moved'
  /** It stood beside a chart that shows it otherwise now, and was taken off. */
  | 'in_chart'
  /** Its form changed: a table has other rows, a chart other series. */
  | 'changed_form'
  /** It was deleted, and stays so. */
  | 'deleted'
  /** The file has lost what would identify it. */
  | 'not_found'
  /** Data and templates no longer make it. */
  | 'not_made'
  /** Data and templates make it now; nothing is added to a deck automatically. */
  | 'not_in_deck'
  /** The file had lost the chart's workbook, and has it again. */
  | 'workbook_rebuilt'
  /** The chart's workbook had been edited; it was replaced as a whole. */
  | 'workbook_replaced'
  /** Cells of the chart's workbook said something else than the chart; they follow the data again. */
  | 'workbook_cells'
  /** The file had lost the alternative text, and has it again. */
  | 'alt_restored'
  /** What the slide says is true now, and DRAFT is gone. */
  | 'now_true'
  /** A person's own words stay on the slide, so DRAFT stays too. */
  | 'own_words'
  /** An animation or connector refers to it, so it was left. */
  | 'animated';

export type Subject = 'slide' | 'text' | 'table' | 'chart' | 'picture' | 'mark' | 'notes' | 'alt' | 'draft';

/** One line of the report. */
export interface RefreshItem {
  readonly outcome: Outcome;
  readonly what: Subject;
  readonly reason?: Reason;
  /** The slide's id in the deck's slide list. */
  readonly slide: string;
  /** Its place in the file, counted from 1. */
  readonly number?: number;
  /** Name of the shape. */
  readonly name?: string;
  /** Words as they are in the edited file. */
  readonly present?: string;
  /** Words as the data gives them. */
  readonly data?: string;
}

/** What `refresh` did. It leaves out slides of the file that are not ours. */
export interface RefreshReport {
  readonly deck: string;
  readonly survey: string;
  readonly locale: string;
  readonly items: readonly RefreshItem[];
}
