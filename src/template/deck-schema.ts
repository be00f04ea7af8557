import { z } from 'zod';

const code = z.string();
const options = z.array(code).default([]);

/** A chart of the slide's question, or of another one. */
export const chartValue = z.strictObject({
  kind: z.literal('chart'),
  drawing: z.enum(['doughnut', 'bars', 'stacked_bar', 'columns']).optional(),
  question: code.optional(),
  stress: options.meta({ description: 'Options in the accent colour: the answer that the headline is about' }),
  net: z.strictObject({ figure: z.string(), label: z.string() }).optional().meta({ description: 'A bracket over several options: the figure that adds them up, and the message that names it' }), // prettier-ignore
  center: z.string().optional().meta({ description: 'Message in the middle of a doughnut' }),
  alt: z.string().optional().meta({ description: 'Message that says the finding; by default the headline' }),
});

/** A picture drawn from a figure. */
export const pictureValue = z.strictObject({
  kind: z.literal('picture'),
  picture: z.string(),
  figure: z.string().optional(),
  figures: z.array(z.string()).optional(),
  /** `waffle` and `people`: how many are drawn. */
  of: z.int().min(1).optional(),
  stress: z.boolean().default(true).meta({ description: 'In the accent colour: the figure that the heading is about' }),
  alt: z.string(),
});
export const imageValue = z.strictObject({ kind: z.literal('image'), file: z.string(), alt: z.string().optional(), decorative: z.boolean().default(false) }); // prettier-ignore
export const monogramValue = z.strictObject({
  kind: z.literal('monogram'),
  of: z.string(),
  file: z.string().optional(),
});
export const qrValue = z.strictObject({ kind: z.literal('qr'), link: z.string().meta({ description: 'A link of company.yaml' }), alt: z.string() }); // prettier-ignore
export const textValue = z.strictObject({ kind: z.literal('text'), message: z.string(), link: z.string().optional() });
export const verbatimsValue = z.strictObject({ kind: z.literal('verbatims'), question: code.optional(), slot: z.string().default('text') }); // prettier-ignore

const single = z.union([
  z.string().meta({ description: 'A message key' }),
  z.discriminatedUnion('kind', [
    chartValue,
    pictureValue,
    imageValue,
    monogramValue,
    qrValue,
    textValue,
    verbatimsValue,
  ]),
]);
export type SingleValue = z.infer<typeof single>;
export type SlotValue = SingleValue | Record<string, SlotValue>[];

const slotValue: z.ZodType<SlotValue> = z.lazy(() =>
  z.union([
    z.string().meta({ description: 'A message key' }),
    z.array(z.record(z.string(), slotValue)),
    z.discriminatedUnion('kind', [
      chartValue,
      pictureValue,
      imageValue,
      monogramValue,
      qrValue,
      textValue,
      verbatimsValue,
    ]),
  ]),
) as unknown as z.ZodType<SlotValue>;

const id = z.string().regex(/^[a-z][a-z0-9-]*$/);

/** `templates/decks/*.yaml`: the list of slides. */
export const deckSchema = z.strictObject({
  id,
  title: z.string().meta({ description: "Message: the file's title" }),
  subject: z.string().meta({ description: "Message: the file's subject" }),
  author: z.string(),
  company: z.string(),
  sections: z
    .array(
      z.strictObject({
        id,
        name: z.string().meta({ description: 'Message: name of the section' }),
        slides: z.array(
          z.strictObject({
            id: id.meta({ description: 'Stays with the slide when it moves' }),
            layout: z.string(),
            question: code.optional(),
            title: z.string().optional().meta({ description: 'Message: title of a slide whose layout shows none' }),
            notes: z.array(z.string()).default([]).meta({ description: 'Messages: what the speaker says' }),
            slots: z.record(z.string(), slotValue).default({}),
          }),
        ),
      }),
    )
    .min(1),
});
export type DeckYaml = z.infer<typeof deckSchema>;
