import type { Color } from '../../base/color.ts';
import { pt } from '../../base/length.ts';
import type { Element, PlacedSlide, Scene } from '../../deck/scene/types.ts';
import { paintChart } from './paint-chart.ts';
import { paintPicture } from './paint-picture.ts';
import { paintShape } from './paint-shape.ts';
import { paintTable } from './paint-table.ts';
import { paintText } from './paint-text.ts';
import { paintLine, setLine } from './set-line.ts';
import { css, points, type Surface } from './surface.ts';

/** As in the PowerPoint writer: size in points, opacity, tilt to the left. */
const DRAFT_SIZE = pt(138);
const DRAFT_OPACITY = 0.35;
const DRAFT_TILT = (-30 * Math.PI) / 180;

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

/** DRAFT, tilted across a slide that says something untrue or unfinished. */
function paintDraftMark(surface: Surface, scene: Scene): void {
  const { canvas, viewer } = surface;
  const color: Color = { slot: 'accent1', lighter: 0, hex: scene.theme.colors.accent1 };
  const line = setLine(
    [{ text: 'DRAFT', size: DRAFT_SIZE, bold: true, color, language: 'en', figures: [] }],
    'box',
    surface,
  );
  const { height, baseline } = viewer.line(DRAFT_SIZE, 1, 'box');
  canvas.save();
  canvas.translate(points(scene.width) / 2, points(scene.height) / 2);
  canvas.rotate(DRAFT_TILT);
  canvas.globalAlpha = DRAFT_OPACITY;
  paintLine(surface, line, -line.w / 2, baseline - height / 2);
  canvas.restore();
}

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
