import { z } from 'zod';
import { THEME_SLOTS } from '../../base/color.ts';
import { emu, pt } from '../../base/length.ts';
import { optionsIn1 } from './version-1.ts';

// What a ledger is. Code that only writes one imports just types from here, since loading zod takes time in every
// build. The fields are in the writer's order, so that a ledger that was read is written back unchanged.

/** What a schema gives, read-only at every depth. */
export type Immutable<T> = T extends string | number | boolean | undefined
  ? T
  : { readonly [K in keyof T]: Immutable<T[K]> };

const measure = z.enum(['percent', 'count', 'rank', 'value', 'date']);
const conditionMeasure = z.enum([...measure.options, 'shared_rank', 'rank_from_last']);
const decimals = z.number().int().min(0).max(20);
const length = z.number().transform(emu);
const box = z.object({ x: length, y: length, w: length, h: length });
export const provenance = z.enum(['published', 'derived', 'reconstructed', 'measured']);

/** A figure: everything needed to say later how it changed. */
const figure = z.object({
  id: z.string(),
  expression: z.string(),
  measure,
  question: z.string().exactOptional(),
  /** Name of the table that holds its cells, where that is not the question's own. */
  table: z.string().exactOptional(),
  options: z.array(z.string()),
  count: z.number(),
  base: z.number().exactOptional(),
  exact: z.number(),
  displayed: z.number(),
  decimals,
  rank: z.number().exactOptional(),
  tied: z.boolean(),
  smallBase: z.boolean(),
  provenance,
});

/** A condition of a claim; an open end is left out, since JSON has no infinity. */
const condition = z.object({
  figure: z.string(),
  measure: conditionMeasure,
  min: z.number().exactOptional(),
  max: z.number().exactOptional(),
  minIncluded: z.boolean(),
  maxIncluded: z.boolean(),
  holds: z.boolean(),
});

const claim = z.object({
  id: z.string(),
  expression: z.string(),
  holds: z.boolean(),
  comparisons: z.array(condition),
});

/** An option of a question; without a rank where it is not a substantive answer (other, none, don't know). */
const row = z.object({
  option: z.string(),
  count: z.number(),
  exact: z.number(),
  displayed: z.number(),
  /** Where a total is divided: its mean amount, by which it is ranked. */
  amount: z.object({ exact: z.number(), displayed: z.number() }).exactOptional(),
  rank: z.number().exactOptional(),
  tied: z.boolean(),
  provenance,
});

/** A column of a table: its ranks and its base tell later what changed places. */
const table = z.object({
  question: z.string(),
  /** Its name, where it is not the question's own table. */
  table: z.string().exactOptional(),
  /** Name of the column's segment; absent in the total. */
  segment: z.string().exactOptional(),
  base: z.number().exactOptional(),
  smallBase: z.boolean(),
  decimals,
  rows: z.array(row),
});

/**
 * Words as they went into the file: paragraphs are separated by `\n`, and line breaks that layout decided are `\v` (as
 * in PowerPoint). `looks` gives the look of all characters in order, as `[how many, look]`; equal looks have equal
 * names.
 */
const words = { text: z.string(), looks: z.array(z.tuple([z.number().int().positive(), z.string()])) };
const covers = ({ text, looks }: z.infer<z.ZodObject<typeof words>>): boolean =>
  looks.reduce((sum, [characters]) => sum + characters, 0) === text.length;

const fill = z.object({ slot: z.enum(THEME_SLOTS), lighter: z.number(), hex: z.string() });

/** What is drawn of a cell. */
const drawn = {
  exact: z.number(),
  displayed: z.number(),
  valueLabel: z.string(),
  provenance,
  fill,
  /** Of a mark that is hatched: the ground between its lines. */
  hatch: fill.exactOptional(),
};

/** A mark of a chart as it was drawn: one option in one column of the chart's table. */
const mark = z.object({
  option: z.string(),
  /** Name of the column's segment; absent in the total. */
  segment: z.string().exactOptional(),
  /** The option's words in the chart, with their line breaks. */
  label: z.string(),
  /** Those of its column, where the chart has several. */
  column: z.string().exactOptional(),
  count: z.number(),
  base: z.number(),
  ...drawn,
  /** Size of its value label, where it is not that of the others. */
  size: z.number().transform(pt).exactOptional(),
  /** The chart leaves out its value label. */
  beside: z.literal(true).exactOptional(),
});

/** How a chart stands in its frame. */
const standing = {
  /** Percentage at the end of the value axis. */
  axisMax: z.number(),
  plot: box,
  /** Size of the value labels. */
  valueSize: z.number().transform(pt),
};

/** A native chart as it was drawn. */
const chartNow = z.object({
  /** Any name: a deck may have a kind of chart that this program does not know. */
  kind: z.string(),
  table: z.string(),
  question: z.string(),
  /** Which of the two the options are. */
  options: z.enum(['categories', 'series']),
  decimals,
  /** Where its values are no percentages. */
  unit: z.object({ before: z.string(), after: z.string() }).exactOptional(),
  /** Series by series. */
  rows: z.array(mark),
  ...standing,
  /** SHA-256 of the workbook. */
  workbook: z.string(),
});

/** A chart as version 1 wrote it: of the total of a question's own table. */
const chart1 = z
  .object({
    kind: z.string(),
    question: z.string(),
    decimals,
    base: z.number(),
    rows: z.array(z.object({ option: z.string(), label: z.string(), count: z.number(), ...drawn })),
    ...standing,
    beside: z.array(z.string()),
    workbook: z.string(),
  })
  .transform(({ kind, question, base, rows, beside, decimals: places, ...rest }): z.output<typeof chartNow> => ({
    kind,
    table: question,
    question,
    options: optionsIn1(kind),
    decimals: places,
    rows: rows.map(({ option, label, count, ...look }) => ({
      option,
      label,
      count,
      base,
      ...look,
      ...(beside.includes(option) ? ({ beside: true } as const) : {}),
    })),
    ...rest,
  }));

const chart = z.union([chartNow, chart1]);

/** What all elements have. */
const ofKind = <K extends string>(kind: K) => ({
  id: z.string(),
  kind: z.literal(kind),
  /** The shape's name, unique on the slide. */
  name: z.string(),
  slot: z.string(),
  message: z.string().exactOptional(),
  /** Ids of figures and claims, whose values are kept once, in the deck's lists. */
  figures: z.array(z.string()),
  claims: z.array(z.string()),
  alt: z.string().exactOptional(),
  /** Type of the placeholder that it fills. */
  placeholder: z.string().exactOptional(),
  box,
});

/** An object that comes from data. */
const element = z.discriminatedUnion('kind', [
  z.object({ ...ofKind('text'), ...words }).refine(covers),
  // `fill` is the ground of a cell that has its own.
  z.object({
    ...ofKind('table'),
    rows: z.array(z.array(z.object({ ...words, fill: fill.exactOptional() }).refine(covers))),
  }),
  z.object({ ...ofKind('chart'), chart }),
  // `key` tells what the picture shows, the hashes (SHA-256) which bytes, or which shapes, show it.
  z.object({
    ...ofKind('picture'),
    key: z.string(),
    raster: z.string().exactOptional(),
    svg: z.string().exactOptional(),
    shapes: z.string().exactOptional(),
  }),
  // Only a mark beside a chart, whose place depends on a figure.
  z.object(ofKind('shape')),
]);

const slide = z.object({
  id: z.string(),
  title: z.string(),
  /** Paragraphs of the notes; empty: no notes page. */
  notes: z.array(z.string()),
  /** Whether it was marked DRAFT. */
  draft: z.boolean(),
  /** SHA-256 of everything visible on it, in its notes and in its layout: see `slideHasher`. */
  drawn: z.string(),
  elements: z.array(element),
});

/** The words of a question's options, or of an item of a grid, whose options are the grid's. */
const questionWords = z.object({
  question: z.string(),
  grid: z.string().exactOptional(),
  item: z.string().exactOptional(),
  options: z.record(z.string(), z.string()),
});

/** A ledger as it comes out of a file: checked, since anybody may have written it. */
export const ledgerSchema = z.object({
  version: z.number().int().min(1),
  /** Id of the deck. */
  deck: z.string(),
  survey: z.string(),
  // A language tag, since it becomes the name of a file that is read.
  locale: z.string().regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/),
  /** BCP 47 tag with its region, as in the scene. */
  language: z.string(),
  /** The data date. */
  date: z.string(),
  title: z.string(),
  /** SHA-256 of document properties and names of sections: see `frameHash`. */
  frame: z.string(),
  inputs: z.array(z.object({ file: z.string(), sha256: z.string() })),
  /** What it was built with, by the parameter's name; of a deck without any, as of an old ledger, absent. */
  parameters: z.record(z.string(), z.string()).exactOptional(),
  /** Ids of the slides that were chosen, in the deck's order; absent where it was made whole. */
  choice: z.array(z.string()).min(1).exactOptional(),
  /** The release of its files, where it was made from one. */
  release: z.string().exactOptional(),
  figures: z.array(figure),
  claims: z.array(claim),
  /** Every question of the survey. */
  tables: z.array(table),
  /** How answers are called; an old ledger does not say so. */
  words: z.array(questionWords).exactOptional(),
  slides: z.array(slide).refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two slides of one id'),
});

/** What a finished deck knows about itself: what it was made from, and what its slides held when it was written. */
export type DeckLedger = Immutable<z.infer<typeof ledgerSchema>>;
export type LedgerSlide = Immutable<z.infer<typeof slide>>;
export type LedgerElement = Immutable<z.infer<typeof element>>;
export type LedgerChart = Immutable<z.infer<typeof chartNow>>;
export type LedgerRow = Immutable<z.infer<typeof mark>>;
export type LedgerText = Immutable<z.infer<z.ZodObject<typeof words>>>;
export type FigureFact = Immutable<z.infer<typeof figure>>;
export type ClaimFact = Immutable<z.infer<typeof claim>>;
export type ConditionFact = Immutable<z.infer<typeof condition>>;
export type TableFact = Immutable<z.infer<typeof table>>;
export type WordsFact = Immutable<z.infer<typeof questionWords>>;
export type RowFact = Immutable<z.infer<typeof row>>;
