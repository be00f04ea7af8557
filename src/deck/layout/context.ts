import type { ChartColors } from '../chart/colors.ts';
import type { Color } from '../../base/color.ts';
import type { Box } from '../../base/box.ts';
import type { Report } from '../../base/diagnostic.ts';
import type { LastUsed } from '../../base/recall.ts';
import type { Brand, Content, PLACEHOLDERS, PROMPTS } from '../template/types.ts';
import type { FontChain, Measurer } from './measure.ts';
import type { SetText } from './set-text.ts';
import type { Element, Origin } from './types.ts';

/** What every slide is laid out with. */
export interface LayoutContext {
  readonly brand: Brand;
  readonly colors: ChartColors;
  readonly measurer: Measurer;
  /** Families of the deck's language, in order of preference. */
  readonly fonts: FontChain;
  /** BCP 47 tag of the deck. */
  readonly language: string;
  /** Words that are never broken over two lines. */
  readonly keepTogether: readonly string[];
  readonly report: Report;
  /** Width to height of a picture file; undefined where there is no such file. */
  readonly aspectOf: (file: string) => number | undefined;
  /** Texts that were typeset before, by their words, look and room. */
  readonly typeset: Map<string, SetText>;
  /** Texts that were typeset for earlier decks of this brand and language, by all that they hold, their look and room. */
  readonly typesetBefore?: LastUsed<SetText>;
  /** In trials, the elements of contents that were placed before, by where they stand. */
  readonly placed?: WeakMap<Content, Map<string, readonly Element[]>>;
  /** Words for the placeholders of slide layouts, by kind. */
  readonly prompt: (kind: (typeof PROMPTS)[number]) => string;
  /** What a placeholder of a slide layout is called, by kind. */
  readonly placeholder: (kind: (typeof PLACEHOLDERS)[number]) => string;
}

/** Where on a slide something is being placed. */
export interface PlaceScope {
  readonly slide: string;
  /** Path of the slot, e.g. `cards.2`; ids of elements begin with it. */
  readonly path: string;
  /** What stands behind. */
  readonly ground: Color;
  /** Where no panel is in between, what stands behind a place: the fixed shapes of a slide layout differ. */
  readonly groundAt?: (at: Box) => Color;
  /** Ids of the panels underneath. */
  readonly over: readonly string[];
  /**
   * Something around holds more than fits, which was reported: what stands here has less room than it needs, and does
   * not report that again.
   */
  readonly squeezed?: true;
  /** A word that is wider than its line goes on in the next one, as in labels beside marks. */
  readonly goesOn?: true;
}

/** The colour behind a place. */
export const groundOf = ({ ground, groundAt }: PlaceScope, at: Box): Color => groundAt?.(at) ?? ground;

export const within = (scope: PlaceScope, name: string): PlaceScope => ({
  ...scope,
  path: scope.path === '' ? name : `${scope.path}.${name}`,
});

/** The origin of what only decorates, or of what the program itself writes. */
export const ownOrigin = (slot: string): Origin => ({ slot, figures: [], claims: [] });
