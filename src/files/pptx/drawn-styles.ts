import { itemAt } from '../../base/item-at.ts';
import { asJson, type Recall } from '../../base/recall.ts';
import type { Element } from '../../deck/scene/types.ts';
import type { XmlElement } from '../ooxml/xml/tree.ts';
import { styleKey, styleOf, type Style } from './shape-style.ts';

/** What pptxgenjs drew of a style. Shapes share it: nobody may change it. Throws for one that was not drawn. */
export type DrawnStyles = (style: Style) => readonly XmlElement[];

const FORM = asJson<readonly XmlElement[]>();

/**
 * The styles of all elements, each drawn once: a deck of 800 shapes has some 30. What was drawn before, in this process or
 * another, is not drawn again, and pptxgenjs is loaded only where something is.
 */
export async function drawnStyles(elements: readonly Element[], recall: Recall): Promise<DrawnStyles> {
  const asked = new Map<string, Style>();
  for (const element of elements) {
    const style = styleOf(element);
    if (style) asked.set(styleKey(style), style);
  }
  const drawn = new Map<string, readonly XmlElement[]>();
  const missing = new Map<string, Style>();
  for (const [key, style] of asked) {
    const known = recall.found(nameOf(key), FORM);
    if (known) drawn.set(key, known);
    else missing.set(key, style);
  }
  if (missing.size > 0) {
    const { drawStyles } = await import('./draw-styles.ts');
    const made = await drawStyles([...missing.values()]);
    [...missing.keys()].forEach((key, s) => {
      drawn.set(key, itemAt(made, s));
      recall.store(nameOf(key), itemAt(made, s), FORM);
    });
  }
  return (style) => {
    const known = drawn.get(styleKey(style));
    if (!known) throw new Error(`the style ${styleKey(style)} was not drawn`);
    return known;
  };
}

const nameOf = (key: string): string => `pptx style ${key}`;
