import { box, type Box } from '../../../base/box.ts';
import { pt, type Emu } from '../../../base/length.ts';
import { messagesIn, uiLanguageOf } from '../../../base/messages/languages.ts';
import type { LayoutPlaceholder, PlaceholderRef } from '../../../deck/scene/types.ts';
import type { DocumentFrame } from './document-frame.ts';
import { el, type XmlElement } from '../../ooxml/xml/tree.ts';
import { background } from './background.ts';
import { NAMESPACES } from './namespaces.ts';
import { placeholderShape, type PlaceholderShape } from './placeholder-shape.ts';
import { colorMap, shapeTree } from './shape-tree.ts';
import { plainLevels, textLevel } from './text-levels.ts';

const TEXT = { slot: 'dk1', lighter: 0 } as const;
/** Sizes in points of the five levels of body text. */
const BODY_SIZES = [18, 16, 14, 12, 12] as const;
const LEVEL_INDENT = 228_600;

/** The placeholder of this type that most slides use, if any has one. */
function usual(scene: DocumentFrame, type: PlaceholderRef['type']): LayoutPlaceholder | undefined {
  const uses = new Map<LayoutPlaceholder, number>();
  for (const slide of scene.slides) {
    const found = scene.layouts.find((l) => l.id === slide.layout)?.placeholders.find((p) => p.type === type);
    if (found) uses.set(found, (uses.get(found) ?? 0) + 1);
  }
  return [...uses].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Boxes for a deck whose layouts give none, with a margin of a twentieth of the slide's width around them. */
function fallbackBox(type: PlaceholderShape['ref']['type'], { width, height }: { width: Emu; height: Emu }): Box {
  const margin = width * 0.05;
  const inner = width - 2 * margin;
  const foot = height * 0.93;
  switch (type) {
    case 'title':
      return box(margin, height * 0.06, inner, height * 0.13);
    case 'ftr':
      return box(margin, foot, inner * 0.5, height * 0.04);
    case 'dt':
      return box(margin + inner * 0.55, foot, inner * 0.2, height * 0.04);
    case 'sldNum':
      return box(margin + inner * 0.9, foot, inner * 0.1, height * 0.04);
    default:
      return box(margin, height * 0.24, inner, height * 0.64);
  }
}

const PLACEHOLDERS = [
  { type: 'title', idx: 0, name: 'Title Placeholder' },
  { type: 'body', idx: 1, name: 'Text Placeholder' },
  { type: 'dt', idx: 2, name: 'Date Placeholder' },
  { type: 'ftr', idx: 3, name: 'Footer Placeholder' },
  { type: 'sldNum', idx: 4, name: 'Slide Number Placeholder' },
] as const;

function masterPlaceholders(scene: DocumentFrame): readonly XmlElement[] {
  const words = messagesIn(uiLanguageOf(scene.language) ?? 'en').powerPoint;
  return PLACEHOLDERS.map(({ type, idx, name }, i) => {
    const known = type === 'dt' || type === 'body' ? undefined : usual(scene, type);
    const small = type === 'dt' || type === 'ftr' || type === 'sldNum';
    const shape: PlaceholderShape = {
      ref: { type, idx },
      name,
      box: known?.box ?? fallbackBox(type, scene),
      prompt: type === 'title' ? words.masterTitle : type === 'body' ? words.masterText : '',
      customPrompt: false,
      anchor: known?.anchor ?? (small ? 'middle' : 'top'),
      ...(small ? { look: known ?? smallLook(type) } : {}),
    };
    return placeholderShape(shape, i + 2, scene.language);
  });
}

const smallLook = (type: 'dt' | 'ftr' | 'sldNum'): NonNullable<PlaceholderShape['look']> => ({
  size: pt(10),
  bold: false,
  color: { ...TEXT, hex: '' },
  align: type === 'ftr' ? 'left' : 'right',
});

/** Title as on most slides; body text without bullet on its first level, with one on the four below. */
function textStyles(scene: DocumentFrame): XmlElement {
  const title = usual(scene, 'title');
  const bodyLevels = BODY_SIZES.map((size, l) =>
    textLevel(l + 1, {
      fonts: 'minor',
      size,
      bold: false,
      color: TEXT,
      align: 'l',
      marginLeft: l * LEVEL_INDENT,
      indent: l === 0 ? 0 : -LEVEL_INDENT,
      ...(l === 0 ? {} : { bullet: '•' }),
    }),
  );
  const titleLevel = textLevel(1, {
    fonts: 'major',
    size: title?.size ?? 28,
    bold: title?.bold ?? true,
    color: title?.color ?? TEXT,
    align: 'l',
    marginLeft: 0,
    indent: 0,
  });
  return el(
    'p:txStyles',
    {},
    el('p:titleStyle', {}, titleLevel),
    el('p:bodyStyle', {}, bodyLevels),
    el('p:otherStyle', {}, plainLevels({ size: 18, color: TEXT })),
  );
}

/**
 * The slide master: what all layouts share, and where a new layout would start. `layoutIds` are its references to them.
 */
export function slideMasterXml(
  scene: DocumentFrame,
  layoutIds: readonly string[],
  firstLayoutNumber: number,
): XmlElement {
  return el(
    'p:sldMaster',
    { ...NAMESPACES, preserve: 1 },
    el('p:cSld', {}, background({ slot: 'lt1', lighter: 0 }), shapeTree(masterPlaceholders(scene))),
    colorMap(),
    el(
      'p:sldLayoutIdLst',
      {},
      layoutIds.map((id, i) => el('p:sldLayoutId', { id: firstLayoutNumber + i, 'r:id': id })),
    ),
    textStyles(scene),
  );
}
