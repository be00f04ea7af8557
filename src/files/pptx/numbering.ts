import type { ChartElement, Element, PictureElement, Scene } from '../../deck/scene/types.ts';
import { pictureKey } from '../draw/picture-key.ts';
import type { DrawnPicture } from '../draw/types.ts';
import { namePictures, type PictureNames } from '../record/store-scene.ts';
import { chartPath } from './chart/write-chart.ts';
import type { StoredPicture } from './page/page-context.ts';
import { MediaStore } from './media-store.ts';
import { PATHS } from './paths.ts';

/** What a page refers to outside itself. */
interface References {
  readonly pictures: readonly PictureElement[];
  readonly charts: readonly ChartElement[];
  /** Ids of slides. */
  readonly slides: readonly string[];
}

const known = new WeakMap<readonly Element[], References>();

/** The pictures, charts and slides to which elements refer, in their order. */
function referencesOf(elements: readonly Element[]): References {
  const before = known.get(elements);
  if (before) return before;
  const found = {
    pictures: elements.filter((element) => element.kind === 'picture'),
    charts: elements.filter((element) => element.kind === 'chart'),
    slides: elements.flatMap((element) => ('link' in element && element.link?.startsWith('#') ? [element.link.slice(1)] : [])),
  };
  known.set(elements, found);
  return found;
} // prettier-ignore

/** Where everything that pages refer to stands in the package: numbered in the order of the pages. */
export class Numbering {
  readonly media: MediaStore;
  readonly #pictures: PictureNames;
  readonly #slides: ReadonlyMap<string, string>;
  readonly #charts: ReadonlyMap<ChartElement, number>;

  /** `pages` are the elements of the layouts, then of the slides. Throws for a picture that was not drawn. */
  constructor(scene: Scene, pages: readonly (readonly Element[])[], drawings: ReadonlyMap<string, DrawnPicture>) {
    this.media = new MediaStore(drawings);
    for (const page of pages) for (const picture of referencesOf(page).pictures) this.media.storePicture(picture);
    const charts = pages.flatMap((page) => referencesOf(page).charts);
    this.#charts = new Map(charts.map((chart, c) => [chart, c + 1]));
    this.#pictures = namePictures(scene);
    this.#slides = new Map(scene.slides.map(({ id }, s) => [id, PATHS.slide(s + 1)]));
  }

  get pictureNames(): PictureNames {
    return this.#pictures;
  }

  storePicture(element: PictureElement): StoredPicture {
    return this.media.storePicture(element);
  }

  /** The part of the slide with that id. Throws if the deck has none. */
  slidePath(id: string): string {
    const path = this.#slides.get(id);
    if (path === undefined) throw new Error(`a link leads to the slide ${id}, which is not in the deck`);
    return path;
  }

  /** The number of a chart that stands on one of the pages, from 1. */
  chartNumber(element: ChartElement): number {
    const number = this.#charts.get(element);
    if (number === undefined) throw new Error(`the chart ${element.id} is on no page of the deck`);
    return number;
  }

  chartPath(element: ChartElement): string {
    return chartPath(this.chartNumber(element));
  }

  /** Everything that these elements refer to, and where it stands, as text: with equal places, a page is written equally. */
  placesOf(elements: readonly Element[]): string {
    const { pictures, charts, slides } = referencesOf(elements);
    const stored = pictures.map((picture) => {
      const { kind, ...paths } = this.media.storePicture(picture);
      return [this.media.idOf(picture), this.#pictures.get(pictureKey(picture.picture)), kind === 'raster' ? paths : 0];
    });
    return JSON.stringify([
      stored,
      charts.map((chart) => this.chartPath(chart)),
      slides.map((id) => this.slidePath(id)),
    ]);
  }
}
