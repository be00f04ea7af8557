import { z } from 'zod';
import { THEME_SLOTS } from '../../base/color.ts';
import { expects } from '../../base/validate.ts';
import { lengthText } from './lengths.ts';

const slot = z.enum(THEME_SLOTS);
const hex = z
  .string()
  .regex(/^[0-9A-Fa-f]{6}$/)
  .meta({ description: 'Six hexadecimal digits, e.g. E4572E' });
const percent = z.string().regex(/^\d{1,2}%$/);
const colorName = z.string();

const style = z.strictObject({
  size: z
    .tuple([z.number().min(10), z.number().min(10)])
    .refine(([min, max]) => min <= max, expects('form/sizes-in-order'))
    .meta({ description: 'Smallest and largest size in points' }),
  bold: z.boolean().default(false),
  color: colorName.default('ink'),
  emphasis: colorName.default('accent_text'),
  number: z.number().positive().default(1).meta({ description: 'Size of a number, as a multiple of the text' }),
  unit: z.number().positive().default(1).meta({ description: 'Size of a unit, as a multiple of the text' }),
  line_spacing: z.number().min(0.8).max(2).default(1.2),
  paragraph_space: z.number().min(0).default(0).meta({ description: 'Points before each further paragraph' }),
  align: z.enum(['left', 'center', 'right']).default('left'),
  mode: z.enum(['display', 'body']).default('display'),
});

/** `templates/brand/*.yaml`: colours, fonts, type scale, page, footer. */
export const brandSchema = z.strictObject({
  id: z.string(),
  theme_name: z.string(),
  theme: z.strictObject(
    Object.fromEntries(THEME_SLOTS.map((s) => [s, hex])) as Record<(typeof THEME_SLOTS)[number], typeof hex>,
  ),
  colors: z
    .record(z.string(), z.union([slot, z.strictObject({ of: slot, lighter: percent })]))
    .meta({ description: 'Colours by the names that layouts use: a slot of the theme, or one made lighter' }),
  fonts: z.strictObject({
    families: z.record(z.string(), z.strictObject({ regular: z.string(), bold: z.string() })),
    languages: z.record(
      z.string(),
      z.strictObject({ latin: z.string(), east_asian: z.string(), chain: z.array(z.string()).min(1) }),
    ),
  }),
  page: z.strictObject({
    width: lengthText,
    height: lengthText,
    margin: lengthText,
    columns: z.int().min(1),
    gutter: lengthText,
  }),
  styles: z.record(z.string(), style),
  footer: z.strictObject({ style: z.string(), top: lengthText, height: lengthText, rule: colorName }),
});
export type BrandYaml = z.infer<typeof brandSchema>;
