/**
 * What a browser is told of a slide: plain JSON without types of other rooms, because pages that use it are compiled for
 * browsers.
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
  readonly measure: 'percent' | 'count' | 'rank' | 'value' | 'date';
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

/** What a slide says to people who cannot see it. */
export interface SlideWords {
  /** The slide's words in reading order. */
  readonly words: readonly string[];
  /** Alt texts of the pictures on it. */
  readonly alts: readonly string[];
}

/** A slide as a page shows it, without its picture. */
export interface ShownSlide extends SlideWords {
  readonly id: string;
  readonly title: string;
  /** The section that it stands in: its id, or its name where a page needs no more. */
  readonly section: string;
  readonly notes: readonly string[];
  readonly spots: readonly Spot[];
}
