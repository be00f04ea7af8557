import type { DeckSources } from '../../base/deck-sources.ts';
import { sha256 } from '../../base/sha256.ts';
import { PLACEHOLDERS, PROMPTS, type Brand, type FilledSlide, type LayoutDefinition } from '../template/types.ts';
import type { LayoutContext } from './context.ts';

/** Maps as lists of pairs, since JSON has no maps. */
const withMaps = (_key: string, value: unknown): unknown => (value instanceof Map ? [...value] : value);

/**
 * Everything that the slides of a deck share while they are placed, as a hash: if it is equal, equal slides are laid out
 * equally. Undefined if the sources do not say what their fonts are.
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
  return sha256(JSON.stringify([files, brand, chain, language, keepTogether], withMaps));
}

/**
 * Everything that a slide itself brings along, as text. `layouts` keeps the text of each layout, since many slides share it.
 */
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

/** Everything else that a slide layout is made of, as text. */
export const layoutInput = (layout: LayoutDefinition, { prompt, placeholder }: LayoutContext): string =>
  JSON.stringify([layout, PROMPTS.map(prompt), PLACEHOLDERS.map(placeholder)], withMaps);
