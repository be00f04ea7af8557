import { sharedKey } from '../../deck/text/shared-key.ts';
import { optionsOf } from '../../deck/chart/types.ts';
import type { ChartElement, Scene } from '../../deck/scene/types.ts';

/** Where a text appears. */
export interface Appearance {
  readonly slide: string;
  readonly slot?: string;
}

/**
 * Where each text appears, by id, taken from the deck: texts, words beside pictures, labels of charts. `uses` adds the
 * slides of texts that no element names: cells of tables, alternative texts, parts of other texts.
 */
export function appearancesIn(
  scene: Scene,
  uses: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly Appearance[]> {
  const found = new Map<string, Appearance[]>();
  const add = (key: string, appearance: Appearance): void =>
    void found.set(key, [...(found.get(key) ?? []), appearance]);
  for (const slide of scene.slides) {
    for (const element of slide.elements) {
      const { message, slot } = element.origin;
      if (message !== undefined) add(message, { slide: slide.id, slot });
      if (element.kind === 'chart') for (const key of labelKeys(element)) add(key, { slide: slide.id, slot });
    }
  }
  for (const [key, slides] of uses) {
    for (const slide of slides) if (!hasSlide(found.get(key), slide)) add(key, { slide });
  }
  return found;
}

const hasSlide = (appearances: readonly Appearance[] | undefined, slide: string): boolean =>
  appearances?.some((appearance) => appearance.slide === slide) ?? false;

const labelKeys = ({ chart }: ChartElement): readonly string[] =>
  optionsOf(chart).map((option) => {
    const key = `option.${chart.question}.${option.key}`;
    return sharedKey(key) ?? key;
  });
