import { z } from 'zod';
import { expects } from '../../base/validate.ts';

const code = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,59}$/, expects('form/code'));

/** A day of the calendar, `2025-09-30`. */
const isDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};
const date = z.string().refine(isDay, expects('form/day')).meta({ description: 'A date like 2025-09-30' });

const nonResponse = z
  .enum(['in_base', 'out_of_base'])
  .optional()
  .meta({
    description:
      'Whether people who were asked and gave no answer (blank cells) count in the base. in_base: shares are of all ' +
      'asked, and charts have one more row for no answer. out_of_base: shares are of those who answered. Absent: a ' +
      'blank is a mistake. A question’s own setting wins over the survey’s.',
  });

const contradictions = z
  .enum(['refuse', 'clean'])
  .optional()
  .meta({
    description:
      'Multiple answers: what to do with an option of role none or dont_know that is ticked together with others. ' +
      'refuse (the default): it is a mistake. clean: its tick is dropped, the other answers count, and the slide ' +
      'says of how many respondents. A question’s own setting wins over the survey’s.',
  });

const provenance = z.enum(['published', 'derived', 'reconstructed']);
const count = z.int().min(0);

const common = {
  role: z
    .enum(['answer', 'other', 'none', 'dont_know', 'rest'])
    .default('answer')
    .meta({ description: 'What the option is; all but "answer" rank last. "rest" sums what was not published.' }),
  figure: provenance.default('published').meta({ description: 'How its figure is known' }),
  label: provenance.default('published').meta({ description: 'How its wording is known' }),
  range: z
    .tuple([count, count])
    .optional()
    .meta({
      description:
        'Counts that the source leaves possible, lowest and highest (figure: reconstructed only); the answers must ' +
        'agree with it, unless the rows are measured',
    }),
};

/** An option without anything after its code has all the defaults. */
const options = <T extends z.ZodType>(option: T) =>
  z.record(code, option).refine((all) => Object.keys(all).length > 0, expects('form/some-option'));

const answerOption = z.strictObject(common).nullable();
const point = z.strictObject({
  ...common,
  value: z.number().meta({ description: 'The value of the point, e.g. 1 to 5' }),
});
const band = z.strictObject({
  ...common,
  from: z.number().optional().meta({ description: 'Lowest number of the band; open below where absent' }),
  to: z.number().optional().meta({ description: 'The band ends below this number; open above where absent' }),
});

const askedOf = z
  .union([
    z.literal('unknown'),
    z
      .strictObject({
        question: code,
        any_of: z.array(code).min(1).optional(),
        none_of: z.array(code).min(1).optional(),
      })
      .refine(
        (filter) => (filter.any_of === undefined) !== (filter.none_of === undefined),
        expects('form/any-or-none'),
      ),
  ])
  .optional()
  .meta({
    description:
      'Who is asked: those who gave any of these answers (or none of these) to an earlier question. "unknown": it ' +
      'rests on an answer that is not in the data; its note is the message filter_note.<question>. Absent: everyone.',
  });

const question = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('single'),
    asked_of: askedOf,
    non_response: nonResponse,
    options: options(answerOption),
  }),
  z.strictObject({
    kind: z.literal('multiple'),
    asked_of: askedOf,
    non_response: nonResponse,
    contradictions,
    max: z.int().min(1).optional().meta({ description: 'How many options may be ticked at the most' }),
    options_known: z
      .enum(['all', 'published_only'])
      .default('all')
      .meta({
        description:
          'published_only: the questionnaire had more options, so a row may have none ticked. Not for people who gave ' +
          'no answer: that is non_response.',
      }),
    options: options(answerOption),
  }),
  z.strictObject({
    kind: z.literal('scale'),
    asked_of: askedOf,
    non_response: nonResponse,
    options: options(point),
  }),
  z.strictObject({
    kind: z.literal('numeric'),
    asked_of: askedOf,
    non_response: nonResponse,
    options: options(band),
  }),
  z.strictObject({ kind: z.literal('free'), asked_of: askedOf }),
]);

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
export const definitionSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/, expects('form/small-kebab'))
    .meta({ description: 'Name of the survey; part of the names of the files that are written' }),
  base_language: z
    .string()
    .refine(isLanguage, expects('form/language-tag'))
    .meta({ description: 'Language in which texts are written first; all others are translations of it' }),
  data_date: date.meta({ description: 'The day that stands for "now" in everything written, e.g. 2025-10-01' }),
  rows: z.enum(['synthetic', 'measured']).meta({
    description:
      'measured: each row is what one person answered. synthetic: the rows were made to reproduce published totals; ' +
      'they cannot be crossed',
  }),
  non_response: nonResponse,
  contradictions,
  small_base: z.int().min(1).default(30).meta({ description: 'A base of fewer respondents is marked' }),
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
    .record(code, question)
    .refine((all) => Object.keys(all).length > 0, expects('form/some-question'))
    .refine((all) => !('id' in all), expects('form/no-id-question')),
  published: z.array(published).default([]).meta({ description: 'Figures that the published report prints' }),
});

/** What `survey.yaml` says, under its own keys. */
export type DefinitionFile = z.output<typeof definitionSchema>;
export type QuestionEntry = DefinitionFile['questions'][string];
