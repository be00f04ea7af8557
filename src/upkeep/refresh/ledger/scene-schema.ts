import { z } from 'zod';
import { THEME_SLOTS } from '../../../base/color.ts';
import type { StoredScene } from '../../../files/record/stored-scene.ts';

/** PowerPoint's largest slide, 56 inches, in EMU; what stands on it may begin and end somewhat outside. */
const LARGEST = 56 * 914_400;
const length = z.number().min(-LARGEST).max(2 * LARGEST); // prettier-ignore
const side = z.number().int().min(914_400).max(LARGEST);
const size = z.number().min(0).max(4000);
const share = z.number().min(0).max(100);
const hex = z.string().regex(/^[0-9A-F]{6}$/);

const color = z.looseObject({ slot: z.enum(THEME_SLOTS), lighter: z.number().min(0).max(1), hex });
const box = z.looseObject({ x: length, y: length, w: length, h: length });
const run = z.looseObject({
  text: z.string(),
  size,
  bold: z.boolean(),
  color,
  language: z.string(),
  link: z.string().optional(),
});
const paragraphs = z.array(
  z.looseObject({
    lines: z.array(z.array(run)),
    align: z.enum(['left', 'center', 'right']),
    lineSpacing: share,
    spaceBefore: size,
  }),
);
const base = { id: z.string(), name: z.string(), box };

const text = z.looseObject({
  ...base,
  kind: z.literal('text'),
  paragraphs,
  anchor: z.enum(['top', 'middle', 'bottom']),
  padding: length,
  shape: z.enum(['rect', 'roundRect', 'ellipse']).optional(),
  fill: color.optional(),
  line: color.optional(),
});

const shape = z.looseObject({
  ...base,
  kind: z.literal('shape'),
  preset: z.enum(['rect', 'roundRect', 'ellipse', 'bracket', 'line']),
  fill: color.optional(),
  stroke: z.looseObject({ color, width: size }).optional(),
});

/** Only a file of the deck: how to draw something new is nothing that a foreign file may say. */
const picture = z.looseObject({
  ...base,
  kind: z.literal('picture'),
  picture: z.strictObject({ kind: z.literal('file'), file: z.string() }),
  link: z.string().optional(),
});

const label = z.looseObject({
  text: z.string(),
  lines: z.array(z.string()).optional(),
  box,
  size,
  bold: z.boolean(),
  color,
});

const chart = z.looseObject({
  ...base,
  kind: z.literal('chart'),
  chart: z.looseObject({
    kind: z.enum(['doughnut', 'bars', 'stacked_bar', 'columns']),
    language: z.string(),
    categories: z.array(z.looseObject({ option: z.string(), displayed: share, fill: color })),
  }),
  plot: box,
  gap: share,
  hole: z.number().min(0).max(1).optional(),
  axisMax: share,
  labels: z.array(label),
});

const table = z.looseObject({
  ...base,
  kind: z.literal('table'),
  columnWidths: z.array(length),
  rows: z.array(z.looseObject({ height: length, cells: z.array(z.looseObject({ paragraphs })) })),
  rule: color,
  cellMarginX: length,
  cellMarginY: length,
});

const elements = z.array(z.discriminatedUnion('kind', [text, shape, picture, chart, table]));

const scene = z.looseObject({
  id: z.string(),
  language: z.string(),
  width: side,
  height: side,
  theme: z.looseObject({ colors: z.record(z.enum(THEME_SLOTS), hex) }),
  fonts: z.array(z.string()).min(1),
  layouts: z.array(z.looseObject({ id: z.string(), ground: color, decoration: elements })),
  slides: z.array(z.looseObject({ id: z.string(), layout: z.string(), draft: z.boolean(), elements })),
});

const stored = z.looseObject({
  scene: scene.refine(
    ({ layouts, slides }) => slides.every(({ layout }) => layouts.some(({ id }) => id === layout)),
    'a slide without its layout',
  ),
  media: z.record(z.string(), z.looseObject({ raster: z.string(), svg: z.string().optional() })),
});

/** A scene as it comes out of a file, as far as a painter relies on it: anybody may have written it. Throws a `ZodError`. */
export const checkedScene = (value: unknown): StoredScene => stored.parse(value) as unknown as StoredScene;
