import type { InputHash } from '../../base/deck-sources.ts';
import type { ClaimFact, FigureFact, TableFact, WordsFact } from '../../files/record/ledger-schema.ts';
import type { ChartContent } from '../../files/record/make-ledger.ts';

/** Words on a slide, without the line breaks that layout decided; `\n` separates paragraphs. */
export interface SnapshotText {
  /** Stable across builds, unique on its slide. */
  readonly id: string;
  readonly what: 'title' | 'text' | 'cell' | 'label' | 'alt' | 'notes';
  /** Name of the shape, as in PowerPoint's selection pane; empty for title and notes. */
  readonly name: string;
  readonly message?: string;
  /** Of a cell, what its row begins with, and its name by that: its row may stand elsewhere. */
  readonly at?: string;
  readonly key?: string;
  readonly words: string;
}

export interface SnapshotSlide {
  readonly id: string;
  readonly title: string;
  readonly draft: boolean;
  /** Hash of everything visible, from `slideHasher`. */
  readonly drawn: string;
  readonly texts: readonly SnapshotText[];
  readonly charts: readonly ChartContent[];
  /**
   * Ids of the figures whose values it shows, the claims that its sentences name and the questions that it is about.
   */
  readonly figures: readonly string[];
  readonly claims: readonly string[];
  readonly questions: readonly string[];
  /** Its sentences that rely on claims. */
  readonly sentences: readonly { readonly claims: readonly string[]; readonly words: string }[];
}

/** What a deck says, whatever it was read from, so that two decks can be compared. */
export interface Snapshot {
  readonly deck: string;
  readonly survey: string;
  readonly locale: string;
  readonly title: string;
  readonly date: string;
  /** Hash of document properties and names of sections, from `frameHash`. */
  readonly frame: string;
  readonly inputs: readonly InputHash[];
  readonly figures: ReadonlyMap<string, FigureFact>;
  readonly claims: ReadonlyMap<string, ClaimFact>;
  readonly tables: ReadonlyMap<string, TableFact>;
  /** How answers are called, by question. */
  readonly words: ReadonlyMap<string, WordsFact>;
  readonly slides: readonly SnapshotSlide[];
}

/** A value as a reader sees it, and what it was computed from. */
export interface Value {
  readonly options: readonly string[];
  /** Name of the column of a banner in which it was counted; absent for everybody. */
  readonly segment?: string;
  /** The words of that column, or of the item of a grid of which it is, where a chart in the deck has them. */
  readonly column?: string;
  /** The words of its options, where a chart in the deck has them all: `A + B`. */
  readonly label?: string;
  /** As printed, e.g. 9.9. */
  readonly displayed: number;
  readonly exact: number;
  readonly decimals: number;
  readonly count: number;
  readonly base?: number;
  /** Whether it is unpublished: then it is never shown as a number, not here either. */
  readonly hidden: boolean;
}

/** A figure or a mark of a chart whose value changed. */
export interface ValueChange {
  /** Names of the figures with these cells; empty where only a chart shows the value. */
  readonly figures: readonly string[];
  readonly measure: FigureFact['measure'];
  readonly question?: string;
  /** Name of the table that it was counted in, where that is not the question's own. */
  readonly table?: string;
  readonly before?: Value;
  readonly after?: Value;
  /** For percentages: the unrounded value after minus that before, rounded to the printed decimals. */
  readonly points?: number;
}

/** Words that changed; `before` or `after` is absent where the text is new or gone. */
export interface TextChange {
  readonly what: SnapshotText['what'];
  readonly name: string;
  readonly message?: string;
  readonly before?: string;
  readonly after?: string;
  /** Of a cell, what its row begins with. */
  readonly at?: string;
  /** Whether only numbers in the words differ. */
  readonly onlyNumbers: boolean;
  /** A number alone that no figure and no chart of its slide has. */
  readonly untold?: true;
}

export interface Rank {
  readonly rank: number;
  readonly tied: boolean;
}

/** An answer that took another place among the answers to its question. */
export interface RankChange {
  readonly question: string;
  /** Of an item of a grid, its words. */
  readonly item?: string;
  readonly option: string;
  readonly label?: string;
  readonly before: Rank;
  readonly after: Rank;
  /** Ids of slides about the question. */
  readonly slides: readonly string[];
}

/** A base that fell below the survey's threshold, or rose above it. */
export interface BaseChange {
  readonly question: string;
  readonly before: number;
  readonly after: number;
  /** Whether it is small now. */
  readonly small: boolean;
  readonly slides: readonly string[];
}

/** A base that changed, and the questions that share it. */
export interface SizeChange {
  readonly questions: readonly string[];
  readonly before: number;
  readonly after: number;
  readonly slides: readonly string[];
}

/** How a claim stood. */
export interface Standing {
  readonly holds: boolean;
  /** What the claim said at the time; it may have been rewritten since. */
  readonly expression: string;
  /** Percentage points to the nearest value at which the claim turns; negative where it is false. */
  readonly margin?: number;
  /** The figure that is nearest to turning it, or has turned it. */
  readonly figure: string;
  readonly value?: Value;
  readonly measure?: FigureFact['measure'];
}

/**
 * A claim whose standing changed: it became false, became true again, came within half a point of turning false, or
 * left that zone; or its condition was rewritten without changing its standing.
 */
export interface ClaimChange {
  readonly id: string;
  readonly expression: string;
  readonly status: 'broken' | 'recovered' | 'near' | 'clear' | 'rewritten';
  /** Whether it is true by no more than half a point. */
  readonly near: boolean;
  /** Whether a sentence of the later deck relies on it. */
  readonly used: boolean;
  readonly before?: Standing;
  readonly after: Standing;
  /** Ids of slides whose sentences name it, before or after. */
  readonly slides: readonly string[];
  /** What those sentences say in the later deck or, where none is left, in the earlier one. */
  readonly sentences: readonly { readonly slide: string; readonly words: string }[];
}

/** A changed value, once for all slides that show it. */
export interface ShownChange extends ValueChange {
  readonly slides: readonly string[];
}

/** A sentence that reads differently, with its slide. */
export interface WordsChange extends TextChange {
  readonly slide: string;
}

export interface SlideDiff {
  readonly id: string;
  readonly title: string;
  readonly status: 'unchanged' | 'changed' | 'added' | 'dropped';
  /** Number of the slide, from 1. */
  readonly before?: number;
  readonly after?: number;
  /** Whether its place among the slides in both decks changed. */
  readonly moved: boolean;
  readonly values: readonly ValueChange[];
  readonly texts: readonly TextChange[];
  /** DRAFT was set across it, or taken away. */
  readonly draft?: { readonly before: boolean; readonly after: boolean };
  /** Whether it looks different although it says the same. */
  readonly look: boolean;
}

/** One side of a comparison. */
export interface Side {
  /** As the user called it. */
  readonly name: string;
  readonly deck: string;
  readonly survey: string;
  readonly locale: string;
  readonly title: string;
  readonly date: string;
  readonly slides: number;
  /** Ids of slides that carry DRAFT because they say something untrue. */
  readonly drafts: readonly string[];
}

export interface InputChange {
  readonly file: string;
  readonly change: 'changed' | 'added' | 'dropped';
}

/** What differs between two decks. Plain JSON. */
export interface DeckDiff {
  readonly before: Side;
  readonly after: Side;
  /** Whether anything other than inputs differs. */
  readonly differs: boolean;
  /** Claims that are false on a slide come first; those that no sentence relies on come last. */
  readonly claims: readonly ClaimChange[];
  /** Questions whose first places changed come first. */
  readonly ranks: readonly RankChange[];
  /** Texts whose words changed, in the order of the slides; new numbers that are in `values` do not count. */
  readonly words: readonly WordsChange[];
  /** Every changed number that slides show; percentages come first, and the largest change before smaller ones. */
  readonly values: readonly ShownChange[];
  /** Bases that crossed the survey's threshold, and all that changed. */
  readonly bases: readonly BaseChange[];
  readonly sizes: readonly SizeChange[];
  /** In the order of the later deck; dropped ones after those that they followed. */
  readonly slides: readonly SlideDiff[];
  /** What differs about the decks as a whole; `frame`: document properties, names of sections. */
  readonly about: readonly ('deck' | 'survey' | 'locale' | 'title' | 'date' | 'frame')[];
  /** Files that changed; everything else says whether that matters. */
  readonly inputs: readonly InputChange[];
}
