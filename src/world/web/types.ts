/**
 * What the preview's server tells its page: plain JSON, the whole contract between the two. It names no type of another
 * folder, because the page is compiled for browsers.
 */

/** The languages of the page itself; a deck's languages are its own. */
export type PageLanguage = 'en' | 'ja';

/** Part of a slide as shares (0–1) of its width and height. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Where one value comes from. What may not be printed is absent, and `hidden` says so. */
export interface FigureSource {
  /** Name in figures.yaml; absent for a chart's own values. */
  readonly figure?: string;
  /** As printed, e.g. `83.1%`; a rank as its number. */
  readonly value?: string;
  readonly measure: 'percent' | 'count' | 'rank' | 'value';
  /** Words of the options that it adds up. */
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

/** Values of one question; without a code, of the survey as a whole. */
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
  /** The line itself, where it can be shown. */
  readonly source?: string;
  /** Ids of the slides that it is about; none: it is about no slide more than another. */
  readonly slides: readonly string[];
}

export interface PreviewSlide {
  readonly id: string;
  readonly title: string;
  readonly section: string;
  /** What the pictures on it say, for who does not see them. */
  readonly alts: readonly string[];
  /** Its words in reading order. */
  readonly words: readonly string[];
  readonly notes: readonly string[];
  readonly spots: readonly Spot[];
  /** Names the picture by its content; absent while there is none. */
  readonly picture?: string;
  /** The picture is older than the files, because a mistake keeps the slide from being drawn. */
  readonly stale: boolean;
  /** It says something untrue, and carries the draft mark. */
  readonly draft: boolean;
}

/** A deck in one language, as it stands. */
export interface PreviewView {
  readonly deck: string;
  readonly locale: string;
  /** BCP 47 tag for `lang`. */
  readonly language: string;
  readonly title: string;
  /** Width to height of a slide. */
  readonly aspect: number;
  readonly slides: readonly PreviewSlide[];
  readonly diagnostics: readonly PreviewDiagnostic[];
}

export interface PreviewDeck {
  readonly id: string;
  readonly locales: readonly string[];
}

/** What the page has to know before anything is built. */
export interface PreviewProject {
  readonly language: PageLanguage;
  readonly decks: readonly PreviewDeck[];
}

/** Widths in pixels in which pictures can be had. */
export const PICTURE_WIDTHS = [480, 960, 1440, 1920, 2880] as const;

/** Where a picture is found. */
export const picturePath = (picture: string, width: number): string => `/pictures/${picture}/${width}.png`;
