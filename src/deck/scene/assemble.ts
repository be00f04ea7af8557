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
    palette: paletteOf([[...brand.colors.values()], slides, parts.layouts]),
    layouts: parts.layouts,
    sections: deck.sections,
    slides,
  };
}

const isColor = (value: object): value is Color => 'slot' in value && 'hex' in value && 'lighter' in value;

/** Every colour that occurs in a value, each once, in order of appearance. */
function paletteOf(value: unknown): readonly Color[] {
  const found = new Map<string, Color>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (!Array.isArray(node) && isColor(node)) {
      if (!found.has(node.hex)) found.set(node.hex, node);
      return;
    }
    Object.values(node).forEach(visit);
  };
  visit(value);
  return [...found.values()];
}
