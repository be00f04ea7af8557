import { z } from 'zod';
import { expects } from '../../base/validate.ts';
import { READ_RANKED } from './readings.ts';

const id = z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/, expects('form/name'));

const words = z.string().regex(/\S/, expects('form/words'));
const points = z.number().min(0).max(50);

/** Tolerances of the approximations. All must be declared: none of them goes without saying. */
const tolerances = z
  .strictObject({
    about_percent: points.describe('"about n %": how many percentage points the value may stand from n.'),
    about_tenths: points.describe('"about n tenths" (約n割): percentage points from 10 n.'),
    one_in: points.describe('"one in n" (n人に1人): percentage points from 100 / n.'),
    of_hundred: points.describe('"n of a hundred" (100社のうち約n社): percentage points from n.'),
    few: z.number().min(0).max(100).describe('"few" (わずか): at most this many percent.'),
    most: z.number().min(0).max(100).describe('"most" (大半): at least this many percent.'),
    top: z.int().min(1).describe('"among the top" (上位) without a number: rank at most this.'),
    editorial: points
      .optional()
      .describe('Points by which a figure may move before an editorial sentence that leans on it must be read again.'),
  })
  .describe('How far a round number may stand from the value, in percentage points.');

const readValue = z
  .union(
    [z.number(), z.null(), z.string().regex(READ_RANKED, expects('form/ranked-number'))],
    expects('form/printed-number'),
  )
  .describe('The value at which the author read the sentence; kept by "surveydeck text read". Nothing: not read yet.');

const remark = z
  .strictObject(
    {
      why: words.describe('What of it the data does not carry.'),
      about: z
        .record(id, readValue)
        .refine((figures) => Object.keys(figures).length > 0, expects('form/leaning-figures'))
        .describe('Figures that the sentence leans on, each with the value at which its author read it.'),
      within: points.optional().describe('Points by which one may move; by default that of "tolerances".'),
    },
    expects('form/why-and-about'),
  )
  .describe('A sentence of the author that the data does not carry.');

/** `figures.yaml`: the survey's named figures and claims. */
export const figuresSchema = z
  .strictObject({
    figures: z
      .record(id, words)
      .optional()
      .describe(
        'Numbers with a name: share(Q2, company_wide), share(Q8, strongly, somewhat), share(ranked(Q6, 1)), share(within(Q5, 3), speed), count(…), base(Q3), mean(Q), mean(Q6, price), mean_rank(Q5, speed), sd(Q), median(Q), quantile(Q, 0.25), min(Q), max(Q), nps(Q), earliest(Q), latest(Q), among_items(share(Q4_speed, good)), respondents(), adjustments().',
      ),
    claims: z
      .record(id, words)
      .optional()
      .describe(
        'Conditions that sentences rely on: "a < 10%", "n >= 300", "rank(a) = 1", "a ~ tenths(4)", "a ~ one_in(3)", "a ~ percent(39)", "a ~ of_hundred(10)", joined by "and".',
      ),
    tolerances,
    editorial: z
      .record(id, remark)
      .optional()
      .describe(
        "The author's sentences that the data does not carry. When a figure that one leans on moves, the build asks for a new reading.",
      ),
  })
  .describe('Named figures and claims of a survey.');

/** What `figures.yaml` says, its expressions still unread. */
export type FiguresFile = z.infer<typeof figuresSchema>;
