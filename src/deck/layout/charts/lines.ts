import type { Box } from '../../../base/box.ts';
import type { Color } from '../../../base/color.ts';
import { pt } from '../../../base/length.ts';
import { ownOrigin, within, type LayoutContext, type PlaceScope } from '../context.ts';
import type { ShapeElement } from '../types.ts';

/** Width of a dashed line. */
const DASHED = pt(0.75);

/** A plain rectangle beside a chart: a line of its grid, a ground, a swatch. */
export const plainShape = (
  scope: PlaceScope,
  { id, name, box, fill, over = [] }: { readonly id: string; readonly name: string; readonly box: Box; readonly fill: Color; readonly over?: readonly string[] },
): ShapeElement => {
  const { path } = within(scope, id);
  return { kind: 'shape', id: path, name, box, decorative: true, origin: ownOrigin(path), over: [...scope.over, ...over], preset: 'rect', fill };
}; // prettier-ignore

/** A line along a chart, dashed where it only parts what belongs together. */
export const dashedLine = (
  { colors }: Pick<LayoutContext, 'colors'>,
  scope: PlaceScope,
  { id, name, box }: { readonly id: string; readonly name: string; readonly box: Box },
): ShapeElement => {
  const { path } = within(scope, id);
  return { kind: 'shape', id: path, name, box, decorative: true, origin: ownOrigin(path), over: scope.over, preset: 'line', stroke: { color: colors.outline, width: DASHED, dashed: true } };
}; // prettier-ignore
