import type { Box } from '../../base/box.ts';
import type { Report } from '../../base/diagnostic.ts';
import { inches, type Pt } from '../../base/length.ts';
import type { Content, LayoutNode, PictureContent } from '../template/types.ts';
import type { Text } from '../text/types.ts';
import { placeChart } from './charts/place-chart.ts';
import { within, type LayoutContext, type PlaceScope } from './context.ts';
import { noRoom } from './diagnostics.ts';
import { panelShapes, roomInside } from './panel.ts';
import { placePicture } from './place-picture.ts';
import { placeTable } from './place-table.ts';
import { placeTracker } from './place-tracker.ts';
import { placeText, slotStyle, styleOf } from './place-text.ts';
import type { Element, PlaceholderRef } from './types.ts';

type LeafNode = Extract<LayoutNode, { kind: 'text' | 'chart' | 'picture' | 'table' | 'tracker' }>;

/** A node that is drawn, with what goes into it and where. */
export interface Leaf {
  readonly node: LeafNode;
  readonly content: Content | undefined;
  readonly area: Box;
  /** Points off the style's largest size. */
  readonly shrink: number;
  /** Largest size that siblings in a group share. */
  readonly cap?: Pt;
  readonly placeholder?: PlaceholderRef;
}

/** The smallest sizes in inches: anything smaller is no longer a chart, picture or table. */
const SMALLEST = {
  chart: { width: 2, height: 1 },
  picture: { width: 0.1, height: 0.1 },
  table: { width: 1, height: 0.2 },
} as const;

/** The elements of one slot: in trials those that were placed before at this place, unless something did not fit there. */
export function placedBefore(context: LayoutContext, scope: PlaceScope, leaf: Leaf): readonly Element[] {
  const { content, area, shrink, cap } = leaf;
  if (!context.placed || !content) return placeLeaf(context, scope, leaf);
  const known = context.placed.get(content) ?? new Map<string, readonly Element[]>();
  const { slide, path, ground, over, squeezed } = scope;
  const key = JSON.stringify([slide, path, ground, over, squeezed, leaf.node.slot, area, shrink, cap]);
  const earlier = known.get(key);
  if (earlier) return earlier;
  let isSound = true;
  const report: Report = (diagnostic) => {
    isSound = false;
    context.report(diagnostic);
  };
  const elements = placeLeaf({ ...context, report }, scope, leaf);
  if (isSound) context.placed.set(content, known.set(key, elements));
  return elements;
}

/** The elements of one slot. */
function placeLeaf(context: LayoutContext, scope: PlaceScope, leaf: Leaf): readonly Element[] {
  const { node, content, area } = leaf;
  const inner = within(scope, node.slot);
  if (node.kind === 'text') {
    const text = content?.kind === 'text' ? content.text : fixedText(context, node);
    return text ? textElements(context, inner, leaf, node, text) : [];
  }
  if (node.kind === 'tracker')
    return content?.kind === 'tracker' ? placeTracker(context, inner, node, content, area) : [];
  const { width, height } = SMALLEST[node.kind];
  if (area.w < inches(width) || area.h < inches(height)) {
    const where = { slide: scope.slide, slot: inner.path, width, height };
    if (!scope.squeezed) context.report({ ...noRoom(node.place, where), slides: [scope.slide] });
    return [];
  }
  const placeholder = leaf.placeholder ? { placeholder: leaf.placeholder } : {};
  if (content?.kind === 'chart')
    return placeChart(context, inner, content, { box: area, name: node.name, ...placeholder });
  if (node.kind === 'picture') {
    const picture = content?.kind === 'picture' ? content : fixedPicture(node);
    return picture ? placePicture(context, inner, node, picture, area, leaf.cap) : [];
  }
  if (content?.kind === 'items' && node.kind === 'table') {
    return placeTable(context, inner, node, content, { box: area, shrink: leaf.shrink, ...placeholder });
  }
  return [];
}

function fixedPicture({ glyph, place }: Extract<LayoutNode, { kind: 'picture' }>): PictureContent | undefined {
  if (glyph === undefined) return undefined;
  const source = { kind: 'data', picture: 'pictogram', params: { glyph } } as const;
  return { kind: 'picture', place, source, alt: '', decorative: true, figures: [] };
}

function fixedText(context: LayoutContext, node: Extract<LayoutNode, { kind: 'text' }>): Text | undefined {
  if (node.fixed === undefined) return undefined;
  const run = { text: node.fixed, role: 'text', emphasis: false, language: context.language, figures: [] } as const;
  return { key: `layout.${node.slot}`, place: node.place, language: context.language, paragraphs: [[run]] };
}

function textElements(
  context: LayoutContext,
  scope: PlaceScope,
  leaf: Leaf,
  node: Extract<LayoutNode, { kind: 'text' }>,
  text: Text,
): readonly Element[] {
  const { panel } = node;
  const own = panel !== undefined && panel.padding.x === panel.padding.y && !panel.bar;
  const behind = panel && !own ? panelShapes(panel, leaf.area, within(scope, 'panel')) : undefined;
  const at = behind ? roomInside(leaf.area, panel) : leaf.area;
  const style = slotStyle(styleOf(node, leaf.content), {
    shrink: leaf.shrink,
    ...(node.align ? { align: node.align } : {}),
    ...(node.maxLines ? { maxLines: node.maxLines } : {}),
    ...(leaf.cap ? { cap: leaf.cap } : {}),
  });
  const link = leaf.content?.kind === 'text' ? leaf.content.link : undefined;
  const element = placeText(
    context,
    behind ? { ...scope, ground: behind.ground, over: [...scope.over, ...behind.ids] } : scope,
    text,
    {
      box: at,
      style,
      anchor: node.anchor,
      name: node.name,
      ...(own
        ? {
            padding: panel.padding.x,
            shape: panel.shape,
            ...(panel.fill ? { fill: panel.fill } : {}),
            ...(panel.line ? { line: panel.line } : {}),
            ...(panel.dashed ? { dashed: true } : {}),
          }
        : {}),
      ...(leaf.placeholder ? { placeholder: leaf.placeholder } : {}),
      ...(link ? { link } : {}),
    },
  );
  const decorative = node.fixed !== undefined;
  return [...(behind?.shapes ?? []), { ...element, decorative }];
}
