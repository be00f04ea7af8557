import { z } from 'zod';
import { pt } from '../../base/length.ts';
import { provenance } from './ledger-schema.ts';
import { colorSchema as color } from './shapes-schema.ts';
import { optionsIn1 } from './version-1.ts';

// The part of a stored scene that says what its charts show.

/** Wider than any amount that people divide or name: a value is a percentage, or yen, or days; an axis ends beyond its largest. */
const WIDEST = 1e12;

export const amount = z.number().min(-WIDEST).max(WIDEST);
const size = z.number().min(0).max(4000).transform(pt);

/** What is drawn of a cell, whatever the version. */
const drawn = {
  exact: z.number(),
  displayed: amount,
  valueLabel: z.string(),
  stressed: z.boolean(),
  provenance,
  fill: color,
  inkOnFill: color,
  inkBeside: color,
  tint: z.number().exactOptional(),
};

const point = z.object({
  option: z.string(),
  segment: z.string().exactOptional(),
  count: z.number(),
  base: z.number(),
  ...drawn,
  hatch: color.exactOptional(),
});

const net = z.object({ options: z.array(z.string()), label: z.string(), figure: z.string() });

/** What a chart says of itself, whatever the version. */
const about = {
  decimals: z.number().int().min(0).max(20),
  unit: z.object({ before: z.string(), after: z.string() }).exactOptional(),
  largest: z.number().min(0).exactOptional(),
  net: net.exactOptional(),
  moreNets: z.array(net).exactOptional(),
  headers: z.object({
    option: z.string(),
    share: z.string(),
    count: z.string(),
    base: z.string(),
    mean: z.string().exactOptional(),
  }),
  alt: z.string(),
};

const sideShare = z.object({ exact: z.number(), displayed: amount, valueLabel: z.string() });
const line = z.object({
  width: size,
  marker: size,
  dashed: z.literal(true).exactOptional(),
  open: z.literal(true).exactOptional(),
});

/** What only some kinds of charts have. */
const besides = {
  sides: z
    .array(
      z.object({
        side: z.enum(['negative', 'neutral', 'positive']),
        options: z.array(z.string()),
        label: z.string(),
        sum: z.string().exactOptional(),
        shares: z.array(sideShare),
      }),
    )
    .exactOptional(),
  heads: z
    .array(
      z.object({
        base: z.string(),
        small: z.boolean(),
        mean: z.string().exactOptional(),
        at: z.number().exactOptional(),
        stressed: z.boolean(),
        letter: z.string().exactOptional(),
        group: z.string().exactOptional(),
      }),
    )
    .exactOptional(),
  ranks: z.array(z.number().int().nullable()).exactOptional(),
  gaps: z
    .object({
      heading: z.string(),
      options: z.array(z.object({ points: z.number(), label: z.string(), significant: z.boolean() })),
    })
    .exactOptional(),
  ticks: z.array(z.object({ value: amount, label: z.string() })).exactOptional(),
  ends: z.tuple([z.string(), z.string()]).exactOptional(),
  letters: z.array(z.array(z.string())).exactOptional(),
  caption: z.string().exactOptional(),
};

const specNow = z
  .object({
    kind: z.string(),
    table: z.string(),
    question: z.string(),
    language: z.string(),
    options: z.enum(['categories', 'series']),
    categories: z.array(z.object({ key: z.string(), label: z.string() })),
    series: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        fill: color,
        line: line.exactOptional(),
        points: z.array(z.union([point, z.null()])),
      }),
    ),
    ...about,
    ...besides,
  })
  .refine(
    ({ categories, series }) => series.every(({ points }) => points.length === categories.length),
    'a ragged chart',
  );

const category1 = z.object({ option: z.string(), label: z.string(), count: z.number(), ...drawn });

/** A chart as version 1 wrote it: of the total of a question's own table. */
const spec1 = z
  .object({
    kind: z.string(),
    question: z.string(),
    language: z.string(),
    categories: z.array(category1),
    base: z.number(),
    seriesName: z.string(),
    ...about,
  })
  .transform(({ kind, question, language, categories, base, seriesName, ...rest }): z.output<typeof specNow> => {
    const options = optionsIn1(kind);
    const points = categories.map(({ label: _label, ...point }) => ({ ...point, base }));
    const matrix =
      options === 'categories'
        ? {
            categories: categories.map(({ option, label }) => ({ key: option, label })),
            series: categories.slice(0, 1).map(({ fill }) => ({ key: '', name: seriesName, fill, points })),
          }
        : {
            categories: [{ key: '', label: seriesName }],
            series: categories.map(({ option, label, fill }, s) => ({
              key: option,
              name: label,
              fill,
              points: points.slice(s, s + 1),
            })),
          };
    return { kind, table: question, question, language, options, ...matrix, ...rest };
  });

/** A chart of a scene, whatever the version that wrote it. */
export const chartSpecSchema = z.union([specNow, spec1]);
