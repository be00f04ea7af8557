import type { DeckPackage } from '../../files/ooxml/opc/deck-package.ts';
import { drawingProperties, type FoundShape } from './match/read-slide.ts';

/** Whether an animation or a connector of the slide refers to a shape. */
export function isReferred(deck: DeckPackage, path: string, shape: FoundShape): boolean {
  const id = drawingProperties(shape.node)?.attributes['id'];
  const { source } = deck.part(path);
  return id !== undefined && new RegExp(`\\bspid="${id}"|Cxn [^>]*\\bid="${id}"`).test(source);
}
