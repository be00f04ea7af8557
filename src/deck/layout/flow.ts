import { box, type Box } from '../../base/box.ts';
import { itemAt } from '../../base/item-at.ts';
import { emu, emuToPt, inches, pt, type Emu, type Pt } from '../../base/length.ts';
import type { Content, LayoutNode } from '../template/types.ts';
import { clipText } from './clip-text.ts';
import { groundOf, within, type LayoutContext, type PlaceScope } from './context.ts';
import { overfull } from './diagnostics.ts';
import { ownNames } from './element-names.ts';
import { cellOf, hasGroup } from './group-cell.ts';
import { inside, panelShapes, roomInside, ruleShape } from './panel.ts';
import { isPresent } from './is-present.ts';
import { placedBefore } from './place-leaf.ts';
import { pictureHeight } from './place-picture.ts';
import { rowHeights as tableRows } from './place-table.ts';
import { hugged, isScaled, slotStyle, styleOf, typeset } from './place-text.ts';
import { columnWidths, gaps, grown, lowered, rowHeights } from './share-room.ts';
import type { Element, PlaceholderRef } from './types.ts';

type Contents = ReadonlyMap<string, Content>;
type Group = Extract<LayoutNode, { kind: 'group' }>;
type Branch = Extract<LayoutNode, { kind: 'stack' | 'row' }>;

/** A child with its box. */
interface Placed {
  readonly child: LayoutNode;
  readonly at: Box;
}

/** The children of a branch with their boxes; `squeezed`: they have less room than they need. */
type Boxes = { readonly children: readonly Placed[]; readonly squeezed?: true };

/** The points by which texts are set smaller than their style's largest size, tried in this order. */
const SHRINKS = [0, 1, 2, 3, 4, 5, 6, 8, 10];
/** Half a point: what rounding to whole EMU and half points may add up to. */
const TOLERANCE = emu(6350);
/** The height that a picture or chart without a height of its own has at least. */
const SMALLEST_PART = emu(914_400 * 0.6);

/**
 * Lays a layout's tree out for one slide, like a flexible box: first each node says how high it is at a width, then
 * what is left over goes to the nodes that grow. Texts are set with the real fonts, smaller only where they must be,
 * and items of a group share the size of the one that needs the smallest.
 */
export class Flow {
  readonly #context: LayoutContext;
  readonly #placeholders: ReadonlyMap<LayoutNode, PlaceholderRef>;
  /** Sizes that texts came to, by node: items of a group are placed once to learn them, then again. */
  readonly #sizes = new Map<LayoutNode, Pt>();
  /** Natural heights at the current sizes. */
  readonly #heights = new Map<LayoutNode, Map<Contents, Map<Emu, number>>>();
  #names: ReadonlyMap<LayoutNode, string> = new Map();
  #shrink = 0;
  #learning = false;
  #overfull = false;

  constructor(context: LayoutContext, placeholders: ReadonlyMap<LayoutNode, PlaceholderRef>) {
    this.#context = context;
    this.#placeholders = placeholders;
  }

  /** Places every element of the tree, in reading order. What does not fit is reported. */
  place(root: LayoutNode, contents: Contents, area: Box, scope: PlaceScope): readonly Element[] {
    this.#names = ownNames(root);
    const needed = this.#shrinkToFit(root, contents, area);
    this.#reportOverfull(root, needed - area.h, scope);
    if (!hasGroup(root)) return this.#place(root, contents, area, scope);
    this.#learning = true;
    this.#place(root, contents, area, scope);
    this.#learning = false;
    this.#heights.clear();
    return this.#place(root, contents, area, scope);
  }

  /** Makes texts smaller until the tree fits, as far as that goes; the height that it then needs. */
  #shrinkToFit(root: LayoutNode, contents: Contents, area: Box): number {
    let needed = 0;
    for (const points of SHRINKS) {
      this.#shrink = points;
      this.#heights.clear();
      needed = this.#height(root, contents, area.w) ?? 0;
      if (needed <= area.h) break;
    }
    return needed;
  }

  /** Reports once per slide that it holds too much: what does not fit outside does not fit inside either. */
  #reportOverfull(node: LayoutNode, by: number, scope: PlaceScope): void {
    if (by <= TOLERANCE || this.#overfull || this.#learning) return;
    this.#overfull = true;
    const points = Math.ceil(emuToPt(emu(by)));
    this.#context.report({ ...overfull(node.place, { slide: scope.slide, points }), slides: [scope.slide] });
  }

  /** Height of a node at a width; undefined if it holds nothing and takes no room. */
  #height(node: LayoutNode, contents: Contents, width: Emu, asColumn = true): Emu | undefined {
    if (!isPresent(node, contents)) return undefined;
    if (node.size !== undefined && asColumn) return node.size;
    const natural = this.#remembered(node, contents, width);
    return emu(Math.min(node.maxSize ?? Infinity, Math.max(asColumn ? (node.minSize ?? 0) : 0, natural)));
  }

  /** The natural height, computed once for each content and width, since parents ask for it again and again. */
  #remembered(node: LayoutNode, contents: Contents, width: Emu): number {
    const byContents = this.#heights.get(node) ?? new Map<Contents, Map<Emu, number>>();
    const byWidth = byContents.get(contents) ?? new Map<Emu, number>();
    const remembered = byWidth.get(width);
    if (remembered !== undefined) return remembered;
    const height = this.#natural(node, contents, width);
    this.#heights.set(node, byContents.set(contents, byWidth.set(width, height)));
    return height;
  }

  #natural(node: LayoutNode, contents: Contents, width: Emu): number {
    switch (node.kind) {
      case 'space':
        return 0;
      case 'rule':
        return node.weight;
      case 'stack': {
        const inner = inside(box(0, 0, width, 0), node.panel);
        const heights = node.children.flatMap((child) => this.#height(child, contents, inner.w) ?? []);
        return heights.reduce((sum, h) => sum + h, 0) + gaps(heights.length, node.gap) - inner.h;
      }
      case 'row': {
        const inner = inside(box(0, 0, width, 0), node.panel);
        const parts = this.#columns(node, contents, inner.w);
        return Math.max(...parts.map(({ child, w }) => this.#height(child, contents, w, false) ?? 0), 0) - inner.h;
      }
      case 'text':
        return this.#textHeight(node, contents, width);
      case 'group':
        return this.#groupHeights(node, contents, width).reduce((sum, h, i) => sum + h + (i > 0 ? node.gapY : 0), 0);
      case 'tracker':
        return node.style.max * 12_700 * 1.2 + inches(0.07);
      case 'picture':
        return pictureHeight(node, contents.get(node.slot), width) ?? node.minSize ?? SMALLEST_PART;
      case 'chart':
        return SMALLEST_PART;
      case 'table': {
        const content = contents.get(node.slot);
        if (content?.kind !== 'items') return node.minRow;
        return tableRows(this.#context, node, content, width, this.#shrink).reduce((sum, h) => sum + h, 0);
      }
    }
  }

  #textHeight(node: Extract<LayoutNode, { kind: 'text' }>, contents: Contents, width: Emu): number {
    const content = contents.get(node.slot);
    const pad = node.panel?.padding ?? { x: 0, y: 0 };
    const cap = this.#learning ? undefined : this.#sizes.get(node);
    if (content?.kind !== 'text') return node.style.max * 12_700 * node.style.lineSpacing * 1.2 + 2 * pad.y;
    const style = slotStyle(styleOf(node, content), {
      shrink: this.#shrink,
      ...(cap ? { cap } : {}),
      ...(node.maxLines ? { maxLines: node.maxLines } : {}),
    });
    const w = emu(width - 2 * pad.x);
    const set = typeset(this.#context, content.text, style, { w });
    // Lines over those allowed are reported as such; they take no room from what stands below.
    const { height } = set.overflow ? clipText(set, { w, maxLines: node.maxLines }, this.#context) : set;
    return height + 2 * pad.y;
  }

  /** Children of a row with their widths: fixed ones first, the rest by columns of the grid. */
  #columns(node: Branch, contents: Contents, width: Emu): readonly { child: LayoutNode; w: Emu }[] {
    const present = node.children.filter((child) => isPresent(child, contents));
    const sizeOf = (child: LayoutNode): Emu | undefined => child.size ?? hugged(this.#context, child, contents, width);
    const parts = present.map((child) => ({ size: sizeOf(child), span: child.span ?? 1 }));
    return columnWidths(parts, width, node.gap).map((w, i) => ({ child: itemAt(present, i), w: emu(w) }));
  }

  #groupHeights(node: Group, contents: Contents, width: Emu): readonly number[] {
    const content = contents.get(node.slot);
    if (content?.kind !== 'items') return [SMALLEST_PART];
    const w = emu((width - gaps(node.columns, node.gapX)) / node.columns);
    const heights = content.items.map((item) => this.#height(node.item, item, w) ?? 0);
    const rows = Math.ceil(heights.length / node.columns);
    return Array.from({ length: rows }, (_, r) =>
      Math.max(...heights.filter((_h, i) => cellOf(node, i, heights.length).row === r), 0),
    );
  }

  #place(node: LayoutNode, contents: Contents, area: Box, scope: PlaceScope): readonly Element[] {
    if (!isPresent(node, contents)) return [];
    switch (node.kind) {
      case 'space':
        return [];
      case 'rule':
        return [ruleShape(node, area, this.#own(node, scope))];
      case 'stack':
      case 'row':
        return this.#placeBranch(node, contents, area, scope);
      case 'group':
        return this.#placeGroup(node, contents, area, scope);
      default: {
        const content = contents.get(node.slot);
        const cap = this.#learning ? undefined : this.#sizes.get(node);
        const quiet = this.#learning ? { ...this.#context, report: () => {} } : this.#context;
        const placeholder = scope.path === '' ? this.#placeholders.get(node) : undefined;
        const leaf = { node, content, area, shrink: this.#shrink, ...(cap ? { cap } : {}), ...(placeholder ? { placeholder } : {}) }; // prettier-ignore
        const elements = placedBefore(quiet, { ...scope, ground: groundOf(scope, area) }, leaf);
        if (this.#learning && (node.kind === 'text' || node.kind === 'picture')) this.#learn(node, elements);
        return elements;
      }
    }
  }

  /** The scope of a panel or a rule. */
  #own(node: LayoutNode, scope: PlaceScope): PlaceScope {
    const name = this.#names.get(node);
    if (name === undefined) throw new Error(`the ${node.kind} in ${scope.slide} has no name`);
    return within(scope, name);
  }

  #learn(node: LayoutNode, elements: readonly Element[]): void {
    const sizes = elements.flatMap((e) => (e.kind === 'text' ? e.paragraphs.flatMap((p) => p.lines.flat()) : []));
    if (sizes.length === 0 || (node.kind === 'text' && isScaled(node))) return;
    const smallest = Math.min(...sizes.map((run) => run.size), this.#sizes.get(node) ?? Infinity);
    this.#sizes.set(node, pt(smallest));
  }

  #placeBranch(node: Branch, contents: Contents, area: Box, scope: PlaceScope): readonly Element[] {
    const panel = node.panel ? panelShapes(node.panel, area, this.#own(node, scope)) : undefined;
    const { groundAt, ...on } = scope;
    const isFilled = node.panel?.fill !== undefined;
    const standing: PlaceScope = panel
      ? {
          ...on,
          ground: isFilled ? panel.ground : scope.ground,
          over: [...scope.over, ...panel.ids],
          ...(groundAt && !isFilled ? { groundAt } : {}),
        }
      : scope;
    const inner = roomInside(area, node.panel);
    const { children, squeezed } =
      node.kind === 'row' ? this.#rowBoxes(node, contents, inner) : this.#stackBoxes(node, contents, inner, scope);
    const within = squeezed ? { ...standing, squeezed } : standing;
    const placed = children.flatMap(({ child, at }) => this.#place(child, contents, at, within));
    return [...(panel?.shapes ?? []), ...placed];
  }

  #rowBoxes(node: Branch, contents: Contents, inner: Box): Boxes {
    let x: number = inner.x;
    const boxOf = (w: Emu): Box => {
      x += w + node.gap;
      return box(x - w - node.gap, inner.y, w, inner.h);
    };
    return { children: this.#columns(node, contents, inner.w).map(({ child, w }) => ({ child, at: boxOf(w) })) };
  }

  #stackBoxes(node: Branch, contents: Contents, inner: Box, scope: PlaceScope): Boxes {
    const parts = node.children.flatMap((child) => {
      const natural = this.#height(child, contents, inner.w);
      return natural === undefined ? [] : [{ child, natural, weight: child.grow, most: child.maxSize ?? Infinity }];
    });
    const sum = (heights: readonly number[]): number =>
      heights.reduce((all, h) => all + h, gaps(parts.length, node.gap));
    const left = inner.h - sum(parts.map(({ natural }) => natural));
    this.#reportOverfull(node, 0 - left, scope);
    const squeezed = left + TOLERANCE < 0;
    const room = inner.h - gaps(parts.length, node.gap);
    const natural = parts.map((part) => part.natural);
    const heights = squeezed ? lowered(natural, Math.max(0, room)) : grown(parts, left);
    const free = Math.max(0, inner.h - sum(heights));
    let y = inner.y + { top: 0, middle: free / 2, bottom: free }[node.anchor];
    const children = parts.map(({ child }, i) => {
      const h = itemAt(heights, i);
      const at = box(inner.x, y, inner.w, h);
      y += h + node.gap;
      return { child, at };
    });
    return { children, ...(squeezed ? { squeezed } : {}) };
  }

  #placeGroup(node: Group, contents: Contents, area: Box, scope: PlaceScope): readonly Element[] {
    const content = contents.get(node.slot);
    if (content?.kind !== 'items') return [];
    const heights = [...this.#groupHeights(node, contents, area.w)];
    const room = area.h - gaps(heights.length, node.gapY);
    // A group whose height is not only that of its rows gives them all of it.
    const isHigher = node.grow > 0 || node.size !== undefined || node.minSize !== undefined;
    const most = isHigher ? (node.item.maxSize ?? Infinity) : 0;
    const rows = scope.squeezed ? lowered(heights, room) : rowHeights(heights, room, most);
    const tops = rows.map((_, r) => area.y + rows.slice(0, r).reduce((sum, h) => sum + h + node.gapY, 0));
    const w = (area.w - gaps(node.columns, node.gapX)) / node.columns;
    return content.items.flatMap((item, i) => {
      const { row, column } = cellOf(node, i, content.items.length);
      const at = box(area.x + column * (w + node.gapX), itemAt(tops, row), w, itemAt(rows, row));
      return this.#place(node.item, item, at, within(within(scope, node.slot), String(i + 1)));
    });
  }
}
