import { box, inset, type Box } from '../base/box.ts';
import { emu, emuToInches, EMU_PER_INCH, pt, type Pt } from '../base/length.ts';
import { buildPicture } from '../chart/pictures/build-picture.ts';
import type { Content, PictureContent, LayoutNode } from '../template/types.ts';
import type { Text } from '../text/types.ts';
import { placeChart } from './charts/place-chart.ts';
import { within, type LayoutContext, type PlaceScope } from './context.ts';
import { noRoom } from './diagnostics.ts';
import { ownOrigin } from './origin.ts';
import { panelShapes } from './panel.ts';
import { placeTable } from './place-table.ts';
import { placeText, slotStyle } from './place-text.ts';
import type { Element, Picture, PlaceholderRef } from './types.ts';

type LeafNode = Exclude<LayoutNode, { kind: 'stack' | 'row' | 'group' | 'space' }>;

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

/** Anything smaller is no picture any more. */
const SMALLEST_SIDE = EMU_PER_INCH * 0.1;

/** The elements of one slot. */
export function placeLeaf(context: LayoutContext, scope: PlaceScope, leaf: Leaf): readonly Element[] {
  const { node, content, area } = leaf;
  if (node.kind === 'rule') return [ruleElement(node, area, scope)];
  const inner = within(scope, node.slot);
  if (node.kind === 'text') {
    const text = content?.kind === 'text' ? content.text : fixedText(context, node);
    return text ? textElements(context, inner, leaf, node, text) : [];
  }
  if (area.w < SMALLEST_SIDE || area.h < SMALLEST_SIDE) {
    context.report({ ...noRoom(node.place, { slide: scope.slide, slot: inner.path }), slides: [scope.slide] });
    return [];
  }
  const placeholder = leaf.placeholder ? { placeholder: leaf.placeholder } : {};
  if (content?.kind === 'chart') return placeChart(context, inner, content, { box: area, name: node.name, ...placeholder });
  if (content?.kind === 'picture' && node.kind === 'picture') return pictureElements(context, inner, node, content, area);
  if (content?.kind === 'items' && node.kind === 'table') {
    return placeTable(context, inner, node, content, { box: area, shrink: leaf.shrink, ...placeholder });
  }
  return [];
} // prettier-ignore

function fixedText(context: LayoutContext, node: Extract<LayoutNode, { kind: 'text' }>): Text | undefined {
  if (node.fixed === undefined) return undefined;
  const run = { text: node.fixed, role: 'text', emphasis: false, language: context.language, figures: [] } as const;
  return { key: `layout.${node.slot}`, place: node.place, language: context.language, paragraphs: [[run]] };
}

function ruleElement(node: Extract<LayoutNode, { kind: 'rule' }>, area: Box, scope: PlaceScope): Element {
  const id = within(scope, `rule-${Math.round(area.y / 1000)}`).path;
  return { kind: 'shape', id, name: id, box: box(area.x, area.y, area.w, node.weight), decorative: true, origin: ownOrigin(id), over: scope.over, preset: 'rect', fill: node.color }; // prettier-ignore
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
  const at = behind && panel ? inset(leaf.area, panel.padding.x, panel.padding.y) : leaf.area;
  const style = slotStyle(node.style, {
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
          }
        : {}),
      ...(leaf.placeholder ? { placeholder: leaf.placeholder } : {}),
      ...(link ? { link } : {}),
    },
  );
  const decorative = node.fixed !== undefined;
  return [...(behind?.shapes ?? []), { ...element, decorative }];
}

/** The largest box of that width to height inside the area. */
function fitAspect(area: Box, aspect: number, align: 'left' | 'center' | 'right'): Box {
  const w = Math.min(area.w, area.h * aspect);
  const h = w / aspect;
  const x = area.x + { left: 0, center: (area.w - w) / 2, right: area.w - w }[align];
  return box(x, area.y + (area.h - h) / 2, w, h);
}

function pictureElements(
  context: LayoutContext,
  scope: PlaceScope,
  node: Extract<LayoutNode, { kind: 'chart' | 'picture' }>,
  content: PictureContent,
  area: Box,
): readonly Element[] {
  const { source } = content;
  const framed = node.aspect === undefined ? area : fitAspect(area, node.aspect, node.align);
  // A photograph or a logo keeps its own shape inside of the one that the layout wants.
  const own = source.kind === 'file' ? context.aspectOf(source.file) : undefined;
  const at = own === undefined ? framed : fitAspect(framed, own, node.align);
  if (source.kind === 'monogram') return [monogram(context, scope, node.name, source.text, at)];
  return [
    {
      kind: 'picture',
      id: scope.path,
      name: node.name,
      box: at,
      decorative: content.decorative,
      ...(content.decorative ? {} : { alt: content.alt }),
      origin: { slot: scope.path, place: content.place, figures: content.figures, claims: [], ...(content.message ? { message: content.message } : {}) }, // prettier-ignore
      over: scope.over,
      picture: toPicture(context, scope, source, at),
      ...(content.link ? { link: content.link } : {}),
    },
  ];
}

function toPicture(
  context: LayoutContext,
  scope: PlaceScope,
  source: Exclude<PictureContent['source'], { kind: 'monogram' }>,
  at: Box,
): Picture {
  if (source.kind === 'file') return source;
  if (source.kind === 'qr') return { ...source, dark: context.colors.ink.hex, light: scope.ground.hex };
  const size = { width: emuToInches(at.w), height: emuToInches(at.h) };
  return buildPicture(source.picture, source.params, { ...context.colors, ground: scope.ground }, size);
}

/** A person's initial in a circle, while no photograph is given. */
function monogram(context: LayoutContext, scope: PlaceScope, name: string, initial: string, at: Box): Element {
  const fill = context.colors.ramp[0] ?? context.colors.ink;
  const size = pt(Math.round((at.h / 12_700) * 0.42));
  const run = {
    text: initial,
    size,
    bold: true,
    color: context.colors.onDark,
    language: context.language,
    figures: [],
  };
  const side = emu(size * 12_700);
  return {
    kind: 'text',
    id: scope.path,
    name,
    box: at,
    decorative: true,
    origin: ownOrigin(scope.path),
    over: scope.over,
    paragraphs: [{ lines: [[run]], align: 'center', lineSpacing: 1, spaceBefore: pt(0) }],
    anchor: 'middle',
    linesDecided: true,
    padding: emu(0),
    shape: 'ellipse',
    fill,
    ground: fill,
    ink: box(at.x + (at.w - side) / 2, at.y + (at.h - side) / 2, side, side),
  };
}
