import { z } from 'zod';
import { isDay } from '../../base/day.ts';
import { expects } from '../../base/validate.ts';
import { gridForm, type GridEntry } from './grids/grid-form.ts';
import { code, contradictions, count, nonResponse, type QuestionEntry } from './kinds/forms.ts';
import { QUESTION_KINDS } from './kinds/index.ts';
import { base, sourceForm } from './source/forms.ts';

const date = z.string().refine(isDay, expects('form/day')).meta({ description: 'A date like 2025-09-30' });

/** A question of any kind, by the form of that kind, or a grid of such. */
function question(): z.ZodType<QuestionEntry | GridEntry> {
  const [first, ...others] = QUESTION_KINDS.all.map(({ form }) => form);
  if (!first) throw new Error('there are no kinds of questions');
  const grid = gridForm(QUESTION_KINDS.names.map((name) => [name, QUESTION_KINDS.of(name).form]));
  return z.discriminatedUnion('kind', [first, ...others, grid]);
}

const published = z
  .strictObject({
    question: code,
    options: z.array(code).default([]),
    percent: z.number().min(0).max(100).optional(),
    count: count.optional(),
    base: count.optional(),
  })
  .refine(
    (entry) => entry.percent !== undefined || entry.count !== undefined || entry.base !== undefined,
    expects('form/published-quantity'),
  );

const isLanguage = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

/** The form of `survey.yaml`. Its words (question wordings, labels, the agency) are messages, in `locales/`. */
export const definitionSchema = QUESTION_KINDS.derived(() =>
  z.strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]*$/, expects('form/small-kebab'))
      .meta({ description: 'Name of the survey; part of the names of the files that are written' }),
    base_language: z
      .string()
      .refine(isLanguage, expects('form/language-tag'))
      .meta({ description: 'Language in which texts are written first; all others are translations of it' }),
    data_date: date.meta({ description: 'The day that stands for "now" in everything written, e.g. 2025-10-01' }),
    rows: z.enum(['synthetic', 'measured', 'aggregated']).meta({
      description:
        'measured: each row is what one person answered. synthetic: the rows were made to reproduce published totals; ' +
        'they cannot be crossed. aggregated: there are no rows, only counts or percentages of a published table, here ' +
        'or in the file of source',
    }),
    respondents: count.optional().meta({
      description: 'rows: aggregated. How many answered the survey; absent: the largest base of a question',
    }),
    source: sourceForm.optional(),
    non_response: nonResponse,
    base,
    contradictions,
    small_base: z.int().min(1).default(30).meta({ description: 'A base of fewer respondents is marked' }),
    counts_below: z.int().min(0).default(10).meta({
      description: 'On a base of fewer respondents, charts have the count beside each percentage: 66.7% (2 of 3)',
    }),
    rounding: z.strictObject({
      decimals: z.int().min(0).max(3).default(1),
      single_answer: z
        .enum(['half_up', 'half_up_adjust_largest'])
        .meta({ description: 'half_up_adjust_largest: what is missing to 100 % goes to the largest option' }),
      net: z
        .enum(['sum_of_displayed', 'exact'])
        .meta({ description: 'A net of options: the sum of their displayed shares, or rounded from its exact share' }),
    }),
    fieldwork: z.strictObject({ from: date, to: date }),
    questions: z
      .record(code, question())
      .refine((all) => Object.keys(all).length > 0, expects('form/some-question'))
      .refine((all) => !('id' in all), expects('form/no-id-question')),
    published: z.array(published).default([]).meta({ description: 'Figures that the published report prints' }),
  }),
);

/** What `survey.yaml` says, under its own keys. */
export type WrittenDefinition = z.output<ReturnType<typeof definitionSchema>>;
/** The same without grids: each of their items is a question. */
export type DefinitionFile = Omit<WrittenDefinition, 'questions'> & {
  readonly questions: Readonly<Record<string, QuestionEntry>>;
};
