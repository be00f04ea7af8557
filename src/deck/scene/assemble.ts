import type { Color } from '../../base/color.ts';
import type { PlacedLayout, PlacedSlide } from '../layout/types.ts';
import type { SurveyDefinition } from '../../data/survey/types.ts';
import type { Brand, FilledDeck, LanguageFonts } from '../template/types.ts';
import type { Scene } from './types.ts';

/** What a scene is put together from. */
export interface SceneParts {
  readonly deck: FilledDeck;
  readonly brand: Brand;
  readonly definition: SurveyDefinition;
  /** Fonts of the deck's language. */
  readonly fonts: LanguageFonts;
  /** BCP 47 tag with its region, e.g. `ja-JP`. */
  readonly language: string;
  readonly slides: readonly PlacedSlide[];
  readonly layouts: readonly PlacedLayout[];
}

/** The finished deck as plain JSON. */
export function assembleScene(parts: SceneParts): Scene {
  const { deck, brand, definition, fonts } = parts;
  const { width, height } = brand.page;
  const { slides } = parts;
  const themeFonts = { latin: fonts.latin, eastAsian: fonts.eastAsian };
  return {
    id: deck.id,
    language: parts.language,
    date: definition.dataDate,
    title: deck.title,
    subject: deck.subject,
    author: deck.author,
    company: deck.company,
    width,
    height,
    theme: { name: brand.themeName, colors: brand.theme, major: themeFonts, minor: themeFonts },
    fonts: fonts.chain,
    palette: paletteOf([...brand.colors.values()], slides, parts.layouts),
    layouts: parts.layouts,
    sections: deck.sections,
    slides,
  };
}

const isColor = (value: object): value is Color => 'slot' in value && 'hex' in value && 'lighter' in value;

/** Every colour of a deck, each once, in order of appearance. */
function paletteOf(own: readonly Color[], slides: readonly PlacedSlide[], layouts: readonly PlacedLayout[]): readonly Color[] {
  const found = new Map<string, Color>();
  for (const color of [...own, ...[...slides, ...layouts].flatMap(colorsIn)]) {
    if (!found.has(color.hex)) found.set(color.hex, color);
  }
  return [...found.values()];
} // prettier-ignore

const known = new WeakMap<object, readonly Color[]>();

/** Every colour that occurs in something placed, each once, in order of appearance. */
function colorsIn(placed: object): readonly Color[] {
  const before = known.get(placed);
  if (before) return before;
  const found = new Map<string, Color>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (!Array.isArray(node) && isColor(node)) {
      if (!found.has(node.hex)) found.set(node.hex, node);
      return;
    }
    // A list of values for each of thousands of objects would take as long as all else.
    for (const key in node) visit((node as Readonly<Record<string, unknown>>)[key]);
  };
  visit(placed);
  const colors = [...found.values()];
  known.set(placed, colors);
  return colors;
}
