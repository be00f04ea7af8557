import type { Diagnostic, Place } from './base/diagnostic.ts';
import type { DrawingCache, DrawnPicture } from './draw/types.ts';
import type { PublishedComparison } from './figures/published.ts';
import type { Figure, Ledger } from './figures/types.ts';
import type { DeckOrigin } from './scene/deck-origin.ts';
import type { Scene } from './scene/types.ts';

/** File formats that a deck can be written in. */
export type DeckFormat = 'pptx';

export interface BuildOptions {
  /** BCP 47 tag of the deck's language, e.g. `ja`. */
  readonly locale: string;
  /** Build although claims are false, with DRAFT across the slides that say something untrue. */
  readonly draft: boolean;
  /** Empty: everything is computed and checked, nothing is written. */
  readonly formats: readonly DeckFormat[];
  readonly cache?: DrawingCache;
  /** Milliseconds from any start, for `timings`; the program between input and write has no clock of its own. */
  readonly clock?: () => number;
}

/** A figure with the ids of the slides that show it. */
export interface FigureUse {
  readonly figure: Figure;
  readonly slides: readonly string[];
}

/** An author's remark that the data does not carry, with the messages and slides that say it. */
export interface EditorialUse {
  readonly id: string;
  readonly reason: string;
  readonly keys: readonly string[];
  readonly slides: readonly string[];
}

/** A company fact that a person must still confirm. */
export interface UnconfirmedFact {
  readonly id: string;
  readonly reason: string;
  readonly place: Place;
}

/** What one deck in one locale came to. */
export interface BuiltDeck {
  readonly diagnostics: readonly Diagnostic[];
  readonly scene?: Scene;
  /** Every picture of the scene by `pictureKey`. */
  readonly drawings?: ReadonlyMap<string, DrawnPicture>;
  /** What the deck's ledger says beside its slides. */
  readonly origin?: DeckOrigin;
  readonly pptx?: Uint8Array;
  readonly ledger?: Ledger;
  readonly figureUses: readonly FigureUse[];
  readonly editorial: readonly EditorialUse[];
  readonly unconfirmed: readonly UnconfirmedFact[];
  readonly published: readonly PublishedComparison[];
  /** Milliseconds by stage, in the order of flow; empty without a clock. */
  readonly timings: ReadonlyMap<string, number>;
}
