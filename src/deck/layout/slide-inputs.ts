import type { DeckSources } from '../../base/deck-sources.ts';
import type { Brand, FilledSlide, LayoutDefinition } from '../template/types.ts';
import type { LayoutContext } from './context.ts';

/** Maps as lists of pairs: JSON has none. */
const withMaps = (_key: string, value: unknown): unknown => (value instanceof Map ? [...value] : value);

/**
 * All that the slides of a deck share while they are placed, as text: equal texts, equal layout of equal slides.
 * Undefined where the sources do not say what their fonts are.
 */
export function sharedInput(
  brand: Brand,
  context: LayoutContext,
  { fonts, assets, inputs }: Pick<DeckSources, 'fonts' | 'assets' | 'inputs'>,
): string | undefined {
  const names = new Set([...fonts.map(({ family, weight }) => `${family} (${weight})`), ...assets.keys()]);
  const files = inputs?.filter(({ file }) => names.has(file));
  if (files?.length !== names.size) return undefined;
  const { fonts: chain, language, keepTogether } = context;
  return JSON.stringify([files, brand, chain, language, keepTogether], withMaps);
}

/** All that a slide brings along itself, as text. `layouts` keeps the text of each layout, which many slides share. */
export function slideInput(
  slide: FilledSlide,
  index: number,
  draft: boolean,
  layouts: Map<LayoutDefinition, string>,
): string {
  const { layout, ...own } = slide;
  const shape = layouts.get(layout) ?? JSON.stringify(layout);
  layouts.set(layout, shape);
  return `${shape}\n${JSON.stringify([own, index, draft], withMaps)}`;
}

const PROMPTS = ['title', 'body', 'chart', 'picture', 'table'] as const;

/** All that a slide layout is made of beside that. */
export const layoutInput = (layout: LayoutDefinition, { prompt }: LayoutContext): string =>
  JSON.stringify([layout, PROMPTS.map(prompt)], withMaps);
