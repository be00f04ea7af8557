import type { Color } from '../../base/color.ts';
import { emuToInches } from '../../base/length.ts';
import { chartMarks } from '../../deck/chart/marks.ts';
import type { DrawingSpec } from '../../deck/chart/types.ts';
import type { ChartElement, Element, Picture, Scene } from '../../deck/scene/types.ts';

/** Width in points of the line around a doughnut's slices, as in the PowerPoint writer. */
const SEAM = 1.5;
/** The hole of a doughnut to which layout gave none, as in the PowerPoint writer. */
const HOLE = 0.5;

/** The marks of a native chart as a picture of its plot area; `ground` is the colour between a doughnut's slices. */
export const chartPicture = (element: ChartElement, ground: Color): DrawingSpec =>
  chartMarks(element.chart, {
    size: { width: emuToInches(element.plot.w), height: emuToInches(element.plot.h) },
    gap: element.gap,
    axisMax: element.axisMax,
    ...(element.mirrored ? { mirrored: true } : {}),
    ...(element.outlined ? { outlined: element.outlined } : {}),
    hole: element.hole ?? HOLE,
    seam: { color: ground, width: SEAM },
  });

/** The theme's first background colour, which separates a chart's slices. */
export const seamColor = (scene: Scene): Color => ({ slot: 'lt1', lighter: 0, hex: scene.theme.colors.lt1 });

const elementsOf = (scene: Scene): readonly Element[] => [
  ...scene.layouts.flatMap((layout) => layout.decoration),
  ...scene.slides.flatMap((slide) => slide.elements),
];

/** The marks of every native chart of a scene. */
export const chartPictures = (scene: Scene): readonly DrawingSpec[] =>
  elementsOf(scene).flatMap((e) => (e.kind === 'chart' ? [chartPicture(e, seamColor(scene))] : []));

/**
 * Every picture that has to be drawn before a scene is written. PowerPoint draws charts itself; a painter (`charts`)
 * needs their marks as pictures too.
 */
export const scenePictures = (scene: Scene, charts: boolean): readonly Picture[] => [
  ...elementsOf(scene).flatMap((e) => (e.kind === 'picture' ? [e.picture] : [])),
  ...(charts ? chartPictures(scene) : []),
];
