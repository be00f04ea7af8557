import { z } from 'zod';
import { THEME_SLOTS } from '../../base/color.ts';

const point = z.number();
const hex = z.string().regex(/^[0-9A-F]{6}$/);

/** See `base/color.ts`. */
export const colorSchema = z.object({ slot: z.enum(THEME_SLOTS), lighter: z.number().min(0).max(1), hex });
const color = colorSchema;

const ink = z.object({ color, opacity: z.number().min(0).max(1) });
const stroke = ink.extend({
  width: z.number().positive(),
  dash: z.array(z.number().min(0)).exactOptional(),
  cap: z.enum(['butt', 'round', 'square']),
  join: z.enum(['miter', 'round', 'bevel']),
});
const step = z.union([
  z.tuple([z.enum(['M', 'L']), point, point]),
  z.tuple([z.literal('C'), point, point, point, point, point, point]),
  z.tuple([z.literal('O'), point, point, z.number().positive()]),
  z.tuple([z.literal('Z')]),
]);

/** See `files/shapes/types.ts`. */
export const shapesSchema = z.object({
  width: z.number().positive(),
  height: z.number().positive(),
  items: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('path'),
        name: z.string(),
        steps: z.array(step).min(1),
        fill: ink.extend({ hatch: color.exactOptional() }).exactOptional(),
        stroke: stroke.exactOptional(),
      }),
      z.object({
        kind: z.literal('words'),
        name: z.string(),
        text: z.string(),
        x: point,
        baseline: point,
        width: z.number().min(0),
        align: z.enum(['left', 'center', 'right']),
        size: z.number().positive(),
        ascent: z.number(),
        bold: z.boolean(),
        color,
      }),
    ]),
  ),
});
