import type { ThemeSlot } from '../../base/color.ts';
import type { Messages } from '../../base/messages/languages.ts';
import type { Phrase } from '../../base/messages/phrase.ts';
import type { Deck } from './deck.ts';

/**
 * How much a finding matters. `integrity`: the package contradicts itself or the schema in a way that Office was seen,
 * or must be expected, to refuse or repair. `repair`: reported to open with the repair dialog, or something that Office
 * never writes. `quality`: the file opens, but is harder to edit, read aloud, find or trust. `brand`: it departs from
 * the brand.
 */
export const LEVELS = ['integrity', 'repair', 'quality', 'brand'] as const;
export type Level = (typeof LEVELS)[number];

/** One fault of a file. */
export interface Finding {
  /** Id of the rule, e.g. `chart-axes`. */
  readonly rule: string;
  readonly level: Level;
  /** Path of the part: `book.xlsx › xl/workbook.xml` inside an embedded workbook, empty for the file as a whole. */
  readonly part: string;
  /** What was found there, in the file's own terms: names, values, `found ≠ expected`. It needs no translation. */
  readonly found: string;
  /** What the rule asks for, and why, in the languages of our messages. */
  readonly why: Phrase;
}

/** A brand, as far as a file can be compared with it. */
export interface LintBrand {
  /** Six upper-case hexadecimal digits for each slot. */
  readonly theme: Readonly<Record<ThemeSlot, string>>;
  /** Pairs of fonts, one of which a theme must have (they differ by language). */
  readonly themeFonts: readonly { readonly latin: string; readonly eastAsian: string }[];
  /** Every typeface that may be named. */
  readonly typefaces: readonly string[];
}

export interface LintOptions {
  readonly levels: readonly Level[];
  /** What the level `brand` compares with; without it, that level finds nothing. */
  readonly brand?: LintBrand;
  /** The file's name, whose ending says what it should be; without it, that is not judged. */
  readonly name?: string;
}

/** Reports a finding; the same one reported twice counts once. */
export type Say = (part: string, found: string) => void;

/** Names of rules: for each, the catalogues of `base/messages` say what it asks for, and why. */
export type RuleId = keyof Messages['lint'];

/** A row of the table of rules. */
export interface Rule {
  readonly id: RuleId;
  readonly level: Level;
  /**
   * Where the rule comes from: `ECMA-376 …`: the standard; `#1444`: an issue of pptxgenjs; `measured`: tried by others
   * in real PowerPoint (pptxgenjs-plus, paper-pptx); `never`: not found in 238 files written by PowerPoint; `house`:
   * our own.
   */
  readonly source: string;
  readonly check: (deck: Deck, say: Say, options: LintOptions) => void;
}
