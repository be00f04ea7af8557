import type { Diagnostic } from './base/diagnostic.ts';
import type { Recall } from './base/recall.ts';
import type { DrawingCache, DrawnPicture } from './files/draw/types.ts';
import type { PublishedComparison } from './data/figures/published.ts';
import type { Ledger } from './data/figures/types.ts';
import type { EditorialUse, FigureUse, UnconfirmedFact } from './deck/template/slide-uses.ts';
import type { Room } from './upkeep/localize/rooms.ts';
import type { Review } from './upkeep/localize/review.ts';
import type { DeckOrigin } from './deck/scene/deck-origin.ts';
import type { Scene } from './deck/scene/types.ts';
import type { Tables } from './data/tabulate/types.ts';
import type { DeckParameters } from './deck/text/parameters.ts';
import type { Texts } from './deck/text/texts.ts';

/** The file formats in which a deck can be written. */
export const DECK_FORMATS = ['pptx', 'pdf', 'png'] as const;
export type DeckFormat = (typeof DECK_FORMATS)[number];

export interface BuildOptions {
  /** BCP 47 tag of the deck's language, e.g. `ja`. */
  readonly locale: string;
  /**
   * Build even if claims are false, translations are missing or texts do not fit, and print DRAFT across the slides where
   * that is so.
   */
  readonly draft: boolean;
  /** If empty, everything is computed and checked but nothing is written. */
  readonly formats: readonly DeckFormat[];
  /** Width of a PNG in pixels. */
  readonly pngWidth?: number;
  /** Print pseudo texts (longer, accented, in brackets) instead of the words; one that does not fit is a warning. */
  readonly pseudo?: boolean;
  /** What the deck shows besides its files: for whom it is made. */
  readonly parameters?: DeckParameters;
  /**
   * Ids of the slides to make, in any order: sections, tracker and numbers follow. If absent, all of them. What only the others use is not
   * checked.
   */
  readonly slides?: readonly string[];
  /** The release of the files that the deck is made from, in words: its ledger says it, and nothing else does. */
  readonly release?: string;
  readonly cache?: DrawingCache;
  /** From earlier builds of this deck in this language: whatever has not changed since then is not made again. */
  readonly recall?: Recall;
  /** Milliseconds since an arbitrary start, for `timings`; the code between input and output has no clock. */
  readonly clock?: () => number;
}

/** What is known of a survey apart from its answers. */
export interface SurveyFacts {
  readonly respondents: number;
  /** ISO dates. */
  readonly dataDate: string;
  readonly fieldwork: { readonly from: string; readonly to: string };
}

/** The outcome of building one deck in one locale. */
export interface BuiltDeck {
  readonly diagnostics: readonly Diagnostic[];
  readonly scene?: Scene;
  /** Every picture of the scene by `pictureKey`. */
  readonly drawings?: ReadonlyMap<string, DrawnPicture>;
  /** What the deck's ledger records besides its slides. */
  readonly origin?: DeckOrigin;
  readonly pptx?: Uint8Array;
  readonly pdf?: Uint8Array;
  /** One picture per slide, by slide id, in the deck's order. */
  readonly pngs?: ReadonlyMap<string, Uint8Array>;
  readonly facts?: SurveyFacts;
  readonly ledger?: Ledger;
  readonly tables?: Tables;
  /** The deck's words, with its figures filled in. */
  readonly texts?: Texts;
  /** Ids of the slides on which each message appears. */
  readonly messages?: ReadonlyMap<string, readonly string[]>;
  /** Ids of the slides on which each text stands, by itself or as part of others. */
  readonly uses?: ReadonlyMap<string, readonly string[]>;
  /** How far the translation has come; absent for the base language. */
  readonly review?: Review;
  /** Measures the room of each text of a translation; absent for the base language. */
  readonly rooms?: () => ReadonlyMap<string, Room>;
  readonly figureUses: readonly FigureUse[];
  readonly editorial: readonly EditorialUse[];
  readonly unconfirmed: readonly UnconfirmedFact[];
  readonly published: readonly PublishedComparison[];
  /** Milliseconds by stage, in the order in which the stages run; empty without a clock. */
  readonly timings: ReadonlyMap<string, number>;
}
