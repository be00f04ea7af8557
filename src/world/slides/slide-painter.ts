import type { DeckSources } from '../../base/deck-sources.ts';
import { EMU_PER_INCH } from '../../base/length.ts';
import { sha256 } from '../../base/sha256.ts';
import { scenePictures, seamColor } from '../../files/draw/chart-picture.ts';
import { drawPictures } from '../../files/draw/draw-pictures.ts';
import { pictureKey } from '../../files/draw/picture-key.ts';
import { encodePng } from '../../files/draw/png.ts';
import { openTypefaces, type Typefaces } from '../../files/draw/typefaces.ts';
import type { DrawingCache } from '../../files/draw/types.ts';
import type { Element, Picture, PlacedSlide, Scene } from '../../deck/scene/types.ts';
import { loadPictures, type PaintablePicture } from '../../files/paint/load-pictures.ts';
import { slidePixels } from '../../files/paint/paint-png.ts';
import { powerPoint } from '../../files/paint/viewer.ts';

type Files = Pick<DeckSources, 'fonts' | 'assets' | 'inputs'>;

/** A slide that can be painted when its picture is requested. */
interface Paintable {
  readonly scene: Scene;
  readonly slide: PlacedSlide;
  readonly files: Files;
  /** Finished pictures by width. */
  readonly painted: Map<number, Promise<Uint8Array>>;
}

/** How many pictures on slides are kept in memory; a deck has about fifty. */
const MOST_PARTS = 500;

/** The file's hash, reused if it was computed when the file was read. */
const hashOf = (name: string, bytes: Uint8Array, { inputs }: Files): string =>
  inputs?.find(({ file }) => file === name)?.sha256 ?? sha256(bytes);

const fontsOf = (files: Files): readonly string[] =>
  files.fonts.map(({ family, weight, bytes }) => {
    const name = `${family} (${weight})`;
    return `${name} ${hashOf(name, bytes, files)}`;
  });

/** The scene reduced to one slide and the layout beneath it. */
const sceneOf = (scene: Scene, slide: PlacedSlide): Scene => ({
  ...scene,
  layouts: scene.layouts.filter(({ id }) => id === slide.layout),
  slides: [slide],
});

/** An element without its invisible properties. */
const seen = ({ origin: _origin, name: _name, alt: _alt, ...look }: Element): object => look;

/**
 * Paints slides when their pictures are requested, first come, first served. A picture's name is made from everything
 * visible on it: a slide that looks the same keeps the name and is not painted again. Fonts and drawings stay in
 * memory.
 */
export class SlidePainter {
  readonly #cache: DrawingCache | undefined;
  readonly #slides = new Map<string, Paintable>();
  readonly #parts = new Map<string, PaintablePicture>();
  #typefaces: { readonly of: string; readonly opened: Promise<Typefaces> } | undefined;
  /** One at a time: painting two at once would only delay both. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(cache?: DrawingCache) {
    this.#cache = cache;
  }

  /** Registers a slide and returns the name of its picture. */
  add(scene: Scene, slide: PlacedSlide, files: Files): string {
    const own = sceneOf(scene, slide);
    const pictures = scenePictures(own, false).flatMap((picture) => this.#fileOf(picture, files) ?? []);
    const fonts = fontsOf(files);
    const layouts = own.layouts.map(({ ground, decoration }) => [ground, decoration.map(seen)]);
    const { width, height, theme, fonts: chain } = scene;
    const look = [width, height, theme, chain, fonts, pictures, layouts, slide.draft, slide.elements.map(seen)];
    const name = sha256(JSON.stringify(look)).slice(0, 32);
    if (!this.#slides.has(name)) this.#slides.set(name, { scene: own, slide, files, painted: new Map() });
    return name;
  }

  /** Forgets all pictures except these. */
  keep(names: ReadonlySet<string>): void {
    for (const name of this.#slides.keys()) if (!names.has(name)) this.#slides.delete(name);
  }

  /** The picture as PNG; undefined if no slide has that name (any more). */
  async picture(name: string, width: number): Promise<Uint8Array | undefined> {
    const slide = this.#slides.get(name);
    if (!slide) return undefined;
    const painted = slide.painted.get(width) ?? this.#next(() => this.#paint(slide, width));
    slide.painted.set(width, painted);
    // After a failure, the next attempt may succeed: a missing file may be back.
    painted.catch(() => slide.painted.delete(width));
    return painted;
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  async #paint({ scene, slide, files }: Paintable, width: number): Promise<Uint8Array> {
    const typefaces = await this.#open(scene, files);
    const pictures = await this.#partsOf(scene, files);
    const studio = { typefaces, chain: scene.fonts, pictures, viewer: powerPoint(typefaces), seam: seamColor(scene) };
    const { rgba, height } = slidePixels(studio, scene, slide, width);
    return encodePng(rgba, width, height, (width * EMU_PER_INCH) / scene.width);
  }

  #open(scene: Scene, files: Files): Promise<Typefaces> {
    const of = JSON.stringify([scene.fonts, fontsOf(files)]);
    if (this.#typefaces?.of !== of) this.#typefaces = { of, opened: openTypefaces(files.fonts, scene.fonts) };
    return this.#typefaces.opened;
  }

  /** The pictures on a slide, ready to be painted, by `pictureKey`. */
  async #partsOf(scene: Scene, files: Files): Promise<ReadonlyMap<string, PaintablePicture>> {
    if (this.#parts.size > MOST_PARTS) this.#parts.clear();
    const parts = new Map<string, PaintablePicture>();
    for (const picture of scenePictures(scene, true)) {
      const key = pictureKey(picture);
      // A picture from a file changes when the file does.
      const name = `${key} ${this.#fileOf(picture, files) ?? ''}`;
      const ready = this.#parts.get(name) ?? (await this.#draw(picture, key, files));
      this.#parts.set(name, ready);
      parts.set(key, ready);
    }
    return parts;
  }

  async #draw(picture: Picture, key: string, { fonts, assets }: Files): Promise<PaintablePicture> {
    const cache = this.#cache ? { cache: this.#cache } : {};
    const loaded = (await loadPictures(await drawPictures([picture], { fonts, assets, ...cache }))).get(key);
    if (!loaded) throw new Error(`the picture ${key} was not drawn`);
    return loaded;
  }

  #fileOf(picture: Picture, files: Files): string | undefined {
    const bytes = picture.kind === 'file' ? files.assets.get(picture.file) : undefined;
    return bytes && picture.kind === 'file' ? hashOf(picture.file, bytes, files) : undefined;
  }
}
