import type { LogEntry } from '../releases/log-entry.ts';
import type { Release, ReleasedDeck } from '../releases/release-schema.ts';
import type { DeckView } from '../publish/deck-view.ts';

/** Where the release of a page stands. */
export type Standing =
  /** It is the one that everybody gets. */
  | { readonly kind: 'current'; readonly entry: LogEntry }
  /** It was published once, by the last of these entries. */
  | { readonly kind: 'earlier'; readonly entry: LogEntry }
  /** Nothing of the deck is published: it is what the project's files give. */
  | { readonly kind: 'unpublished' }
  /** Somebody is asked to look at it first. */
  | { readonly kind: 'candidate'; readonly expires: string };

/** A deck in one language, of one release, as its pages need it. */
export interface ShownDeck {
  readonly id: string;
  readonly release: Release;
  readonly deck: ReleasedDeck;
  readonly view: DeckView;
  readonly standing: Standing;
}
