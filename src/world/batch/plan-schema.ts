import { z } from 'zod';
import { expects } from '../../base/validate.ts';
import { DECK_FORMATS } from '../../build-result.ts';
import { LOCALE } from '../input/names.ts';

const path = z.string().min(1);
const words = z.string().min(1);

/** A plan of many decks. Its lists are combined, each with each; all paths are relative to the project's folder. */
export const planSchema = z.strictObject({
  decks: z.array(words).min(1).optional().meta({ description: 'Decks of surveydeck.yaml; without it, all of them' }),
  locales: z
    .array(z.string().regex(LOCALE, expects('form/language')))
    .min(1)
    .optional()
    .meta({ description: 'Languages; without it, all those of each deck or survey' }),
  customers: z
    .union([
      z.strictObject({
        file: path.meta({ description: 'A table (CSV) whose first line names its columns' }),
        column: words.default('customer').meta({ description: 'The column with the names' }),
      }),
      z.array(words).min(1),
    ])
    .optional()
    .meta({ description: 'For whom the decks are made: a column of a table, or a list of names' }),
  surveys: z.array(path).min(1).optional().meta({
    description: "Folders of surveys, used in place of the deck's own; * stands for any name: data/regions/*",
  }),
  each: z
    .array(
      z.record(z.string().regex(/^[a-z][a-z0-9_]*$/, expects('form/small-snake')), z.union([z.string(), z.number()])),
    )
    .min(1)
    .optional()
    .meta({
      description:
        'Rows of values: deck, locale, customer, survey and slides (ids with commas) are used as such, all of them by output:',
    }),
  output: path.optional().meta({
    description:
      'How the files are called, without their ending: {deck} {locale} {customer} {survey} {row}, and what each: names',
  }),
  formats: z.array(z.enum(DECK_FORMATS)).min(1).default(['pptx']).meta({ description: 'Kinds of files to make' }),
});

export type Plan = z.output<typeof planSchema>;
