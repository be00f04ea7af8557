import type { BuildOptions } from '../../build-deck.ts';
import type { Thumbnails } from '../../upkeep/compare/render/pictured-diff.ts';
import { CHART_KINDS } from '../../deck/chart/kinds/index.ts';
import type { Scene } from '../../deck/scene/types.ts';
import { loadFonts } from '../input/load-fonts.ts';
import { readYaml } from '../input/read-file.ts';
import { readScene } from '../../files/record/read-scene.ts';
import type { DeckPackage } from '../../files/ooxml/opc/deck-package.ts';
import type { DeckRequest } from './select-decks.ts';

export interface PictureOptions {
  /** Width of the pictures in pixels; if absent, none are made. */
  readonly pictures?: number;
  readonly cache?: BuildOptions['cache'];
}

const chartKindsIn = ({ slides }: Scene): readonly string[] =>
  slides.flatMap(({ elements }) =>
    elements.flatMap((element) => (element.kind === 'chart' ? [element.chart.kind] : [])),
  );

/**
 * Pictures of a finished deck as it was written, painted from the scene that it carries, with the fonts of the
 * project's brand. Undefined if none are wanted, if the deck carries no readable scene, if a font is missing or a kind
 * of chart unknown.
 */
export async function pictureDeck(
  deck: DeckPackage,
  { root, brand }: DeckRequest,
  { pictures: width, cache }: PictureOptions,
): Promise<Thumbnails | undefined> {
  const read = width === undefined ? undefined : readScene(deck);
  const source = read && (await readYaml(root, brand, () => undefined));
  if (width === undefined || !read || !source) return undefined;
  const fonts = await loadFonts(root, source, () => undefined);
  if (!fonts || !read.scene.fonts.every((family) => fonts.some((font) => font.family === family))) return undefined;
  // Charts of unknown kinds, which were reported where the deck was read.
  if (!chartKindsIn(read.scene).every((kind) => CHART_KINDS.has(kind))) return undefined;
  const [{ chartPictures }, { drawPictures }, { paintPng }] = await Promise.all([import('../../files/draw/chart-picture.ts'), import('../../files/draw/draw-pictures.ts'), import('../../files/paint/paint-png.ts')]); // prettier-ignore
  const charts = await drawPictures(chartPictures(read.scene), { fonts, assets: new Map(), ...(cache ? { cache } : {}) }); // prettier-ignore
  return paintPng(read.scene, new Map([...read.drawings, ...charts]), fonts, { width });
}
