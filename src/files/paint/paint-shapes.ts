import type { Color } from '../../base/color.ts';
import { boundsOf } from '../shapes/trace.ts';
import type { DrawnPath, DrawnShapes, DrawnWords } from '../shapes/types.ts';
import { pt } from '../../base/length.ts';
import { paintLine, setLine } from './set-line.ts';
import { css, type Rect, type Surface } from './surface.ts';

/** Paints a drawing's shapes and words, its extent stretched over an area; words keep their size. */
export function paintShapes(surface: Surface, { width, height, items }: DrawnShapes, area: Rect): void {
  const { canvas } = surface;
  const [scaleX, scaleY] = [area.w / width, area.h / height];
  for (const item of items) {
    if (item.kind === 'words') {
      paintWords(surface, item, area.x + item.x * scaleX, area.y + item.baseline * scaleY);
      continue;
    }
    canvas.save();
    canvas.translate(area.x, area.y);
    canvas.scale(scaleX, scaleY);
    paintPath(surface, item);
    canvas.restore();
  }
}

/** Opens a path on the canvas. */
function trace({ canvas }: Surface, steps: DrawnPath['steps']): void {
  canvas.beginPath();
  for (const step of steps) {
    if (step[0] === 'M') canvas.moveTo(step[1], step[2]);
    else if (step[0] === 'L') canvas.lineTo(step[1], step[2]);
    else if (step[0] === 'C') canvas.bezierCurveTo(step[1], step[2], step[3], step[4], step[5], step[6]);
    else if (step[0] === 'O') {
      canvas.moveTo(step[1] + step[3], step[2]);
      canvas.arc(step[1], step[2], step[3], 0, 2 * Math.PI);
      canvas.closePath();
    } else canvas.closePath();
  }
}

function paintPath(surface: Surface, { steps, fill, stroke }: DrawnPath): void {
  const { canvas } = surface;
  trace(surface, steps);
  if (fill) {
    canvas.globalAlpha = fill.opacity;
    canvas.fillStyle = css(fill.hatch ?? fill.color);
    // As PowerPoint fills a path whose parts lie in one another.
    canvas.fill('evenodd');
    if (fill.hatch) hatch(surface, steps, fill.color);
  }
  if (stroke) {
    // The hatch has left its own lines open.
    if (fill?.hatch) trace(surface, steps);
    canvas.globalAlpha = stroke.opacity;
    canvas.strokeStyle = css(stroke.color);
    canvas.lineWidth = stroke.width;
    canvas.lineCap = stroke.cap;
    canvas.lineJoin = stroke.join;
    canvas.setLineDash([...(stroke.dash ?? [])]);
    canvas.stroke();
  }
}

/** Draws diagonals within the path that is open on the canvas, from a corner of its own so that equal marks look alike. */
function hatch({ canvas, viewer }: Surface, steps: DrawnPath['steps'], color: Color): void {
  const { pitch, width } = viewer.hatch;
  const { x, y, w, h } = boundsOf(steps);
  canvas.save();
  canvas.clip('evenodd');
  canvas.beginPath();
  for (let at = x - h; at < x + w; at += pitch) {
    canvas.moveTo(at, y + h);
    canvas.lineTo(at + h, y);
  }
  canvas.strokeStyle = css(color);
  canvas.lineWidth = width;
  canvas.lineCap = 'square';
  canvas.stroke();
  canvas.restore();
}

const SHARE = { left: 0, center: 0.5, right: 1 } as const;

function paintWords(
  surface: Surface,
  { text, size, bold, color, align }: DrawnWords,
  x: number,
  baseline: number,
): void {
  const line = setLine([{ text, size: pt(size), bold, color, language: '', figures: [] }], 'box', surface);
  paintLine(surface, line, x - line.w * SHARE[align], baseline);
}
