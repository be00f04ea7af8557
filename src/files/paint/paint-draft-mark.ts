import { pt } from '../../base/length.ts';
import type { Color } from '../../base/color.ts';
import type { Scene } from '../../deck/scene/types.ts';
import { paintLine, setLine } from './set-line.ts';
import { points, type Surface } from './surface.ts';

/** As in the PowerPoint writer: size in points, opacity, tilt to the left. */
const SIZE = pt(138);
const OPACITY = 0.35;
const TILT = (-30 * Math.PI) / 180;

/** DRAFT, tilted across a slide that says something untrue or unfinished. */
export function paintDraftMark(surface: Surface, scene: Scene): void {
  const { canvas, viewer } = surface;
  const color: Color = { slot: 'accent1', lighter: 0, hex: scene.theme.colors.accent1 };
  const line = setLine([{ text: 'DRAFT', size: SIZE, bold: true, color, language: 'en', figures: [] }], 'box', surface);
  const { height, baseline } = viewer.line(SIZE, 1, 'box');
  canvas.save();
  canvas.translate(points(scene.width) / 2, points(scene.height) / 2);
  canvas.rotate(TILT);
  canvas.globalAlpha = OPACITY;
  paintLine(surface, line, -line.w / 2, baseline - height / 2);
  canvas.restore();
}
