import { z } from 'zod';
import { THEME_SLOTS } from '../../../base/color.ts';
import type { DeckLedger } from '../../../files/record/types.ts';

const measure = z.enum(['percent', 'count', 'rank', 'value']);
const conditionMeasure = z.enum([...measure.options, 'shared_rank', 'rank_from_last']);
const provenance = z.enum(['published', 'derived', 'reconstructed', 'measured']);
const box = z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() });
const text = z
  .object({ text: z.string(), looks: z.array(z.tuple([z.number().int().positive(), z.string()])) })
  .refine(({ text: words, looks }) => looks.reduce((sum, [length]) => sum + length, 0) === words.length);

const figure = z.object({
  id: z.string(),
  expression: z.string(),
  measure,
  question: z.string().optional(),
  options: z.array(z.string()),
  count: z.number(),
  base: z.number().optional(),
  exact: z.number(),
  displayed: z.number(),
  decimals: z.number().int().min(0).max(20),
  rank: z.number().optional(),
  tied: z.boolean(),
  smallBase: z.boolean(),
  provenance,
});

const claim = z.object({
  id: z.string(),
  expression: z.string(),
  holds: z.boolean(),
  comparisons: z.array(
    z.object({
      figure: z.string(),
      measure: conditionMeasure,
      min: z.number().optional(),
      max: z.number().optional(),
      minIncluded: z.boolean(),
      maxIncluded: z.boolean(),
      holds: z.boolean(),
    }),
  ),
});

const table = z.object({
  question: z.string(),
  base: z.number().optional(),
  smallBase: z.boolean(),
  decimals: z.number().int().min(0).max(20),
  rows: z.array(
    z.object({
      option: z.string(),
      count: z.number(),
      exact: z.number(),
      displayed: z.number(),
      rank: z.number().optional(),
      tied: z.boolean(),
      provenance,
    }),
  ),
});

const chart = z.object({
  kind: z.enum(['doughnut', 'bars', 'stacked_bar', 'columns']),
  question: z.string(),
  decimals: z.number().int().min(0).max(20),
  base: z.number(),
  rows: z.array(
    z.object({
      option: z.string(),
      label: z.string(),
      count: z.number(),
      exact: z.number(),
      displayed: z.number(),
      valueLabel: z.string(),
      provenance,
      fill: z.object({ slot: z.enum(THEME_SLOTS), lighter: z.number(), hex: z.string() }),
    }),
  ),
  axisMax: z.number(),
  plot: box,
  valueSize: z.number(),
  beside: z.array(z.string()),
  workbook: z.string(),
});

const element = z
  .object({
    id: z.string(),
    name: z.string(),
    slot: z.string(),
    message: z.string().optional(),
    figures: z.array(z.string()),
    claims: z.array(z.string()),
    alt: z.string().optional(),
    placeholder: z.string().optional(),
    box,
  })
  .and(
    z.union([
      z.object({ kind: z.literal('text') }).and(text),
      z.object({ kind: z.literal('table'), rows: z.array(z.array(text)) }),
      z.object({ kind: z.literal('chart'), chart }),
      z.object({ kind: z.literal('picture'), key: z.string(), raster: z.string(), svg: z.string().optional() }),
      z.object({ kind: z.literal('shape') }),
    ]),
  );

const ledger = z.object({
  version: z.number().int().min(1),
  deck: z.string(),
  survey: z.string(),
  locale: z.string(),
  language: z.string(),
  date: z.string(),
  title: z.string(),
  frame: z.string(),
  inputs: z.array(z.object({ file: z.string(), sha256: z.string() })),
  figures: z.array(figure),
  claims: z.array(claim),
  tables: z.array(table),
  slides: z
    .array(
      z.object({
        id: z.string(),
        title: z.string(),
        notes: z.array(z.string()),
        draft: z.boolean(),
        drawn: z.string(),
        elements: z.array(element),
      }),
    )
    .refine((slides) => new Set(slides.map(({ id }) => id)).size === slides.length, 'two slides of one id'),
});

/** A ledger as it comes out of a file: checked, since anybody may have written it. Throws a `ZodError`. */
export const checkedLedger = (value: unknown): DeckLedger => ledger.parse(value) as unknown as DeckLedger;
