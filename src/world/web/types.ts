import type { UiLanguage } from '../../base/messages/languages.ts';

/**
 * What the preview's server sends to its page: plain JSON, the whole contract between the two. It uses no types from
 * other folders than the program's messages, because the page is compiled for browsers.
 */

/** Part of a slide, in shares (0–1) of its width and height. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Where one value comes from. Numbers that may not be published are absent; `hidden` is set then. */
export interface FigureSource {
  /** Name in figures.yaml; absent for a chart's own values. */
  readonly figure?: string;
  /** As printed, e.g. `83.1%`; for a rank, its number. */
  readonly value?: string;
  readonly measure: 'percent' | 'count' | 'rank' | 'value';
  /** Texts of the options whose answers it adds up. */
  readonly options: readonly string[];
  readonly count?: number;
  readonly base?: number;
  readonly tied: boolean;
  readonly smallBase: boolean;
  readonly hidden: boolean;
  /** What the deck shows instead of a hidden value. */
  readonly mark?: string;
  /** As declared, e.g. `share(Q2, company_wide)`. */
  readonly expression?: string;
  /** `file:line` of the declaration. */
  readonly place?: string;
}

/** Values from one question or, without a code, from the survey as a whole. */
export interface SourceGroup {
  readonly question?: { readonly code: string; readonly words: string };
  readonly values: readonly FigureSource[];
}

/** A place on a slide that shows figures. */
export interface Spot {
  readonly id: string;
  readonly area: Area;
  readonly groups: readonly SourceGroup[];
}

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

export interface PreviewSlide {
  readonly id: string;
  readonly title: string;
  readonly section: string;
  /** Alt texts of the pictures on the slide, for people who cannot see them. */
  readonly alts: readonly string[];
  /** The slide's words in reading order. */
  readonly words: readonly string[];
  readonly notes: readonly string[];
  readonly spots: readonly Spot[];
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
