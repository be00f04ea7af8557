import { z } from 'zod';
import { expects } from '../../base/validate.ts';
import { CHART_KINDS, offeredCharts } from '../chart/kinds/index.ts';
import { PICTOGRAMS } from '../chart/pictures/pictogram.ts';

const code = z.string();

const net = z.strictObject({ figure: z.string(), label: z.string() });

/** A chart of the slide's question, or of another one. */
const chartValue = () =>
  z.strictObject({
    kind: z.literal('chart'),
    drawing: z.enum(offeredCharts()).optional(),
    question: code.optional(),
    stress: z.array(z.string()).optional().meta({
      description:
        'What is in the accent colour: by rank (first, last, rank 2), figure, claim or option. It must be what the headline is about; where it is not said it is that; []: nothing',
    }),
    net: z.union([net, z.array(net).min(1)]).optional().meta({ description: 'A bracket over several options, or a list of such: the figure that adds them up, and the message that names it' }), // prettier-ignore
    order: z
      .enum(['ranked', 'as_asked'])
      .optional()
      .meta({ description: 'bars, in one column or two: the largest first (the default), or as in the questionnaire' }),
    counterpoint: z
      .string()
      .optional()
      .meta({ description: 'A figure of one option in the dark colour, against which the highlighted one is seen' }),
    next: z
      .array(z.strictObject({ questions: z.array(code).min(1), label: z.string() }))
      .optional()
      .meta({
        description:
          'bars: brackets over the options whose respondents were asked the next questions, with their number; the message that names these people',
      }),
    within: z.int().min(1).optional().meta({ description: 'Options that were put in order: who put each within so many first places; absent or 1: who put it first' }), // prettier-ignore
    variant: z.string().optional().meta({ description: 'Variant of the option labels, for options that have one: short for option.Q9.estimates.short' }), // prettier-ignore
    most: z.int().min(1).optional().meta({ description: 'bars, in one column or two: how many options are drawn at the most, in their order; the slide says how many more there are' }), // prettier-ignore
    from: z.int().min(1).optional().meta({ description: 'With most, of a list that goes on over several slides: the place, from 1 on, of the first option of this one; all have one scale' }), // prettier-ignore
    center: z.string().optional().meta({ description: 'Message in the middle of a doughnut' }),
    page: z.int().min(1).optional().meta({ description: 'Of a grid: which of its slides; the program sets it' }),
    alt: z.string().optional().meta({ description: 'Message that says the finding; by default the headline' }),
  });

export type ChartValue = z.infer<ReturnType<typeof chartValue>>;

/** A picture drawn from a figure. */
const pictureValue = z.strictObject({
  kind: z.literal('picture'),
  picture: z.string(),
  figure: z.string().optional(),
  figures: z.array(z.string()).optional(),
  of: z.int().min(1).optional().meta({ description: 'people, dots: how many are drawn (by default as many as show the share best); bars: percentage at the end of the axis' }),
  part: z.enum(['counted', 'rest']).optional().meta({ description: 'field: only those whom the figure counts, or only the others; both parts have dots of one size' }),
  columns: z.int().min(1).optional().meta({ description: 'field with part: dots in a row (by default as few as leave both parts room one below the other)' }),
  stress: z.boolean().default(true).meta({ description: 'bars: the first one in the accent colour; the sentence beside it must be about it' }),
  alt: z.string(),
}); // prettier-ignore
/** What the pictures of rows may be. */
const ROW_PICTURES = ['bars', 'field', 'dots'] as const;

/** Rows of figures: what each is called, its value, and a picture of it. */
const figuresValue = z.strictObject({
  kind: z.literal('figures'),
  of: z
    .array(
      z.union([
        z.string(),
        z.strictObject({ figure: z.string(), label: z.string().optional(), value: z.string().optional() }),
      ]),
    )
    .min(1)
    .meta({
      description: 'Figures, a row each; with messages of their own for label and value where those are others',
    }),
  order: z.enum(['ranked', 'as_listed']).default('ranked').meta({ description: 'ranked: the largest first' }),
  variant: z
    .string()
    .optional()
    .meta({ description: 'Variant of the option labels: short for option.Q9.estimates.short' }),
  stress: z.array(z.string()).optional().meta({ description: 'Figures in the accent colour; they must be what the sentence beside them is about. By default the largest of those; []: none' }), // prettier-ignore
  counterpoint: z.string().optional().meta({ description: 'The figure, one of the rows, that the others are seen against: in the strongest colour' }), // prettier-ignore
  picture: z
    .enum(ROW_PICTURES)
    .default('bars')
    .meta({ description: 'bars; field: everyone as dots; dots: so many of so many' }),
  questions: z.boolean().default(false).meta({ description: 'Each row names the question that its figure is from' }),
  axis: z.number().positive().default(100).meta({ description: 'Percentage at the end of a bar' }),
});
export type FiguresValue = z.infer<typeof figuresValue>;
const imageValue = z.strictObject({ kind: z.literal('image'), file: z.string(), alt: z.string().optional(), decorative: z.boolean().default(false) }); // prettier-ignore
const pictogramValue = z.strictObject({ kind: z.literal('pictogram'), of: z.enum(PICTOGRAMS) });
const monogramValue = z.strictObject({
  kind: z.literal('monogram'),
  of: z.string(),
  file: z.string().optional(),
});
const qrValue = z.strictObject({ kind: z.literal('qr'), link: z.string().meta({ description: 'A link of company.yaml' }), alt: z.string() }); // prettier-ignore
const textValue = z.strictObject({
  kind: z.literal('text'),
  message: z.string(),
  link: z.string().optional(),
  slide: z.string().optional().meta({ description: 'Id of the slide that the words name: a deck without that slide is without the words' }), // prettier-ignore
});
const verbatimsValue = z.strictObject({
  kind: z.literal('verbatims'),
  question: code.optional(),
  slot: z.string().default('text'),
  most: z
    .int()
    .min(1)
    .optional()
    .meta({ description: 'How many answers are shown at the most: the first of the file' }),
  longest: z
    .int()
    .min(1)
    .optional()
    .meta({ description: 'Longer answers, in characters, and those of several lines are left out' }),
  chosen: z
    .array(
      z
        .strictObject({
          id: z.string().optional().meta({ description: 'The respondent' }),
          number: z.int().min(1).optional().meta({ description: 'Instead of id: which answer of the file it is, from 1 on' }), // prettier-ignore
          text: z.string().meta({ description: 'The answer as it was chosen: the build stops if it is another one, or gone' }), // prettier-ignore
          theme: z.string().optional().meta({ description: 'Message: the heading over it; said once over several that follow each other' }), // prettier-ignore
        })
        .refine(({ id, number }) => (id === undefined) !== (number === undefined), expects('form/id-or-number')),
    )
    .min(1)
    .optional()
    .meta({ description: 'These answers, in this order' }),
  order: z
    .enum(['as_given', 'longest', 'shortest'])
    .default('as_given')
    .meta({ description: 'Which come first, and are shown where not all are' }),
  by: code
    .optional()
    .meta({ description: 'The question with the codes of these answers: they stand under its themes, the largest first' }), // prettier-ignore
  each: z.int().min(1).optional().meta({ description: 'by: answers of each theme at the most; 1 spreads them over all themes' }), // prettier-ignore
  code: z.string().optional().meta({ description: 'by: only the answers with this code' }),
  per_slide: z.int().min(1).optional().meta({ description: 'Answers on a slide at the most; what is left stands on further slides, "1/4" behind their titles' }), // prettier-ignore
  /** Which of these slides it is: the program counts them. */
  page: z.int().min(1).optional().meta({ description: 'With per_slide: which part is shown; the program sets it' }),
});
export type VerbatimsValue = z.infer<typeof verbatimsValue>;

const singleValue = () =>
  z.discriminatedUnion('kind', [
    chartValue(),
    pictureValue,
    figuresValue,
    imageValue,
    pictogramValue,
    monogramValue,
    qrValue,
    textValue,
    verbatimsValue,
  ]);

/** One thing in a slot: the key of a message, or anything with a kind. */
export type SingleValue = string | z.infer<ReturnType<typeof singleValue>>;
/** What goes into a slot: one thing, or a list of items whose own slots are filled. */
export type SlotValue = SingleValue | Record<string, SlotValue>[];

function slotValues(): z.ZodType<SlotValue> {
  const single = singleValue();
  const slotValue: z.ZodType<SlotValue> = z.lazy(() =>
    z.union([z.string().meta({ description: 'A message key' }), z.array(z.record(z.string(), slotValue)), single]),
  );
  return slotValue;
}

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, expects('form/small-kebab'));

/** `templates/decks/*.yaml`: the list of slides. */
export const deckSchema = CHART_KINDS.derived(() =>
  z.strictObject({
    id,
    title: z.string().meta({ description: "Message: the file's title" }),
    subject: z.string().meta({ description: "Message: the file's subject" }),
    author: z.string().optional(),
    company: z
      .string()
      .optional()
      .meta({ description: 'Message: the name of the company, in footers too; without it they have none' }),
    sections: z
      .array(
        z.strictObject({
          id,
          name: z.string().meta({ description: 'Message: name of the section' }),
          slides: z
            .array(
              z.strictObject({
                id: id.meta({ description: 'Stays with the slide when it moves' }),
                layout: z.string(),
                question: code.optional(),
                off: z
                  .boolean()
                  .optional()
                  .meta({ description: 'true: the slide stands in this file only; no deck has it' }),
                title: z.string().optional().meta({ description: 'Message: title of a slide whose layout shows none' }),
                notes: z.array(z.string()).default([]).meta({ description: 'Messages: what the speaker says' }),
                slots: z.record(z.string(), slotValues()).default({}),
              }),
            )
            .min(1),
        }),
      )
      .min(1)
      .refine(
        (sections) => sections.some(({ slides }) => slides.length === 0 || slides.some(({ off }) => !off)),
        expects('form/slide-on'),
      ),
  }),
);
export type DeckYaml = z.infer<ReturnType<typeof deckSchema>>;
