import type { DeckSources } from '../../src/base/deck-sources.ts';
import { itemAt } from '../../src/base/item-at.ts';
import { chartPicture, scenePictures, seamColor } from '../../src/files/draw/chart-picture.ts';
import { drawPictures } from '../../src/files/draw/draw-pictures.ts';
import { pictureKey } from '../../src/files/draw/picture-key.ts';
import { openTypefaces } from '../../src/files/draw/typefaces.ts';
import type { Picture, PlacedSlide, Scene } from '../../src/deck/scene/types.ts';
import { loadPictures } from '../../src/files/paint/load-pictures.ts';
import { openStudio, type Studio } from '../../src/files/paint/open-studio.ts';
import { writePptx } from '../../src/files/pptx/write-pptx.ts';
import { comparable } from './comparable.ts';
import type { Pixels } from './difference.ts';
import { libreOffice } from './libreoffice.ts';
import { crop, paintRegion, regionOf, scoreOf } from './measure-slide.ts';
import { plant, SORTS, type Sort } from './plant.ts';
import { renderByLibreOffice } from './render.ts';

/** The planted mistakes of one sort on a slide: how many, and the least visible one. */
export interface Plantings {
  readonly count: number;
  readonly least: number;
  readonly what: string;
}

export interface SlideScore {
  readonly slide: string;
  /** Unmatched pixels in the slide's worst window. */
  readonly score: number;
  readonly planted: ReadonlyMap<Sort, Plantings>;
  /** Elements so hidden that moving them changes no pixel: nobody could tell. */
  readonly unseen: readonly string[];
}

/** Width of a slide in pixels. */
export const WIDTH = 960;

type Fonts = Pick<DeckSources, 'fonts' | 'assets'>;

/** The pictures of a scene, with charts as LibreOffice draws them. */
const picturesOf = (scene: Scene, hole: number | undefined): readonly Picture[] => {
  const charts = scene.slides.flatMap((s) => s.elements.flatMap((e) => (e.kind === 'chart' ? [e] : [])));
  return [...scenePictures(scene, true), ...charts.map((e) => chartPicture({ ...e, ...(hole === undefined ? {} : { hole }) }, seamColor(scene)))]; // prettier-ignore
};

/** Draws the pictures of a changed slide that the studio does not have yet. */
async function withPictures(studio: Studio, scene: Scene, slide: PlacedSlide, sources: Fonts): Promise<Studio> {
  const needed = picturesOf({ ...scene, layouts: [], slides: [slide] }, studio.viewer.hole);
  const missing = needed.filter((picture) => !studio.pictures.has(pictureKey(picture)));
  if (missing.length === 0) return studio;
  return { ...studio, pictures: new Map([...studio.pictures, ...(await loadPictures(await drawPictures(missing, sources)))]) }; // prettier-ignore
}

const same = (a: Pixels, b: Pixels): boolean => Buffer.compare(a.rgba, b.rgba) === 0;

async function measureSlide(
  studio: Studio,
  scene: Scene,
  slide: PlacedSlide,
  theirs: Pixels,
  sources: Fonts,
  plantEvery: number,
): Promise<SlideScore> {
  const whole = { x: 0, y: 0, width: theirs.width, height: theirs.height };
  const ours = paintRegion(studio, scene, slide, whole, WIDTH);
  const planted = new Map<Sort, Plantings>();
  const unseen: string[] = [];
  let made = 0;
  for (const { sort, what, slide: wrong, where } of plantEvery > 0 ? plant(slide) : []) {
    if (made++ % plantEvery !== 0) continue;
    const region = regionOf(where, scene, theirs);
    const own = await withPictures(studio, scene, wrong, sources);
    const painted = paintRegion(own, scene, wrong, region, WIDTH);
    if (same(painted, crop(ours, region))) {
      unseen.push(what);
      continue;
    }
    const score = scoreOf(painted, crop(theirs, region));
    const before = planted.get(sort);
    const least = before && before.least <= score ? before : { least: score, what };
    planted.set(sort, { least: least.least, what: least.what, count: (before?.count ?? 0) + 1 });
  }
  const ordered = [...planted].sort(([a], [b]) => SORTS.indexOf(a) - SORTS.indexOf(b));
  return { slide: slide.id, score: scoreOf(ours, theirs), planted: new Map(ordered), unseen };
}

/**
 * Compares each slide of a scene with LibreOffice's rendering, and every so many of the mistakes that can be planted; 0:
 * none.
 */
export async function* measureDeck(scene: Scene, sources: Fonts, plantEvery: number): AsyncGenerator<SlideScore> {
  const shown = comparable(scene, await openTypefaces(sources.fonts, scene.fonts));
  const viewer = libreOffice(itemAt(scene.fonts, 0));
  const drawings = await drawPictures(picturesOf(shown, viewer.hole), sources);
  const height = Math.round((WIDTH * scene.height) / scene.width);
  const pages = renderByLibreOffice(await writePptx(shown, drawings), WIDTH, height);
  if (pages.length !== shown.slides.length) throw new Error(`${shown.slides.length} slides became ${pages.length} pages`);
  const studio = await openStudio(shown, drawings, sources.fonts, () => viewer);
  for (const [i, slide] of shown.slides.entries()) {
    yield measureSlide(studio, shown, slide, itemAt(pages, i), sources, plantEvery);
  }
} // prettier-ignore
