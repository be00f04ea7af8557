import { EMU_PER_POINT, type Emu } from '../../../base/length.ts';
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
      // What stands below a title or a text would otherwise be written over.
      shrinks: placeholder.type === 'title' || placeholder.type === 'body',
    },
    id,
    language,
  );

/**
 * A slide layout: its background (the master's where that is plain), its fixed shapes (written as on slides), its
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
    layout.guides ? el('p:extLst', {}, guideList(layout.guides)) : undefined,
  );
}

/** Guides count in eighths of a point from the left edge (MS-PPTX 2.4.3.6, `p15:guide`). */
const EMU_PER_EIGHTH = EMU_PER_POINT / 8;
const P15 = 'http://schemas.microsoft.com/office/powerpoint/2012/main';

/** The vertical guides that PowerPoint shows on the layout and on its slides, for whoever adds something by hand. */
const guideList = (guides: readonly Emu[]): XmlElement =>
  el(
    'p:ext',
    { uri: '{DCECCB84-F9BA-43D5-87BE-67443E8EF086}' },
    el(
      'p15:sldGuideLst',
      { 'xmlns:p15': P15 },
      guides.map((guide, i) =>
        el(
          'p15:guide',
          { id: i + 1, pos: Math.round(guide / EMU_PER_EIGHTH), userDrawn: 1 },
          el('p15:clr', {}, el('a:schemeClr', { val: 'accent1' })),
        ),
      ),
    ),
  );
