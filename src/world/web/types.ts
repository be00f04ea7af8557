import type { UiLanguage } from '../../base/messages/languages.ts';
import type { ShownSlide } from '../slides/types.ts';

/**
 * What the preview's server sends to its page: plain JSON, the whole contract between the two. It uses no types from
 * other rooms than the program's messages and `world/slides`, because the page is compiled for browsers.
 */

export interface PreviewDiagnostic {
  readonly code: string;
  readonly severity: 'error' | 'draft' | 'warning' | 'note';
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly found: string;
  readonly expected?: string;
  readonly hint?: string;
  /** The line itself, if it can be shown. */
  readonly source?: string;
  /** The column of `source` at which the mistake is. */
  readonly sourceColumn?: number;
  /** Ids of the slides that it affects; empty if it is not about particular slides. */
  readonly slides: readonly string[];
}

/** A slide of the preview; `section` is a name. */
export interface PreviewSlide extends ShownSlide {
  /** Name of the picture, made from its content; absent while there is none. */
  readonly picture?: string;
  /** The picture is older than the files, because a mistake keeps the slide from being drawn. */
  readonly stale: boolean;
  /** The slide says something untrue and carries the draft mark. */
  readonly draft: boolean;
}

/** The current state of a deck in one language. */
export interface PreviewView {
  readonly deck: string;
  readonly locale: string;
  /** BCP 47 tag for the attribute `lang`. */
  readonly language: string;
  readonly title: string;
  /** A slide's width divided by its height. */
  readonly aspect: number;
  readonly slides: readonly PreviewSlide[];
  readonly diagnostics: readonly PreviewDiagnostic[];
}

export interface PreviewDeck {
  readonly id: string;
  readonly locales: readonly string[];
}

/** What the page needs to know before anything is built. */
export interface PreviewProject {
  readonly language: UiLanguage;
  readonly decks: readonly PreviewDeck[];
}

/** Widths in pixels in which pictures are available. */
export const PICTURE_WIDTHS = [480, 960, 1440, 1920, 2880] as const;

/** URL path of a picture. */
export const picturePath = (picture: string, width: number): string => `/pictures/${picture}/${width}.png`;
