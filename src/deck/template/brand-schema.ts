import { z } from 'zod';
import { THEME_SLOTS } from '../../base/color.ts';
import { expects } from '../../base/validate.ts';
import { inches } from '../../base/length.ts';
import { lengthText, toEmu } from './lengths.ts';

const slot = z.enum(THEME_SLOTS);
const COLOUR = expects('form/colour');
const hex = z
  .string({ error: COLOUR })
  .regex(/^#?[0-9A-Fa-f]{6}$/, COLOUR)
  .meta({ description: 'Six hexadecimal digits, e.g. E4572E' });
const percent = z.string().regex(/^\d{1,2}%$/, expects('form/percent'));
const colorName = z.string();

/** Points; PowerPoint sets nothing larger. */
const LARGEST = 4000;

const points = z.number().min(10).max(LARGEST);

const size = z
  .union([points, z.tuple([points, points]).refine(([min, max]) => min <= max, expects('form/sizes-in-order'))])
  .meta({ description: 'Size in points; or the smallest and the largest, if what does not fit may be set smaller' });
const multiple = z.number().positive().max(100);
const lineSpacing = z.number().min(0.8).max(2);

const style = z.strictObject({
  size,
  bold: z.boolean().default(false),
  color: colorName.default('ink'),
  emphasis: colorName.default('accent_text'),
  number: multiple.default(1).meta({ description: 'Size of a number, as a multiple of the text' }),
  unit: multiple.default(1).meta({ description: 'Size of a unit, as a multiple of the text' }),
  line_spacing: lineSpacing.default(1.2),
  paragraph_space: z.number().min(0).max(1584).default(0).meta({ description: 'Points before each further paragraph' }),
  align: z.enum(['left', 'center', 'right']).default('left'),
  mode: z.enum(['display', 'body']).default('display'),
  languages: z
    .record(
      z.string(),
      z.strictObject({
        size: size.exactOptional(),
        number: multiple.exactOptional(),
        unit: multiple.exactOptional(),
        line_spacing: lineSpacing.exactOptional(),
      }),
    )
    .default({})
    .meta({
      description:
        'What differs in a language (en, zh-TW; * for all that are not named), whose letters look larger or smaller',
    }),
});

const SIDE = expects('form/page-side');
const ROOM = expects('form/page-room');
const POSITIVE = expects('form/length-positive');

interface PageYaml {
  readonly width: string;
  readonly height: string;
  readonly margin: string;
  readonly gutter: string;
}

/** A page that PowerPoint can have, with room left for something to stand on it. */
function checkPage(page: PageYaml, context: z.RefinementCtx): void {
  const complain = (key: keyof PageYaml, message: string): void => context.addIssue({ code: 'custom', path: [key], message }); // prettier-ignore
  const [width, height, margin, gutter] = [toEmu(page.width), toEmu(page.height), toEmu(page.margin), toEmu(page.gutter)]; // prettier-ignore
  const inch = inches(1);
  if (width < inch) complain('width', SIDE);
  if (height < inch) complain('height', SIDE);
  if (margin < 0) complain('margin', POSITIVE);
  if (gutter < 0) complain('gutter', POSITIVE);
  if (width < inch || height < inch) return;
  if (Math.min(width, height) - 2 * margin < inch) complain('margin', ROOM);
  else if (width - 2 * margin - gutter < inch) complain('gutter', ROOM);
}

/** A footer that lies on the page. */
function checkFooter({ page, footer }: { page: PageYaml; footer: { top: string; height: string } }, context: z.RefinementCtx): void {
  const [top, height] = [toEmu(footer.top), toEmu(footer.height)];
  const message = expects('form/footer-on-page');
  if (height <= 0) context.addIssue({ code: 'custom', path: ['footer', 'height'], message });
  else if (top < 0 || top + height > toEmu(page.height)) context.addIssue({ code: 'custom', path: ['footer', 'top'], message });
} // prettier-ignore

/** `templates/brand/*.yaml`: colours, fonts, type scale, page, footer. */
export const brandSchema = z
  .strictObject({
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
        z.strictObject({ latin: z.string().min(1), east_asian: z.string().min(1), chain: z.array(z.string()).min(1) }),
      ),
    }),
    page: z
      .strictObject({
        width: lengthText,
        height: lengthText,
        margin: lengthText,
        columns: z.int().min(1).max(1000),
        gutter: lengthText,
      })
      .superRefine(checkPage),
    styles: z.record(z.string(), style),
    footer: z.strictObject({ style: z.string(), top: lengthText, height: lengthText, rule: colorName.optional() }),
  })
  .superRefine(checkFooter);
export type BrandYaml = z.infer<typeof brandSchema>;
