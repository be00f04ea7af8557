import { createHash } from 'node:crypto';
import type { InputHash } from '../../base/deck-sources.ts';
import { columnsOf, marksOf } from '../chart/types.ts';
import type { ChartElement, Element, PlacedSlide, Scene } from './types.ts';

/**
 * An element without what nobody sees: where it came from, and what it may overlap. The rest is taken as it is, with
 * keys in the order in which this program sets them: sorting them would cost a tenth of a build.
 */
function seen({ origin: _origin, over: _over, ...rest }: Element): object {
  return rest.kind === 'chart' && columnsOf(rest.chart).length === 1 ? asEver(rest) : rest;
}

/**
 * A chart of one column in the form in which the first version of this program hashed it: decks that it wrote must not
 * look different from what is built of the same data today.
 */
function asEver(element: Omit<ChartElement, 'origin' | 'over'>): object {
  const { kind, question, language, decimals, net, moreNets, headers, alt } = element.chart;
  const marks = marksOf(element.chart);
  const chart = {
    kind,
    question,
    language,
    categories: marks.map(({ option, label, count, exact, displayed, valueLabel, stressed, provenance, fill, inkOnFill, inkBeside }) => (
      { option, label, count, exact, displayed, valueLabel, stressed, provenance, fill, inkOnFill, inkBeside }
    )),
    base: marks[0]?.base ?? 0,
    decimals,
    ...(net ? { net } : {}),
    ...(moreNets ? { moreNets } : {}),
    seriesName: columnsOf(element.chart)[0]?.label ?? '',
    headers,
    alt,
  };
  return { ...element, chart, labels: element.labels.map(({ at: _at, ...label }) => label) };
} // prettier-ignore

/** Hashes of the files that pictures among elements show, in their order. */
const bytesOf = (elements: readonly Element[], inputs: ReadonlyMap<string, string>): readonly string[] =>
  elements.flatMap((element) =>
    element.kind === 'picture' && element.picture.kind === 'file'
      ? [inputs.get(element.picture.file) ?? element.picture.file]
      : [],
  );

/**
 * Hashes slides of a scene: the SHA-256 in hexadecimal of everything visible on a slide, in its notes and in its layout, so
 * that two builds can be compared without having both at hand. Pictures from files count by their bytes, whose hashes are
 * in `inputs`. The number of a slide does not count, nor what shows its place in the deck: moving one slide does not change
 * all those after it. A slide without its layout throws.
 */
export function slideHasher(scene: Scene, inputs: readonly InputHash[]): (slide: PlacedSlide) => string {
  const { width, height, theme, fonts, language } = scene;
  const files = new Map(inputs.map(({ file, sha256 }) => [file, sha256]));
  const everywhere = JSON.stringify({ width, height, theme, fonts, language });
  const layouts = new Map(
    scene.layouts.map((layout) => {
      const decoration = layout.decoration.map(seen);
      return [layout.id, JSON.stringify([{ ...layout, decoration }, bytesOf(layout.decoration, files)])];
    }),
  );
  return (slide) => {
    const layout = layouts.get(slide.layout);
    if (layout === undefined) throw new Error(`the slide ${slide.id} has no layout ${slide.layout}`);
    const elements = slide.elements.filter(
      (element) => !element.locates && (element.kind !== 'text' || element.field === undefined),
    );
    return createHash('sha256')
      .update(everywhere)
      .update(layout)
      .update(JSON.stringify([{ ...slide, elements: elements.map(seen) }, bytesOf(elements, files)]))
      .digest('hex');
  };
}

/** SHA-256 of what a deck says about itself besides its slides: its document properties, the names of its sections. */
export function frameHash({ title, subject, author, company, sections }: Scene): string {
  const names = sections.map((section) => section.name);
  return createHash('sha256').update(JSON.stringify({ title, subject, author, company, names })).digest('hex');
}
