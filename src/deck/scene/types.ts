import type { Color, ThemeSlot } from '../../base/color.ts';
import type { Emu } from '../../base/length.ts';
import type { PlacedLayout, PlacedSlide } from '../layout/types.ts';

export type * from '../layout/types.ts';
/** The kinds of charts that a writer of native charts must know. */
export type { NativeChart } from '../chart/kinds/index.ts';

/** Fonts of a deck by script, as a theme names them. */
export interface ThemeFonts {
  readonly latin: string;
  readonly eastAsian: string;
}

/** The theme that the file carries. */
export interface Theme {
  readonly name: string;
  readonly colors: Readonly<Record<ThemeSlot, string>>;
  readonly major: ThemeFonts;
  readonly minor: ThemeFonts;
}

export interface Section {
  readonly id: string;
  readonly name: string;
  /** Slide ids. */
  readonly slides: readonly string[];
}

/** A finished deck as plain JSON: what every writer draws, and everything that a writer may know. */
export interface Scene {
  readonly id: string;
  /** BCP 47 tag of the deck's language. */
  readonly language: string;
  /** ISO date that stands for "now". */
  readonly date: string;
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly company: string;
  readonly width: Emu;
  readonly height: Emu;
  readonly theme: Theme;
  /** Font families in order of preference: a character is set in the first that has it, as layout measured it. */
  readonly fonts: readonly string[];
  /** Every colour that the deck uses, for writers that must look up a theme colour by its hex. */
  readonly palette: readonly Color[];
  readonly layouts: readonly PlacedLayout[];
  readonly sections: readonly Section[];
  readonly slides: readonly PlacedSlide[];
}
