import { z } from 'zod';
import { languageTag, visibleWords, wordsByLanguage } from '../../base/words-schema.ts';
import { PICTOGRAMS } from '../chart/pictures/pictogram.ts';
import { expects } from '../../base/validate.ts';
import { hasShare, heightText, lengthText } from './lengths.ts';
import { AUTO_ITEMS, AUTO_PICTURES, AUTO_TEXTS, FOOTERS, type AutoItems } from './types.ts';

const sizes = {
  grow: z.number().min(0).optional().meta({ description: 'Share of the space left over' }),
  span: z.number().positive().optional().meta({ description: 'Columns, in a row' }),
  size: heightText.optional(),
  min: heightText.optional(),
  max: heightText.optional(),
};
const align = z.enum(['left', 'center', 'right']);
const anchor = z.enum(['top', 'middle', 'bottom']);
const optional = z.boolean().default(false);

const panel = z.strictObject({
  fill: z.string().optional(),
  line: z.string().optional().meta({ description: 'Colour of its outline' }),
  dashed: z.boolean().default(false).meta({ description: 'Whether its outline is dashed' }),
  padding: z.union([lengthText, z.tuple([lengthText, lengthText])]).optional(),
  bar: z.strictObject({ side: z.enum(['top', 'left']), color: z.string(), size: lengthText }).optional(),
  shape: z.enum(['rect', 'roundRect', 'ellipse']).default('rect'),
});

const text = z.strictObject({
  kind: z.literal('text'),
  slot: z.string(),
  name: z.string().meta({ description: "The shape's name in PowerPoint" }),
  style: z.string(),
  stress_style: z.string().optional().meta({ description: 'Style of the row that stands out, among rows of figures' }),
  align: align.optional(),
  anchor: anchor.default('top'),
  lines: z.int().min(1).optional().meta({ description: 'Lines at the most' }),
  hug: z.boolean().default(false).meta({ description: 'In a row, as wide as its words' }),
  optional,
  auto: z.enum(AUTO_TEXTS).optional(),
  placeholder: z.enum(['title', 'body']).optional(),
  panel: panel.optional(),
  prompt: z.string().optional(),
  fixed: z.string().optional().meta({ description: 'A mark that is the same on every slide, e.g. a quotation mark' }),
  finding: z.boolean().default(false).meta({
    description:
      'What stands here says something about the data: each sentence must name a figure, a claim or an editorial remark',
  }),
  ...sizes,
});
const chart = z.strictObject({ kind: z.literal('chart'), slot: z.string(), name: z.string(), optional, placeholder: z.boolean().default(false), ...sizes }); // prettier-ignore
const picture = z.strictObject({
  kind: z.literal('picture'),
  slot: z.string(),
  name: z.string(),
  optional,
  placeholder: z.boolean().default(false),
  aspect: z.number().positive().optional().meta({ description: 'Width to height' }),
  align: align.default('center'),
  shape: z
    .enum(['rect', 'roundRect', 'ellipse'])
    .optional()
    .meta({ description: 'Outline of a monogram; a circle by default' }),
  auto: z.enum(AUTO_PICTURES).optional(),
  glyph: z
    .enum(PICTOGRAMS)
    .optional()
    .meta({ description: 'A sign that is the same on every slide, e.g. a ticked box' }),
  ...sizes,
});
const table = z.strictObject({
  kind: z.literal('table'),
  slot: z.string(),
  name: z.string(),
  optional,
  placeholder: z.boolean().default(false),
  columns: z.array(z.strictObject({ key: z.string(), span: z.number().positive(), style: z.string() })).min(1),
  rule: z.string(),
  min_row: heightText,
  max_row: heightText,
  ...sizes,
});
const tracker = z.strictObject({
  kind: z.literal('tracker'),
  slot: z.string().default('tracker'),
  name: z.string(),
  style: z.string(),
  ...sizes,
});
const space = z.strictObject({ kind: z.literal('space'), ...sizes });
const rule = z.strictObject({
  kind: z.literal('rule'),
  color: z.string(),
  weight: lengthText.default('1pt'),
  ...sizes,
});

export interface BoxYaml {
  kind: 'stack' | 'row';
  name?: string | undefined;
  gap?: string | undefined;
  anchor?: 'top' | 'middle' | 'bottom' | undefined;
  panel?: z.infer<typeof panel> | undefined;
  children: NodeYaml[];
  grow?: number | undefined;
  span?: number | undefined;
  size?: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
}
export interface GroupYaml extends Omit<BoxYaml, 'kind' | 'children' | 'gap' | 'panel' | 'anchor'> {
  kind: 'group';
  slot: string;
  name: string;
  optional: boolean;
  placeholder: boolean;
  columns: number;
  order: 'rows' | 'columns';
  auto?: AutoItems | undefined;
  gap?: string | [string, string] | undefined;
  item: NodeYaml;
}
export type PanelYaml = z.infer<typeof panel>;
export type NodeYaml =
  | BoxYaml
  | GroupYaml
  | z.infer<typeof text>
  | z.infer<typeof chart>
  | z.infer<typeof picture>
  | z.infer<typeof table>
  | z.infer<typeof tracker>
  | z.infer<typeof space>
  | z.infer<typeof rule>;

const boxOf = (kind: 'stack' | 'row') =>
  z.strictObject({
    kind: z.literal(kind),
    name: z.string().optional(),
    gap: heightText.optional(),
    anchor: anchor.optional(),
    panel: panel.optional(),
    get children() {
      return z.array(node);
    },
    ...sizes,
  });
const group = z.strictObject({
  kind: z.literal('group'),
  slot: z.string(),
  name: z.string(),
  optional,
  placeholder: z.boolean().default(false),
  columns: z.int().min(1),
  order: z.enum(['rows', 'columns']).default('rows'),
  auto: z.enum(AUTO_ITEMS).optional(),
  gap: z.union([heightText, z.tuple([lengthText, heightText])]).optional(),
  get item() {
    return node;
  },
  ...sizes,
});

/** Lengths across the page know nothing of how high it is. */
const isAcross = ({ gap, children }: Pick<BoxYaml, 'gap' | 'children'>): boolean =>
  !hasShare(gap) && !children.some((child) => [child.size, child.min, child.max].some(hasShare));

const node: z.ZodType<NodeYaml> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    boxOf('stack'),
    boxOf('row').refine(isAcross, expects('form/no-share-across')),
    text,
    chart,
    picture,
    table,
    group,
    tracker,
    space,
    rule,
  ]),
);

/** `templates/layouts/*.yaml`: a slide layout with named slots. */
export const layoutSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, expects('form/small-kebab')),
  name: z
    .union([visibleWords, wordsByLanguage(z.union([z.literal('*'), languageTag]))])
    .meta({ description: "The layout's name in PowerPoint, or one for each language (*: all others)" }),
  ground: z.string().default('ground'),
  footer: z.enum(FOOTERS).default('company'),
  footer_left: lengthText.optional().meta({ description: 'Where its words begin, from the left edge of the page' }),
  area: z.strictObject({ left: lengthText, top: lengthText, right: lengthText, bottom: lengthText }).optional(),
  guides: z.array(lengthText).optional().meta({
    description:
      'Where columns begin, from the left edge: slots that are in no group must stand there. PowerPoint shows them',
  }),
  decoration: z
    .array(
      z.strictObject({
        shape: z.enum(['rect', 'ellipse', 'line', 'notch']),
        fill: z.string(),
        x: lengthText,
        y: heightText,
        w: lengthText,
        h: heightText,
      }),
    )
    .default([]),
  content: node,
});
