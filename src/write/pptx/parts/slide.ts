import type { PlacedSlide } from '../../../scene/types.ts';
import { el, type XmlElement } from '../xml/tree.ts';
import { NAMESPACES } from './namespaces.ts';
import { colorMapOverride, shapeTree } from './shape-tree.ts';

/** A slide. Its id is its name in the file (`Slide.Name` to macros), which PowerPoint keeps through edits and moves. */
export const slideXml = (slide: PlacedSlide, shapes: readonly XmlElement[]): XmlElement =>
  el('p:sld', NAMESPACES, el('p:cSld', { name: slide.id }, shapeTree(shapes)), colorMapOverride());
