import { z } from 'zod';
import { THEME_SLOTS } from '../../base/color.ts';
import { emu, pt } from '../../base/length.ts';
import { amount, chartSpecSchema } from './chart-spec-schema.ts';
import type { Immutable } from './ledger-schema.ts';
import { colorSchema, shapesSchema } from './shapes-schema.ts';

// The visible parts of a scene, and the bounds within which a painter accepts them from a file that anybody may have
// written. A part that is not named here would be lost on its way through a file: types in the test compare the two.

/** PowerPoint's largest slide, 56 inches, in EMU; what is on it may begin and end somewhat outside. */
const LARGEST = 56 * 914_400;

const length = z.number().min(-LARGEST).max(2 * LARGEST).transform(emu); // prettier-ignore
const side = z.number().int().min(914_400).max(LARGEST).transform(emu);
const size = z.number().min(0).max(4000).transform(pt);
const share = z.number().min(0).max(100);
const hex = z.string().regex(/^[0-9A-F]{6}$/);

const color = colorSchema;
const box = z.object({ x: length, y: length, w: length, h: length });

const run = z.object({
  text: z.string(),
  size,
  bold: z.boolean(),
  color,
  language: z.string(),
  link: z.string().exactOptional(),
  figures: z.array(z.string()),
});

const paragraphs = z.array(
  z.object({
    lines: z.array(z.array(run)),
    align: z.enum(['left', 'center', 'right']),
    lineSpacing: share,
    spaceBefore: size,
  }),
);

const base = {
  id: z.string(),
  name: z.string(),
  box,
  alt: z.string().exactOptional(),
  decorative: z.boolean(),
  /** Left out: the ledger has it. */
  origin: z.object({ slot: z.string(), figures: z.array(z.string()), claims: z.array(z.string()) }),
  over: z.array(z.string()),
  locates: z.literal(true).exactOptional(),
};

const placeholder = z
  .object({
    type: z.enum(['title', 'body', 'chart', 'pic', 'ftr', 'sldNum', 'tbl']),
    idx: z.number().int(),
  })
  .exactOptional();

const text = z.object({
  ...base,
  kind: z.literal('text'),
  placeholder,
  role: z.string().exactOptional(),
  paragraphs,
  anchor: z.enum(['top', 'middle', 'bottom']),
  linesDecided: z.boolean(),
  padding: length,
  shape: z.enum(['rect', 'roundRect', 'ellipse']).exactOptional(),
  fill: color.exactOptional(),
  line: color.exactOptional(),
  dashed: z.literal(true).exactOptional(),
  ground: color,
  ink: box,
  link: z.string().exactOptional(),
  field: z.literal('slide_number').exactOptional(),
});

const shape = z.object({
  ...base,
  kind: z.literal('shape'),
  preset: z.enum(['rect', 'roundRect', 'ellipse', 'bracket', 'bracket_below', 'bracket_right', 'line', 'notch']),
  fill: color.exactOptional(),
  stroke: z.object({ color, width: size, dashed: z.literal(true).exactOptional() }).exactOptional(),
});

/** Only a file in the deck: a foreign file must not tell us how to draw something new. */
const picture = z.object({
  ...base,
  kind: z.literal('picture'),
  picture: z.strictObject({ kind: z.literal('file'), file: z.string() }),
  link: z.string().exactOptional(),
  placeholder,
});

const label = z.object({
  text: z.string(),
  lines: z.array(z.string()).exactOptional(),
  box,
  at: z.enum(['start', 'end']).exactOptional(),
  size,
  bold: z.boolean(),
  color,
  ground: color,
});

const chart = z.object({
  ...base,
  kind: z.literal('chart'),
  placeholder,
  chart: chartSpecSchema,
  plot: box,
  axisLabels: z.array(z.array(z.string())).exactOptional(),
  labelSize: size,
  valueSize: size,
  stressedSize: size.exactOptional(),
  valueBold: z.boolean(),
  valuePosition: z.enum(['outside', 'inside', 'none']),
  valuesBeside: z.array(z.string()),
  ink: color,
  gap: share,
  hole: z.number().min(0).max(1).exactOptional(),
  axisMax: amount,
  mirrored: z.literal(true).exactOptional(),
  outlined: z.object({ cells: z.array(z.string()), color }).exactOptional(),
  labels: z.array(label),
});

const cell = z.object({ paragraphs, ink: box, linesDecided: z.boolean().exactOptional(), fill: color.exactOptional() }); // prettier-ignore
const table = z.object({
  ...base,
  kind: z.literal('table'),
  placeholder,
  columnWidths: z.array(length),
  rows: z.array(z.object({ height: length, cells: z.array(cell) })),
  rule: color,
  ground: color,
  firstColumnIsHeader: z.boolean(),
  cellMarginX: length,
  cellMarginY: length,
});

const element = z.discriminatedUnion('kind', [text, shape, picture, chart, table]);
const fonts = z.object({ latin: z.string(), eastAsian: z.string() });

const layout = z.object({
  id: z.string(),
  name: z.string(),
  ground: color,
  guides: z.array(length).exactOptional(),
  decoration: z.array(element),
  /** Left out: nobody sees them on a slide. */
  placeholders: z.array(z.never()),
});

const slide = z.object({
  id: z.string(),
  layout: z.string(),
  title: z.string(),
  elements: z.array(element),
  /** Left out: the ledger has them. */
  notes: z.array(z.never()),
  draft: z.boolean(),
});

const scene = z.object({
  id: z.string(),
  language: z.string(),
  date: z.string(),
  title: z.string(),
  subject: z.string(),
  author: z.string(),
  company: z.string(),
  width: side,
  height: side,
  theme: z.object({ name: z.string(), colors: z.record(z.enum(THEME_SLOTS), hex), major: fonts, minor: fonts }),
  fonts: z.array(z.string()).min(1),
  palette: z.array(color),
  layouts: z.array(layout),
  sections: z.array(z.object({ id: z.string(), name: z.string(), slides: z.array(z.string()) })),
  slides: z.array(slide),
});

/** The media of a deck that show a picture, by their SHA-256; or the shapes that do. */
const media = z.union([
  z.object({ raster: z.string(), svg: z.string().exactOptional() }),
  z.object({ shapes: shapesSchema }),
]);

export const storedSceneSchema = z.object({
  scene: scene.refine(
    ({ layouts, slides }) => slides.every(({ layout: wanted }) => layouts.some(({ id }) => id === wanted)),
    'a slide without its layout',
  ),
  media: z.record(z.string(), media),
});

/**
 * What a painter needs to show a finished deck again, without the data and templates that it was made from. Pictures
 * are files, named by a key of `media`: how they were drawn is left out, so that nothing from a foreign file is ever
 * executed.
 */
export type StoredScene = Immutable<z.infer<typeof storedSceneSchema>>;
export type StoredElement = Immutable<z.infer<typeof element>>;
export type StoredMedia = Immutable<z.infer<typeof media>>;
