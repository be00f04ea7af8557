import type { InputHash } from '../../base/deck-sources.ts';
import type { ClaimFact, FigureFact, TableFact } from '../../files/record/ledger-schema.ts';
import type { ChartContent } from '../../files/record/make-ledger.ts';

/** Words on a slide, without the line breaks that layout decided: paragraphs are parted by `\n`. */
export interface SnapshotText {
  /** Stable over builds, unique on its slide. */
  readonly id: string;
  readonly what: 'title' | 'text' | 'cell' | 'label' | 'alt' | 'notes';
  /** Name of the shape, as in PowerPoint's selection pane; empty for title and notes. */
  readonly name: string;
  readonly message?: string;
  readonly words: string;
}

export interface SnapshotSlide {
  readonly id: string;
  readonly title: string;
  readonly draft: boolean;
  /** Hash of all that one sees, of `slideHasher`. */
  readonly drawn: string;
  readonly texts: readonly SnapshotText[];
  readonly charts: readonly ChartContent[];
  /** Ids of figures whose values it shows, of claims that its sentences name, of questions that it is about. */
  readonly figures: readonly string[];
  readonly claims: readonly string[];
  readonly questions: readonly string[];
  /** Its sentences that rely on claims. */
  readonly sentences: readonly { readonly claims: readonly string[]; readonly words: string }[];
}

/** What a deck says, from whatever it was read: two of them can be compared. */
export interface Snapshot {
  readonly deck: string;
  readonly survey: string;
  readonly locale: string;
  readonly title: string;
  readonly date: string;
  /** Hash of document properties and names of sections, of `frameHash`. */
  readonly frame: string;
  readonly inputs: readonly InputHash[];
  readonly figures: ReadonlyMap<string, FigureFact>;
  readonly claims: ReadonlyMap<string, ClaimFact>;
  readonly tables: ReadonlyMap<string, TableFact>;
  readonly slides: readonly SnapshotSlide[];
}

/** A value as a reader sees it, and what is behind it. */
export interface Value {
  readonly options: readonly string[];
  /** The words of its options, where a chart of the deck has them all: `A + B`. */
  readonly label?: string;
  /** As printed, e.g. 9.9. */
  readonly displayed: number;
  readonly exact: number;
  readonly decimals: number;
  readonly count: number;
  readonly base?: number;
  /** Nobody published it: it is never shown as a number, here neither. */
  readonly hidden: boolean;
}

/** A figure or a mark of a chart that is no longer what it was. */
export interface ValueChange {
  /** Names of the figures that have these cells; empty: only a chart shows it. */
  readonly figures: readonly string[];
  readonly measure: FigureFact['measure'];
  readonly question?: string;
  readonly before?: Value;
  readonly after?: Value;
  /** Percentages: value after less value before, both unrounded, rounded to the decimals that are printed. */
  readonly points?: number;
}

/** Words that are no longer what they were; one of them is absent where the text is new or gone. */
export interface TextChange {
  readonly what: SnapshotText['what'];
  readonly name: string;
  readonly message?: string;
  readonly before?: string;
  readonly after?: string;
  /** The words are the same, only numbers in them are not. */
  readonly onlyNumbers: boolean;
}

export interface Rank {
  readonly rank: number;
  readonly tied: boolean;
}

/** An answer that took another place among the answers to its question. */
export interface RankChange {
  readonly question: string;
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
  /** It is small now. */
  readonly small: boolean;
  readonly slides: readonly string[];
}

/** A base that is another, and the questions that share it. */
export interface SizeChange {
  readonly questions: readonly string[];
  readonly before: number;
  readonly after: number;
  readonly slides: readonly string[];
}

/** How a claim stood. */
export interface Standing {
  readonly holds: boolean;
  /** What the claim said then; a claim may have been rewritten since. */
  readonly expression: string;
  /** Percentage points between it and the nearest value at which it turns; negative where it is false. */
  readonly margin?: number;
  /** The figure that is nearest to turning it, or has turned it. */
  readonly figure: string;
  readonly value?: Value;
  readonly measure?: FigureFact['measure'];
}

/**
 * A claim whose standing is another: it became false, became true again, came within half a point of turning false, or
 * left that zone; or its condition was rewritten, and stands as it stood.
 */
export interface ClaimChange {
  readonly id: string;
  readonly expression: string;
  readonly status: 'broken' | 'recovered' | 'near' | 'clear' | 'rewritten';
  /** True, but by no more than half a point. */
  readonly near: boolean;
  /** A sentence of the later deck relies on it. */
  readonly used: boolean;
  readonly before?: Standing;
  readonly after: Standing;
  /** Ids of slides whose sentences name it, before or after. */
  readonly slides: readonly string[];
  /** What those sentences say: after or, where none of them is left, before. */
  readonly sentences: readonly { readonly slide: string; readonly words: string }[];
}

/** A value that slides show, once for all of them. */
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
  /** It stands elsewhere among the slides that both have. */
  readonly moved: boolean;
  readonly values: readonly ValueChange[];
  readonly texts: readonly TextChange[];
  /** DRAFT was set across it, or taken away. */
  readonly draft?: { readonly before: boolean; readonly after: boolean };
  /** It looks different although it says the same. */
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
  /** Ids of slides that say something untrue, and so carry DRAFT. */
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
  /** Whether anything but inputs differs. */
  readonly differs: boolean;
  /** What is false on a slide first, claims that no sentence relies on last. */
  readonly claims: readonly ClaimChange[];
  /** Questions whose first places changed first. */
  readonly ranks: readonly RankChange[];
  /** Texts with other words, in the order of the slides; new numbers that `values` tell make none. */
  readonly words: readonly WordsChange[];
  /** Everything that slides show as a number, the largest change first. */
  readonly values: readonly ShownChange[];
  /** Bases that crossed the survey's threshold, and all that are others. */
  readonly bases: readonly BaseChange[];
  readonly sizes: readonly SizeChange[];
  /** In the order of the deck after; dropped ones behind those that they followed. */
  readonly slides: readonly SlideDiff[];
  /** What differs of the decks as a whole; `frame`: document properties, names of sections. */
  readonly about: readonly ('deck' | 'survey' | 'locale' | 'title' | 'date' | 'frame')[];
  /** Files that are not what they were; whether that matters, all the rest says. */
  readonly inputs: readonly InputChange[];
}
