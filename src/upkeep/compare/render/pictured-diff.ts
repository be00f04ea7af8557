import type { DeckDiff } from '../types.ts';

/** PNGs of a deck's slides by slide id. */
export type Thumbnails = ReadonlyMap<string, Uint8Array>;

/** A diff with the pictures of its slides, as far as there are any. */
export interface PicturedDiff {
  readonly diff: DeckDiff;
  readonly before?: Thumbnails;
  readonly after?: Thumbnails;
}
