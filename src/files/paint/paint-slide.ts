import type { Element, PlacedSlide, Scene } from '../../deck/scene/types.ts';
import { paintChart } from './paint-chart.ts';
import { paintDraftMark } from './paint-draft-mark.ts';
import { paintPicture } from './paint-picture.ts';
import { paintShape } from './paint-shape.ts';
import { paintTable } from './paint-table.ts';
import { paintText } from './paint-text.ts';
import { css, points, type Surface } from './surface.ts';

type Painters = {
  readonly [K in Element['kind']]: (surface: Surface, element: Extract<Element, { kind: K }>) => void;
};

const PAINTERS: Painters = {
  text: paintText,
  shape: paintShape,
  picture: paintPicture,
  chart: paintChart,
  table: paintTable,
};

const paintElement = (surface: Surface, element: Element): void =>
  // The record pairs each kind with the painter of that kind, which a union of functions cannot say.
  (PAINTERS[element.kind] as (surface: Surface, element: Element) => void)(surface, element);

/**
 * Paints a slide as PowerPoint shows it: the background and fixed shapes of its layout, its elements from back to
 * front, in reading order, and the draft mark where it has one. The slide's top left corner is the canvas's origin.
 * Throws for a layout that the scene does not have and for a picture that was not drawn.
 */
export function paintSlide(surface: Surface, scene: Scene, slide: PlacedSlide): void {
  const layout = scene.layouts.find(({ id }) => id === slide.layout);
  if (!layout) throw new Error(`the slide ${slide.id} names the layout ${slide.layout}, which the scene does not have`);
  const { canvas } = surface;
  // PowerPoint sets no ligatures, and a reader of the PDF could not separate their letters again.
  canvas.textRendering = 'optimizeSpeed';
  canvas.textBaseline = 'alphabetic';
  canvas.imageSmoothingQuality = 'high';
  canvas.fillStyle = css(layout.ground);
  canvas.fillRect(0, 0, points(scene.width), points(scene.height));
  for (const element of [...layout.decoration, ...slide.elements]) paintElement(surface, element);
  if (slide.draft) paintDraftMark(surface, scene);
}
