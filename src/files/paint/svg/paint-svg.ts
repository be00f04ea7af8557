import { Path2D, type SKRSContext2D } from 'canvas';
import type { Rect } from '../surface.ts';
import type { SvgPicture } from './read-svg.ts';

/** Paints the shapes of an SVG, its view box stretched over an area. */
export function paintSvg(canvas: SKRSContext2D, svg: SvgPicture, area: Rect): void {
  for (const shape of svg.shapes) {
    canvas.save();
    canvas.translate(area.x, area.y);
    canvas.scale(area.w / svg.width, area.h / svg.height);
    canvas.translate(-svg.x, -svg.y);
    canvas.transform(...shape.matrix);
    const path = new Path2D(shape.path);
    if (shape.fill !== undefined) {
      canvas.globalAlpha = shape.fillOpacity;
      canvas.fillStyle = shape.fill;
      canvas.fill(path, shape.evenOdd ? 'evenodd' : 'nonzero');
    }
    if (shape.stroke !== undefined) {
      canvas.globalAlpha = shape.strokeOpacity;
      canvas.strokeStyle = shape.stroke;
      canvas.lineWidth = shape.strokeWidth;
      canvas.miterLimit = shape.miterLimit;
      canvas.lineJoin = 'miter';
      canvas.stroke(path);
    }
    canvas.restore();
  }
}
