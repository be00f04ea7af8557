import type { Recall } from '../../base/recall.ts';
import type { Element, PictureElement } from '../../deck/scene/types.ts';
import { inheritedPlaceholder } from './finish/placeholder.ts';
import type { KnownShapes, PageContext } from './finish/page-context.ts';
import type { XmlElement } from '../ooxml/xml/tree.ts';
import { written } from '../ooxml/xml/render.ts';

/** How often a page was written, and its shapes of the last time, by all that went into each. */
interface PageBefore {
  times: number;
  shapes: ReadonlyMap<string, XmlElement>;
}

/** What a page's shapes are made of besides their elements. */
type PageInputs = Pick<PageContext, 'placeholders' | 'path' | 'language'>;

/**
 * The shapes of a page that are as they were the last time that it was written: a deck for another customer differs in one, one
 * of other answers in half of them. A page that is written a first time leaves nothing here: most are written once.
 */
export function shapesBefore(
  recall: Recall,
  elements: readonly Element[],
  { placeholders, path, language }: PageInputs,
  nameOf: (picture: PictureElement) => string,
): KnownShapes {
  const name = `${path.join(' ')} ${language} shapes`;
  const before = recall.same(name, [], () => undefined, (): PageBefore => ({ times: 0, shapes: new Map() })); // prettier-ignore
  before.times += 1;
  if (before.times === 1) return NOTHING_KNOWN;
  const keys = elements.map((element, index) => {
    const drawn = element.kind === 'picture' ? { ...element, picture: nameOf(element) } : element;
    return JSON.stringify([index, inheritedPlaceholder(element, placeholders), drawn]);
  });
  const known = keys.map((key) => before.shapes.get(key));
  const shapes = new Map<string, XmlElement>();
  before.shapes = shapes;
  keys.forEach((key, index) => {
    const shape = known[index];
    if (shape) shapes.set(key, shape);
  });
  return {
    at: (index) => known[index],
    add: (index, shape) => void shapes.set(keys[index] ?? '', written(shape)),
  };
}

const NOTHING_KNOWN: KnownShapes = { at: () => undefined, add: () => undefined };
