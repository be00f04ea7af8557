import { box, type Box } from '../base/box.ts';
import type { Color } from '../base/color.ts';
import { pt } from '../base/length.ts';
import type { Panel } from '../template/types.ts';
import type { PlaceScope } from './context.ts';
import { ownOrigin } from './origin.ts';
import type { ShapeElement } from './types.ts';

/** The shapes of a panel, and what stands on it has to know: its colour and the shapes' ids. */
export function panelShapes(
  panel: Panel,
  area: Box,
  scope: PlaceScope,
): { readonly shapes: readonly ShapeElement[]; readonly ground: Color; readonly ids: readonly string[] } {
  const shape = (id: string, at: Box, fill: Color, preset: ShapeElement['preset'], over: readonly string[]): ShapeElement => ({
    kind: 'shape', id, name: id, box: at, decorative: true, origin: ownOrigin(id), over, preset, fill,
  }); // prettier-ignore
  const shapes: ShapeElement[] = [];
  if (panel.fill) {
    const outline = panel.line ? { stroke: { color: panel.line, width: pt(1) } } : {};
    shapes.push({ ...shape(scope.path, area, panel.fill, panel.shape, scope.over), ...outline });
  }
  if (panel.bar) {
    const { side, size, color } = panel.bar;
    const at = side === 'top' ? box(area.x, area.y, area.w, size) : box(area.x, area.y, size, area.h);
    shapes.push(shape(`${scope.path}-bar`, at, color, 'rect', [...scope.over, scope.path]));
  }
  return { shapes, ground: panel.fill ?? scope.ground, ids: shapes.map((s) => s.id) };
}
