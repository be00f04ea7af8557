import type { Color } from '../../base/color.ts';
import type { ShapeElement } from '../../deck/scene/types.ts';
import { css, rectOf, type Rect, type Surface } from './surface.ts';

/** A stroke, with its width in points. */
export interface Stroke {
  readonly color: Color;
  readonly width: number;
  readonly dashed?: true;
}

/** Dash and gap as multiples of a line's width: PowerPoint's `dash`. */
const DASH = [4, 3] as const;

/** PowerPoint's default corner radius of a rounded rectangle, as a share of its shorter side (`adj` 16667). */
const CORNER = 16_667 / 100_000;

type Outline = (canvas: Surface['canvas'], area: Rect) => void;

const OUTLINES: Readonly<Record<ShapeElement['preset'], Outline>> = {
  rect: (canvas, { x, y, w, h }) => canvas.rect(x, y, w, h),
  roundRect: (canvas, { x, y, w, h }) => canvas.roundRect(x, y, w, h, Math.min(w, h) * CORNER),
  ellipse: (canvas, { x, y, w, h }) => canvas.ellipse(x + w / 2, y + h / 2, w / 2, h / 2, 0, 0, 2 * Math.PI),
  line: (canvas, { x, y, w, h }) => {
    canvas.moveTo(x, y);
    canvas.lineTo(x + w, y + h);
  },
  bracket: (canvas, { x, y, w, h }) => {
    canvas.moveTo(x, y + h);
    canvas.lineTo(x, y);
    canvas.lineTo(x + w, y);
    canvas.lineTo(x + w, y + h);
  },
  bracket_below: (canvas, { x, y, w, h }) => {
    canvas.moveTo(x, y);
    canvas.lineTo(x, y + h);
    canvas.lineTo(x + w, y + h);
    canvas.lineTo(x + w, y);
  },
  bracket_right: (canvas, { x, y, w, h }) => {
    canvas.moveTo(x, y);
    canvas.lineTo(x + w, y);
    canvas.lineTo(x + w, y + h);
    canvas.lineTo(x, y + h);
  },
  notch: (canvas, { x, y, w, h }) => {
    canvas.moveTo(x, y);
    canvas.lineTo(x + w, y);
    canvas.lineTo(x + w / 2, y + h);
    canvas.closePath();
  },
};

/** Paints an outline; a fill or stroke that is absent is left out. */
export function paintOutline(
  { canvas }: Surface,
  preset: ShapeElement['preset'],
  area: Rect,
  fill: Color | undefined,
  stroke: Stroke | undefined,
): void {
  canvas.beginPath();
  OUTLINES[preset](canvas, area);
  if (fill) {
    canvas.fillStyle = css(fill);
    canvas.fill();
  }
  if (stroke) {
    canvas.strokeStyle = css(stroke.color);
    canvas.lineWidth = stroke.width;
    canvas.lineJoin = 'round';
    const { width } = stroke;
    canvas.setLineDash(stroke.dashed ? DASH.map((part) => part * width) : []);
    canvas.stroke();
    canvas.setLineDash([]);
  }
}

export const paintShape = (surface: Surface, element: ShapeElement): void =>
  paintOutline(surface, element.preset, rectOf(element.box), element.fill, element.stroke);
