import { contrast } from '../../base/color.ts';
import type { Place, Report } from '../../base/diagnostic.ts';
import type { Element, PlacedSlide } from '../layout/types.ts';
import type { TypeStyle } from '../template/types.ts';
import { neededFor, remedy, type Ink } from './contrast-remedy.ts';
import { lowContrast } from './diagnostics.ts';
import type { Scene } from './types.ts';

export type { Ink };

/** Words that cannot be read, and where they stand first. */
interface Unread {
  readonly ink: Ink;
  readonly place: Place | undefined;
  readonly slide: string;
  readonly name: string;
  readonly slides: Set<string>;
  /** Elements with such words. */
  count: number;
}

/**
 * Reports words that cannot be read on their ground: once for all that one change of the brand would mend, since a colour
 * of the brand that is too pale is so on every slide.
 */
export function auditContrast(
  scene: Scene,
  inksOf: (element: Element) => readonly Ink[],
  styles: readonly TypeStyle[],
  report: Report,
): void {
  const found = new Map<string, Unread>();
  for (const slide of scene.slides) {
    for (const { element, unread } of unreadOn(slide, inksOf)) {
      for (const [key, ink] of unread) {
        const known = found.get(key) ?? { ink, place: element.origin.place, slide: slide.id, name: element.name, slides: new Set(), count: 0 }; // prettier-ignore
        known.slides.add(slide.id);
        known.count += 1;
        found.set(key, known);
      }
    }
  }
  if (found.size === 0) return;
  const all = scene.slides.flatMap(({ elements }) => elements.flatMap(inksOf));
  for (const { ink, place, slide, name, slides, count } of found.values()) {
    const colors = { ink: ink.color.hex, ground: ink.ground.hex, ratio: cut(ratioOf(ink)), needed: neededFor(ink) };
    const words = { slide, name, more: count - 1, ...colors, remedy: remedy(ink, all, scene.theme.colors, styles) };
    report({ ...lowContrast(place, words), slides: [...slides] });
  }
}

/** An element with words that cannot be read, one of each kind. */
interface UnreadElement {
  readonly element: Element;
  readonly unread: ReadonlyMap<string, Ink>;
}

const known = new WeakMap<PlacedSlide, readonly UnreadElement[]>();

function unreadOn(slide: PlacedSlide, inksOf: (element: Element) => readonly Ink[]): readonly UnreadElement[] {
  const before = known.get(slide);
  if (before) return before;
  const found = slide.elements.flatMap((element) => {
    const unread = inksOf(element).filter((ink) => ratioOf(ink) < neededFor(ink));
    return unread.length === 0 ? [] : [{ element, unread: new Map(unread.map((ink) => [keyOf(ink), ink])) }];
  });
  known.set(slide, found);
  return found;
}

const ratioOf = ({ color, ground }: Ink): number => contrast(color.hex, ground.hex);

/** Equal for words of one colour of the brand, on the same ground and of the same kind of size. */
const keyOf = (ink: Ink): string => `${ink.color.slot} ${ink.color.hex} ${ink.ground.hex} ${neededFor(ink)}`;

/** To two digits, rounded down, so that it never looks sufficient when it is not. */
const cut = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2);
