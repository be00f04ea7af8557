import { box, type Box } from '../../base/box.ts';
import type { Color } from '../../base/color.ts';
import { inches } from '../../base/length.ts';
import { legible } from '../chart/colors.ts';
import type { Content, Decoration, LayoutDefinition, LayoutNode } from '../template/types.ts';
import { ownOrigin, type LayoutContext, type PlaceScope } from './context.ts';
import { Flow } from './flow.ts';
import { areaOf, footerBoxes, groundAt } from './place-slide.ts';
import { FOOTER, placeholdersOf, SLIDE_NUMBER, type LayoutSlot } from './placeholders.ts';
import type { LayoutPlaceholder, PlacedLayout, ShapeElement } from './types.ts';

const RULE = inches(0.01);

/** A layout as it goes into the file: what appears on every slide of its kind, and its placeholders. */
export function placeLayout(context: LayoutContext, layout: LayoutDefinition): PlacedLayout {
  const { slots } = placeholdersOf(layout.content);
  const { tree, stands } = standIns(context, layout.content, slots);
  const contents = new Map<string, Content>(slots.flatMap((slot) => promptContent(context, slot)));
  const scope: PlaceScope = { slide: layout.id, path: '', ground: layout.ground, over: [] };
  const quiet: LayoutContext = { ...context, report: () => {} };
  const placed = new Flow(quiet, new Map()).place(tree, contents, areaOf(layout), scope);
  const counts = new Map<string, number>();
  /** What it is called, numbered from the second of its kind on. */
  const nameOf = (type: LayoutSlot['ref']['type']): string => {
    const name = context.placeholder(KINDS[type]);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} ${count}`;
  };
  const placeholders = slots.flatMap((slot): LayoutPlaceholder[] => {
    const stand = stands.get(slot.node);
    const element = placed.find((e) => 'slot' in slot.node && e.id === slot.node.slot);
    if (!stand || !element || !('slot' in slot.node)) return [];
    const { style, align, anchor } = stand;
    const color = legible([style.color, context.colors.ink, context.colors.onDark], groundAt(layout, element.box));
    const look = { size: style.max, bold: style.bold, color, align: align ?? style.align, anchor };
    return regions(slot, aboveFooter(context, layout, element.box)).map((at, i) => {
      const idx = i === 0 ? slot.ref.idx : slot.ref.idx * 10 + i;
      return { ...slot.ref, idx, name: nameOf(slot.ref.type), box: at, prompt: promptOf(context, slot), ...look };
    });
  });
  return {
    id: layout.id,
    name: nameIn(context.language, layout.names) ?? layout.id,
    ground: layout.ground,
    ...(layout.guides ? { guides: layout.guides } : {}),
    decoration: [...layout.decoration.map(decorationElement), ...footerRule(context, layout)],
    placeholders: [...placeholders, ...footerPlaceholders(context, layout)],
  };
}

/** Where a slot's placeholders stand: a group of columns has one for each. */
function regions({ node }: LayoutSlot, at: Box): readonly Box[] {
  if (node.kind !== 'group') return [at];
  const w = (at.w - (node.columns - 1) * node.gapX) / node.columns;
  return Array.from({ length: node.columns }, (_, c) => box(at.x + c * (w + node.gapX), at.y, w, at.h));
}

/** A region without what would lie on the footer. */
function aboveFooter({ brand }: LayoutContext, { footer }: LayoutDefinition, at: Box): Box {
  const end = footer === 'none' ? Infinity : brand.footer.top - RULE;
  return box(at.x, at.y, at.w, Math.min(at.h, Math.max(RULE, end - at.y)));
}

function footerPlaceholders(context: LayoutContext, layout: LayoutDefinition): readonly LayoutPlaceholder[] {
  const style = context.brand.styles.get(context.brand.footer.style);
  if (!style) return [];
  const boxes = footerBoxes(context, layout);
  const { muteOnDark, onDark } = context.colors;
  const inkOn = (at: Box): Color => legible([style.color, muteOnDark, onDark], groundAt(layout, at));
  const look = { size: style.max, anchor: 'middle' } as const;
  // A layout whose slides carry no footer still offers the number, for users who add a slide.
  const number = { ...SLIDE_NUMBER, name: context.placeholder('slide_number'), box: boxes.number, prompt: '‹#›', ...look, bold: true, color: inkOn(boxes.number), align: 'right' } as const; // prettier-ignore
  if (layout.footer === 'none') return [number];
  return [
    {
      ...FOOTER,
      name: context.placeholder('footer'),
      box: boxes.words,
      prompt: '',
      ...look,
      bold: style.bold,
      color: inkOn(boxes.words),
      align: 'left',
    },
    number,
  ];
}

/** The name for a language: its own, that of its family (`en` for `en-GB`), that for all others. */
const nameIn = (language: string, names: Readonly<Record<string, string>>): string | undefined =>
  names[language] ?? names[new Intl.Locale(language).language] ?? names['*'] ?? names['en'] ?? Object.values(names)[0];

/** What a placeholder of each type is called. */
const KINDS: Readonly<Record<LayoutSlot['ref']['type'], Parameters<LayoutContext['placeholder']>[0]>> = {
  title: 'title',
  body: 'body',
  chart: 'chart',
  pic: 'picture',
  tbl: 'table',
  ftr: 'footer',
  sldNum: 'slide_number',
};

/** Whose words stand in a placeholder; those of the footer have words of their own. */
const PROMPTS: Readonly<Record<LayoutSlot['ref']['type'], Parameters<LayoutContext['prompt']>[0]>> = {
  title: 'title',
  body: 'body',
  chart: 'chart',
  pic: 'picture',
  tbl: 'table',
  ftr: 'body',
  sldNum: 'body',
};

function promptOf(context: LayoutContext, { node, ref }: LayoutSlot): string {
  if (node.kind === 'text' && node.prompt) return node.prompt;
  return context.prompt(PROMPTS[ref.type]);
}

function promptContent(context: LayoutContext, slot: LayoutSlot): [string, Content][] {
  const { node } = slot;
  if (!('slot' in node)) return [];
  const run = { text: promptOf(context, slot), role: 'text', emphasis: false, language: context.language, figures: [] } as const; // prettier-ignore
  const text = { key: `layout.${node.slot}`, place: node.place, language: context.language, paragraphs: [[run]] };
  return [[node.slot, { kind: 'text', text }]];
}

type TextNode = Extract<LayoutNode, { kind: 'text' }>;

/**
 * The tree as a new slide of a user sees it: each placeholder is a text that takes the room of its slot; a group,
 * chart, picture or table is one region that grows. What has a fixed length keeps it, so that placeholders are where slides
 * have them. Panels have no fill, which only slides have.
 */
function standIns(
  context: LayoutContext,
  root: LayoutNode,
  slots: readonly LayoutSlot[],
): { readonly tree: LayoutNode; readonly stands: ReadonlyMap<LayoutNode, TextNode> } {
  const body = context.brand.styles.get('body') ?? context.brand.styles.values().next().value;
  if (!body) throw new Error(`the brand "${context.brand.id}" has no styles`);
  const stands = new Map<LayoutNode, TextNode>();
  const holdsSlot = (node: LayoutNode): boolean =>
    slots.some((slot) => slot.node === node) || ('children' in node && node.children.some(holdsSlot));
  const replace = (node: LayoutNode): LayoutNode => {
    if (node.size !== undefined && !holdsSlot(node))
      return { kind: 'space', place: node.place, grow: 0, size: node.size };
    if ('children' in node) {
      const { panel, ...bare } = node;
      const own = node.children.filter(holdsSlot);
      // A text alone in a room of fixed height has all of it.
      const fills = (child: LayoutNode): boolean =>
        node.kind === 'stack' &&
        node.size !== undefined &&
        own.length === 1 &&
        own[0] === child &&
        child.kind === 'text';
      const children = node.children.map((child) =>
        fills(child) && child.size === undefined ? { ...replace(child), grow: 1 } : replace(child),
      );
      return panel ? { ...node, panel: withoutGround(panel), children } : { ...bare, children };
    }
    if (!slots.some((slot) => slot.node === node) || !('slot' in node)) return node;
    const { place, slot, name, grow, span, minSize } = node;
    const more = { ...(span === undefined ? {} : { span }), ...(minSize === undefined ? {} : { minSize }) };
    const region = { kind: 'text', place, slot, name, style: body, anchor: 'top', optional: false, grow: Math.max(1, grow), ...more } as const; // prettier-ignore
    const stand: TextNode = node.kind === 'text' ? node : region;
    stands.set(node, stand);
    return stand;
  };
  return { tree: replace(root), stands };
}

function withoutGround<P extends { readonly fill?: unknown; readonly bar?: unknown }>(panel: P): Omit<P, 'fill'> {
  const { fill: _fill, ...rest } = panel;
  return rest;
}

function decorationElement(decoration: Decoration, index: number): ShapeElement {
  const id = `decoration-${index + 1}`;
  const { shape, fill, x, y, w, h } = decoration;
  return { kind: 'shape', id, name: `Decoration ${index + 1}`, box: box(x, y, w, h), decorative: true, origin: ownOrigin(id), over: [], preset: shape, fill }; // prettier-ignore
}

function footerRule(context: LayoutContext, layout: LayoutDefinition): readonly ShapeElement[] {
  const { page, footer } = context.brand;
  if (layout.footer === 'none' || !footer.rule) return [];
  const covered = layout.decoration.filter((d) => d.x <= page.margin && d.y <= footer.top && d.y + d.h > footer.top);
  const left = Math.max(page.margin, ...covered.map((d) => d.x + d.w + page.margin));
  const at = box(left, footer.top, page.width - page.margin - left, RULE);
  return [{ kind: 'shape', id: 'footer-rule', name: 'Footer rule', box: at, decorative: true, origin: ownOrigin('footer-rule'), over: [], preset: 'rect', fill: footer.rule }]; // prettier-ignore
}
