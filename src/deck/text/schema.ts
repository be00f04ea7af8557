import { z } from 'zod';
import { expects } from '../../base/validate.ts';
import { WORDING_FORMS } from '../../data/figures/types.ts';
import type { FactBound } from '../../data/survey/company.ts';

/** How a company number may be bounded; the words for it are locale data. */
const WORDED_BOUNDS = ['at_least', 'over', 'surpassed'] as const satisfies readonly Exclude<FactBound, 'exact'>[];
export type WordedBound = (typeof WORDED_BOUNDS)[number];

/** BCP 47, with a language of two or three letters: longer ones are reserved, and none is registered. */
const isLocale = (tag: string): boolean => {
  try {
    return /^[a-z]{2,3}(-|$)/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

const words = z.string().min(1, expects('form/words'));

/** The words of a message; a key with nothing after it waits for its translation. */
const message = words.nullable();

const key = z.string().regex(/^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$/, expects('form/message-key'));

const form = z.enum(WORDING_FORMS);

/** What may replace a spelling when it is not true, so that the sentence around it still reads right. */
const otherwise = {
  plain: z
    .string()
    .describe('Words that say nothing of how many, where it is no noun: "" for わずか, なりました for とどまりました.')
    .optional(),
  nth: words.describe('For another place: {n}番目に多い, "{nth} biggest" ({nth}: a word of "ordinals").').optional(),
  tied: words.describe('Where others share the place: 同率で最多の, "joint biggest".').optional(),
  tied_nth: words.describe('Where another place is shared: 同率で{n}番目に多い, "joint {nth}-biggest".').optional(),
  level: words.describe('Where the place before is shared: 同じく, "level with".').optional(),
};

/** A typed spelling of a form: with `{n}` for its number, or with the number that it stands for ("a third", n: 3). */
const spelling = z.union([words, z.strictObject({ words, n: z.number().positive().optional(), ...otherwise })]);

const locale = z
  .string()
  .refine(isLocale, expects('form/bcp-47'))
  .describe('BCP 47 tag of the language, e.g. ja, en, pt-BR.');

const messages = z
  .record(key, message)
  .describe(
    'Every sentence and label: a stable key, then a Unicode MessageFormat 2 message; nothing behind the key: not translated yet. A message under "auto." is said by the program: its own words stand where this file has none.',
  );

const wordings = z
  .partialRecord(form, message)
  .describe(
    "How each kind of approximation is printed; $n is its number, {#num} and {#unit} mark the large number and its small unit. Forms that are not listed are printed in the program's words. Where two fit a claim, the first one listed is taken: forms listed here in this order; each other form comes after all that precede it in the program's list.",
  );

const bounds = z
  .partialRecord(z.enum(WORDED_BOUNDS), message)
  .describe(
    "How a bounded number of the company is printed; $value is the number with its unit. The program's words stand for those that are not listed.",
  );

const quantifierShape = {
  words: z
    .array(words)
    .describe(
      "What counts as a quantifier, added to the program's list; {n} stands for a number. Latin words match whole, in any case.",
    ),
  except: z
    .array(words)
    .describe("Words that contain a quantifier but are none, e.g. 役割, added to the program's list.")
    .optional(),
  numerals: z
    .record(words, z.number())
    .describe(
      "Words for numbers that {n} also accepts, e.g. three: 3, added to the program's; the same word is replaced.",
    )
    .optional(),
  ordinals: z
    .record(words, z.int().positive())
    .describe("Words for places, e.g. second: 2, added to the program's; the same word is replaced.")
    .optional(),
  wordings: z
    .partialRecord(form, z.array(spelling))
    .describe(
      "Typed spellings, by the form of the condition that each one fixes, added to the program's. The same words, in any case, are replaced, whichever form the program has them under. Of two that fit a stretch of text the longer one counts, then the one listed here, then the one listed first.",
    ),
};

/** The same for a survey in a language that the program speaks: what is left out is the program's. */
const quantifiers = z.strictObject({
  ...quantifierShape,
  words: quantifierShape.words.optional(),
  wordings: quantifierShape.wordings.optional(),
});

const shape = {
  locale,
  messages,
  wordings: wordings.optional(),
  bounds: bounds.optional(),
  quantifiers: quantifiers.optional(),
  answers: z
    .record(z.string(), z.record(z.string(), message))
    .describe(
      'Translations of free answers: by question, then by the text as it stands in the answers file; in the base language they stand as given.',
    )
    .optional(),
  company: z
    .record(z.string().regex(/^[a-z][a-z0-9_]*(\.(subject|body))?$/, expects('form/company-words')), message)
    .describe(
      'Translations of the words in company.yaml: by the name of the fact, and what a mail link fills in as "mail.subject", "mail.body" ("mail" is the name of the link). They count before those that company.yaml has in this language.',
    )
    .optional(),
  keep_together: z.array(words).describe('Words that must not be broken over two lines.').optional(),
};

/** `locales/<locale>.yaml`: every word of a deck in one language that the program does not say itself. */
export const localeSchema = z
  .strictObject(shape)
  .describe(
    'The words of a deck in one language. What the program says itself (messages under "auto.", wordings, bounds, quantifiers) is needed here only where this survey says it in other words, or in a language that the program does not speak.',
  );

/** The same in a language that the program does not speak: the file has every word of the deck. */
export const wholeLocaleSchema = z.strictObject({
  ...shape,
  wordings,
  quantifiers: z.strictObject(quantifierShape),
});

/** What a locale file says, checked. */
export type LocaleFile = z.infer<typeof localeSchema>;

/** What a file with every word of a deck says, such as the program's own. */
export type WholeLocaleFile = z.infer<typeof wholeLocaleSchema>;
