import { contrast } from '../../base/color.ts';
import type { Place, Report } from '../../base/diagnostic.ts';
import type { Element } from '../layout/types.ts';
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
  const all: Ink[] = [];
  const found = new Map<string, Unread>();
  for (const { id: slide, elements } of scene.slides) {
    for (const element of elements) {
      const inks = inksOf(element);
      all.push(...inks);
      const unread = new Map(inks.filter((ink) => ratioOf(ink) < neededFor(ink)).map((ink) => [keyOf(ink), ink]));
      for (const [key, ink] of unread) {
        const known = found.get(key) ?? { ink, place: element.origin.place, slide, name: element.name, slides: new Set(), count: 0 }; // prettier-ignore
        known.slides.add(slide);
        known.count += 1;
        found.set(key, known);
      }
    }
  }
  for (const { ink, place, slide, name, slides, count } of found.values()) {
    const colors = { ink: ink.color.hex, ground: ink.ground.hex, ratio: cut(ratioOf(ink)), needed: neededFor(ink) };
    const words = { slide, name, more: count - 1, ...colors, remedy: remedy(ink, all, scene.theme.colors, styles) };
    report({ ...lowContrast(place, words), slides: [...slides] });
  }
}

const ratioOf = ({ color, ground }: Ink): number => contrast(color.hex, ground.hex);

/** Equal for words of one colour of the brand, on the same ground and of the same kind of size. */
const keyOf = (ink: Ink): string => `${ink.color.slot} ${ink.color.hex} ${ink.ground.hex} ${neededFor(ink)}`;

/** To two digits, rounded down, so that it never looks sufficient when it is not. */
const cut = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2);
