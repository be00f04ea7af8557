import { union, type Box } from '../../base/box.ts';
import type { Element, PlacedParagraph, PlacedSlide, Scene } from '../../deck/scene/types.ts';
import { chartSources, figureSources, type SourceContext } from './figure-sources.ts';
import type { Area, SourceGroup, Spot } from './types.ts';

/** Space around words, as a share of the slide's height, so that the mark around them does not touch them. */
const AIR = 0.008;

interface Shown {
  readonly id: string;
  readonly box: Box;
  readonly groups: readonly SourceGroup[];
}

const figuresIn = (paragraphs: readonly PlacedParagraph[]): readonly string[] =>
  paragraphs.flatMap(({ lines }) => lines.flatMap((line) => line.flatMap((run) => run.figures)));

const inkOf = (element: Element): Box => (element.kind === 'text' ? element.ink : element.box);

/** Where an element shows figures; for a table, each of its cells. */
function shownBy(element: Element, slide: PlacedSlide, context: SourceContext): readonly Shown[] {
  const { id } = element;
  const { figures: own, shows } = element.origin;
  // Values and labels that the layout sets beside a chart belong to it.
  const beside = slide.elements.filter((other) => other.id.startsWith(`${id}.`)).map(inkOf);
  if (shows) return [{ id, box: union([element.box, ...beside]), groups: chartSources(shows, context) }];
  switch (element.kind) {
    case 'text':
      return [{ id, box: element.ink, groups: figureSources([...own, ...figuresIn(element.paragraphs)], context) }];
    case 'table':
      return element.rows.flatMap(({ cells }, r) =>
        cells.map(({ ink, paragraphs }, c) => ({
          id: `${id}.${r + 1}.${c + 1}`,
          box: ink,
          groups: figureSources(figuresIn(paragraphs), context),
        })),
      );
    case 'chart': {
      const box = union([element.plot, ...element.labels.map((label) => label.box), ...beside]);
      return [{ id, box, groups: chartSources(element.chart, context) }];
    }
    case 'picture':
    case 'shape':
      return [{ id, box: element.box, groups: figureSources(own, context) }];
  }
}

/** A box as shares of the slide, with some space around it, but never beyond the slide's edge. */
function areaOf(box: Box, { width, height }: Pick<Scene, 'width' | 'height'>): Area {
  const air = AIR * height;
  const [left, top] = [Math.max(0, box.x - air), Math.max(0, box.y - air)];
  const [right, bottom] = [Math.min(width, box.x + box.w + air), Math.min(height, box.y + box.h + air)];
  const share = (value: number, of: number): number => Math.round((value / of) * 1e5) / 1e5;
  return {
    x: share(left, width),
    y: share(top, height),
    w: share(right - left, width),
    h: share(bottom - top, height),
  };
}

/** Every place on a slide that shows figures, in reading order. */
export const spotsOf = (scene: Scene, slide: PlacedSlide, context: SourceContext): readonly Spot[] =>
  slide.elements
    .flatMap((element) => shownBy(element, slide, context))
    .filter(({ groups }) => groups.length > 0)
    .map(({ id, box, groups }) => ({ id, area: areaOf(box, scene), groups }));
