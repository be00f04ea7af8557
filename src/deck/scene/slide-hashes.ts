import { createHash } from 'node:crypto';
import type { InputHash } from '../../base/deck-sources.ts';
import type { Element, PlacedSlide, Scene } from './types.ts';

/**
 * An element without what nobody sees: where it came from, and what it may overlap. The rest is taken as it is, with
 * keys in the order in which this program sets them: sorting them would cost a tenth of a build.
 */
const seen = ({ origin: _origin, over: _over, ...rest }: Element): object => rest;

/** Hashes of the files that pictures among elements show, in their order. */
const bytesOf = (elements: readonly Element[], inputs: ReadonlyMap<string, string>): readonly string[] =>
  elements.flatMap((element) =>
    element.kind === 'picture' && element.picture.kind === 'file'
      ? [inputs.get(element.picture.file) ?? element.picture.file]
      : [],
  );

/**
 * For each slide, the SHA-256 in hexadecimal of everything visible on it, in its notes and in its layout, so that two
 * builds can be compared without having both at hand. Pictures from files count by their bytes, whose hashes are in
 * `inputs`. The number of a slide does not count: moving one slide does not change all those after it.
 */
export function slideHashes(scene: Scene, inputs: readonly InputHash[]): ReadonlyMap<string, string> {
  const { width, height, theme, fonts, language } = scene;
  const files = new Map(inputs.map(({ file, sha256 }) => [file, sha256]));
  const everywhere = JSON.stringify({ width, height, theme, fonts, language });
  const layouts = new Map(
    scene.layouts.map((layout) => {
      const decoration = layout.decoration.map(seen);
      return [layout.id, JSON.stringify([{ ...layout, decoration }, bytesOf(layout.decoration, files)])];
    }),
  );
  const hashOf = (slide: PlacedSlide): string => {
    const elements = slide.elements.filter((element) => element.kind !== 'text' || element.field === undefined);
    const hash = createHash('sha256')
      .update(everywhere)
      .update(layouts.get(slide.layout) ?? '');
    return hash
      .update(JSON.stringify([{ ...slide, elements: elements.map(seen) }, bytesOf(elements, files)]))
      .digest('hex');
  };
  return new Map(scene.slides.map((slide) => [slide.id, hashOf(slide)]));
}

/** SHA-256 of what a deck says about itself besides its slides: its document properties, the names of its sections. */
export function frameHash({ title, subject, author, company, sections }: Scene): string {
  const names = sections.map((section) => section.name);
  return createHash('sha256').update(JSON.stringify({ title, subject, author, company, names })).digest('hex');
}
