import { box, inset, type Box } from '../../base/box.ts';
import type { Color } from '../../base/color.ts';
import { pt } from '../../base/length.ts';
import type { LayoutNode, Panel } from '../template/types.ts';
import { ownOrigin, type PlaceScope } from './context.ts';
import type { ShapeElement } from './types.ts';

const shape = (
  { path, over }: PlaceScope,
  at: Box,
  preset: ShapeElement['preset'],
  look: Pick<ShapeElement, 'fill' | 'stroke'>,
): ShapeElement => ({
  kind: 'shape',
  id: path,
  name: path,
  box: at,
  decorative: true,
  origin: ownOrigin(path),
  over,
  preset,
  ...look,
});

/** The shapes of a panel, and what the things on it must know: its colour and the ids of its shapes. */
export function panelShapes(
  panel: Panel,
  area: Box,
  scope: PlaceScope,
): { readonly shapes: readonly ShapeElement[]; readonly ground: Color; readonly ids: readonly string[] } {
  const shapes: ShapeElement[] = [];
  if (panel.fill ?? panel.line) {
    const fill = panel.fill ? { fill: panel.fill } : {};
    const dashed = panel.dashed ? { dashed: true as const } : {};
    const outline = panel.line ? { stroke: { color: panel.line, width: pt(1), ...dashed } } : {};
    shapes.push(shape(scope, area, panel.shape, { ...fill, ...outline }));
  }
  if (panel.bar) {
    const { side, size, color } = panel.bar;
    const at = side === 'top' ? box(area.x, area.y, area.w, size) : box(area.x, area.y, size, area.h);
    const on = { ...scope, path: `${scope.path}-bar`, over: [...scope.over, scope.path] };
    shapes.push(shape(on, at, 'rect', { fill: color }));
  }
  return { shapes, ground: panel.fill ?? scope.ground, ids: shapes.map((s) => s.id) };
}

/** A line across the top of an area. */
export const ruleShape = (rule: Extract<LayoutNode, { kind: 'rule' }>, area: Box, scope: PlaceScope): ShapeElement =>
  shape(scope, box(area.x, area.y, area.w, rule.weight), 'rect', { fill: rule.color });

/** `inside` for what is placed: of a panel that has less room than its padding takes, nothing is left. */
export function roomInside(outer: Box, panel: Panel | undefined): Box {
  const { x, y, w, h } = inside(outer, panel);
  return box(x, y, Math.max(0, w), Math.max(0, h));
}

/**
 * The box inside a panel's padding and accent bar: its size counts down from that of the panel, below nothing where there
 * is no room, so that it says how much room is missing.
 */
export function inside(outer: Box, panel: Panel | undefined): Box {
  if (!panel) return outer;
  const { x, y, w, h } = inset(outer, panel.padding.x, panel.padding.y);
  if (!panel.bar) return box(x, y, w, h);
  const { side, size } = panel.bar;
  return side === 'top' ? box(x, y + size, w, h - size) : box(x + size, y, w - size, h);
}
