import type { LayoutPlaceholder, PlacedLayout } from '../../../deck/scene/types.ts';
import { el, type XmlElement } from '../../ooxml/xml/tree.ts';
import { background } from './background.ts';
import { NAMESPACES } from './namespaces.ts';
import { placeholderShape } from './placeholder-shape.ts';
import { colorMapOverride, shapeTree } from './shape-tree.ts';

const shapeOf = (placeholder: LayoutPlaceholder, id: number, language: string): XmlElement =>
  placeholderShape(
    {
      ref: placeholder,
      name: placeholder.name,
      box: placeholder.box,
      prompt: placeholder.prompt,
      customPrompt: placeholder.type !== 'sldNum' && placeholder.prompt !== '',
      look: placeholder,
      anchor: placeholder.anchor,
    },
    id,
    language,
  );

/**
 * A slide layout: its background (the master's where that is plain), its fixed shapes (finished as on slides), its
 * placeholders.
 */
export function slideLayoutXml(layout: PlacedLayout, decoration: readonly XmlElement[], language: string): XmlElement {
  const firstId = decoration.length + 2;
  const placeholders = layout.placeholders.map((p, i) => shapeOf(p, firstId + i, language));
  const plainGround = layout.ground.slot === 'lt1' && layout.ground.lighter === 0;
  return el(
    'p:sldLayout',
    { ...NAMESPACES, preserve: 1, userDrawn: 1 },
    el(
      'p:cSld',
      { name: layout.name },
      plainGround ? undefined : background(layout.ground),
      shapeTree([...decoration, ...placeholders]),
    ),
    colorMapOverride(),
  );
}
