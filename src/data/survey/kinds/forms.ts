import { z } from 'zod';
import { expects } from '../../../base/validate.ts';
import { base, sourced, type QuestionSourceFile } from '../source/forms.ts';

// What the forms of the kinds of questions in `survey.yaml` are made of.

export const code = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,59}$/, expects('form/code'));

export const nonResponse = z
  .enum(['in_base', 'out_of_base'])
  .optional()
  .meta({
    description:
      'Whether people who were asked and gave no answer (blank cells) count in the base. in_base: shares are of all ' +
      'asked, and charts have one more row for no answer. out_of_base: shares are of those who answered. Absent: a ' +
      'blank is a mistake. A question’s own setting wins over the survey’s.',
  });

export const contradictions = z
  .enum(['refuse', 'clean', 'keep'])
  .optional()
  .meta({
    description:
      'Multiple answers: what to do with an option of role none or dont_know that is ticked together with others. ' +
      'refuse (the default): it is a mistake. clean: its tick is dropped, the other answers count, and the slide ' +
      'says of how many respondents. keep: both count, as they stand in the data. A question’s own setting wins over the survey’s.',
  });

const provenance = z.enum(['published', 'derived', 'reconstructed']);
export const count = z.int().min(0);

/** What a published table prints of an option, where there are no answers. */
const printed = {
  count: count.optional().meta({ description: 'rows: aggregated. How many gave it' }),
  percent: z.number().min(0).max(100).optional().meta({
    description: 'rows: aggregated. Its share as it is printed; alone, its count is rounded from it',
  }),
  mean: z.number().min(0).optional().meta({
    description: 'rows: aggregated. Of options put in order, its mean place; of a divided total, its mean amount',
  }),
};
/** What a published table prints of one option. */
export const printedOption = z.strictObject(printed);

/** What every option may say. */
export const common = {
  ...printed,
  role: z
    .enum(['answer', 'other', 'none', 'dont_know', 'refused', 'rest'])
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

/** More than any question has, countries and occupations included: each has a place in every chart and table. */
const MOST_OPTIONS = 500;

/** An option without anything after its code has all the defaults. */
export const optionsOf = <T extends z.ZodType>(option: T) =>
  z
    .record(code, option)
    .refine((all) => Object.keys(all).length > 0, expects('form/some-option'))
    .refine((all) => Object.keys(all).length <= MOST_OPTIONS, expects('form/most-options'));

const worded = z.strictObject(common);
/** An option that is only words. */
export const answerOption = worded.nullable();

/** A single word is no condition; `abort` lets the union say which of its forms was probably meant. */
const CONDITION = {
  error: expects('form/condition'),
  abort: true,
};

const askedOf = z
  .union([
    z.literal('unknown'),
    z.string().regex(/\S[\s=<>(]+\S/, CONDITION),
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
      'Who is asked, by what they answered to earlier questions: Q2 in (a, b) and not Q6 = c and Q9 >= 40; joined by ' +
      'and, or, not and brackets. Also { question: Q2, any_of: [a, b] } (or none_of). "unknown": it rests on an answer ' +
      'that is not in the data; its note is the message filter_note.<question>. Absent: everyone.',
  });

/** What a question of any kind may say: who is asked, and how its answers are read from an export. */
export const everyQuestion = { asked_of: askedOf, ...sourced };
/** What a question may say whose answers are counted: of whom its shares are, besides. */
export const countedQuestion = {
  ...everyQuestion,
  non_response: nonResponse,
  base,
  base_count: count.optional().meta({ description: 'rows: aggregated. How many respondents its shares are of' }),
  title: z.string().min(1).optional().meta({
    description: 'rows: aggregated. What names the question in the file; absent: its code',
  }),
};
/** What a question of numbers may say besides where there are no answers. */
export const printedNumbers = {
  mean: z.number().optional().meta({ description: 'rows: aggregated. The mean of the numbers, as it is printed' }),
  median: z.number().optional().meta({ description: 'rows: aggregated. Their median, as it is printed' }),
};

/** An option of any kind of question; null (nothing after its code) means all defaults. */
export type OptionEntry =
  | (z.output<typeof worded> & {
      readonly value?: number | undefined;
      /** A number or, of days, an ISO date. */
      readonly from?: number | string | undefined;
      readonly to?: number | string | undefined;
    })
  | null;

/** A question of any kind, as a form leaves it. */
export interface QuestionEntry extends Partial<QuestionSourceFile> {
  readonly kind: string;
  readonly asked_of?: z.output<typeof askedOf> | undefined;
  readonly non_response?: z.output<typeof nonResponse> | undefined;
  readonly base?: z.output<typeof base> | undefined;
  readonly contradictions?: z.output<typeof contradictions> | undefined;
  readonly max?: number | undefined;
  readonly total?: number;
  readonly tolerance?: number;
  readonly unit?: string;
  readonly ordered?: boolean | undefined;
  readonly base_count?: number | undefined;
  readonly title?: string | undefined;
  readonly mean?: number | undefined;
  readonly median?: number | undefined;
  readonly options_known?: 'all' | 'published_only';
  readonly of?: string;
  readonly file?: string;
  readonly options?: Readonly<Record<string, OptionEntry>>;
}
