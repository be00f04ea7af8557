import { z } from 'zod';
import { EXPORT_FORMATS } from '../../../base/export.ts';
import { expects } from '../../../base/validate.ts';

import { DECIMALS } from './plain-number.ts';
import { DATE_ORDERS } from './plain-day.ts';

// What `survey.yaml` says of an export: `source:` of the survey, and the keys of the same purpose in each question.

const SPELLINGS = { true: ['true', 'TRUE', 'True'], false: ['false', 'FALSE', 'False'] } as const;
/** The text of a cell; YAML takes 1 for a number and yes for a word of its own. */
const cell = z
  .union([z.string(), z.number(), z.boolean()])
  // TRUE without quotation marks is no text for YAML, and how it was written is lost.
  .transform((text) => (typeof text === 'boolean' ? SPELLINGS[`${text}`] : [String(text)]));
/** One text, or several spellings. */
const cells = z.union([cell, z.array(cell).transform((all) => all.flat())]);
const column = z.union([z.string().min(1), z.number()]).transform(String);

const missing = z
  .strictObject({
    not_asked: cells.optional(),
    no_answer: cells.optional(),
    refused: cells.optional(),
    dont_know: cells.optional(),
    undecided: cells.optional(),
  })
  .meta({
    description:
      'Texts of cells that are no answers, by what they mean. "" is an empty cell (by itself: no answer). refused and ' +
      'dont_know count as the option of that role, where the question has one; else as no answer. undecided: written by ' +
      'surveydeck init for texts that are none of the options; the build stops until each is an option or stands elsewhere.',
  });

const named = z.string().min(1);
const numbers = { count: named.optional(), percent: named.optional(), fractions: z.boolean().default(false) };
const hasNumbers = ({
  count,
  percent,
}: {
  readonly count?: string | undefined;
  readonly percent?: string | undefined;
}) => count !== undefined || percent !== undefined;

const aggregated = z
  .discriminatedUnion('shape', [
    z
      .strictObject({
        shape: z.literal('long'),
        question: named,
        option: named,
        base: named.optional(),
        ...numbers,
      })
      .refine(hasNumbers, expects('form/count-or-percent')),
    z
      .strictObject({
        shape: z.literal('blocks'),
        option: z.int().min(1).default(1).meta({ description: 'Which column, from 1, holds titles and options' }),
        total: cells
          .default(['Total', 'Base', '全体', '合計', '計'])
          .meta({ description: 'What rows of all respondents are called' }),
        ...numbers,
      })
      .refine(hasNumbers, expects('form/count-or-percent')),
  ])
  .meta({
    description:
      'rows: aggregated. long: a row an option, whose columns are called as said. blocks: below the title of each ' +
      'question a header, in which count and percent are called as said, and a row an option. fractions: percentages ' +
      'are parts of 1.',
  });

const rowRule = z.strictObject({
  column,
  values: cells.meta({ description: 'What stands in the cells of that column; "" is an empty cell' }),
  why: z.string().min(1),
});

/** The form of `source:`. */
export const sourceForm = z
  .strictObject({
    files: z
      .union([z.string().min(1).transform((file) => [file]), z.array(z.string().min(1)).min(1)])
      .meta({ description: 'The export, beside survey.yaml; of several files, the rows follow one another' }),
    format: z.enum(EXPORT_FORMATS).optional().meta({ description: 'Absent: told by its bytes' }),
    encoding: z.string().min(1).optional().meta({ description: 'UTF-8, UTF-16, Shift_JIS, EUC-JP, Windows-1252; absent: told by its bytes' }),
    delimiter: z.string().length(1).optional().meta({ description: 'What stands between two cells; absent: found' }),
    sheet: z.string().min(1).optional().meta({ description: 'Of a workbook: the sheet with the answers; absent: the first' }),
    header_rows: z.int().min(0).max(20).default(1).meta({ description: 'Rows before the first respondent' }),
    names: z
      .array(z.int().min(1).max(20))
      .min(1)
      .optional()
      .meta({ description: 'The header rows, from 1, that name the columns; the texts of several are joined by " | ". Absent: the first' }), // prettier-ignore
    id: column.optional().meta({ description: 'The column that names respondents; absent: they are numbered' }),
    ignore: z
      .union([z.array(column), z.record(z.string(), z.string().nullable())])
      .default([])
      .meta({ description: 'Columns that belong to no question; each may say why' }),
    absent: z
      .union([z.array(column), z.record(z.string(), z.string().nullable())])
      .default([])
      .meta({ description: 'Columns that questions have and this export has not; each may say why. A question without any of its columns was asked of nobody' }), // prettier-ignore
    missing: missing.optional(),
    aggregated: aggregated.optional(),
    drop: z.array(rowRule).default([]).meta({ description: 'Rows that do not count: previews, tests, totals' }),
    keep: z.array(rowRule).default([]).meta({ description: 'Only these rows count: completed interviews' }),
    duplicates: z
      .strictObject({ by: z.union([column.transform((name) => [name]), z.array(column).min(1)]), keep: z.enum(['first', 'last']) })
      .optional()
      .meta({ description: 'Rows with the same cells in these columns are one respondent' }),
  })
  .meta({ description: 'How the answers are read from the export of a survey tool; absent: responses.csv, one column a question' }); // prettier-ignore
export type SourceFile = z.output<typeof sourceForm>;

/** The keys of a question of any kind that say how its answers are read from an export. */
export const sourced = {
  columns: z
    .union([column, z.array(column).min(1), z.record(z.string(), column)])
    .optional()
    .meta({
      description:
        'Where the answers stand. A name: in that column. Option: name, …: one column an option. A list: several ' +
        'columns, each with an option (of a ranking, in the order of its places). Absent: in the column that is called like the question.',
    }),
  values: z
    .record(z.string(), cells)
    .optional()
    .meta({ description: 'Option: the text, or the texts, that stand for it in the cells' }),
  others: z
    .union([z.string(), z.strictObject({ option: z.string(), column })])
    .optional()
    .meta({
      description:
        'The option that any other text stands for: "other, namely …". With a column: the texts stand there, and a ' +
        'text elsewhere that stands for no option is a mistake',
    }),
  joined: z
    .union([
      z
        .string()
        .min(1)
        .transform((joint) => [joint]),
      z.array(z.string().min(1)).min(1),
    ])
    .optional()
    .meta({ description: 'What stands between several answers in one cell; several such marks' }),
  rank: z.int().min(1).optional().meta({ description: 'Of joined answers in the order of a ranking: the place that this question is about' }), // prettier-ignore
  ticked: z
    .union([z.literal('any'), cells])
    .optional()
    .meta({ description: 'One column an option: texts that tick it; any: all texts that mean nothing else' }),
  unticked: cells.optional().meta({ description: 'One column an option: texts that leave it unticked, beside blanks' }),
  missing: missing.optional(),
  units: z.array(z.string().min(1)).optional().meta({ description: 'Words beside numbers: years, USD' }),
  decimal: z.enum(DECIMALS).optional().meta({ description: 'What stands before the decimals of numbers: point (the default), or comma, as in 1.250,5' }), // prettier-ignore
  date_order: z.enum(DATE_ORDERS).optional().meta({ description: 'Dates that do not begin with the year: dmy (31/12/2025) or mdy (12/31/2025)' }), // prettier-ignore
  off_route: z.enum(['refuse', 'drop']).optional().meta({ description: 'Answers of people whom asked_of leaves out. refuse (the default): a mistake. drop: they do not count' }), // prettier-ignore
  mask: z.boolean().optional().meta({ description: 'Makes mail addresses, telephone numbers and IP addresses in texts unreadable' }), // prettier-ignore
};
export type QuestionSourceFile = z.output<z.ZodObject<typeof sourced>>;

export const base = z
  .enum(['asked', 'answered', 'all'])
  .optional()
  .meta({
    description:
      'Of whom shares are. asked: of all who were asked; a chart has one more row for those who gave no answer. ' +
      'answered: of those who answered. all: of all respondents, asked or not. It says what non_response says with ' +
      'two words; a question’s own setting wins over the survey’s.',
  });
