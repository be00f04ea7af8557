import { z } from 'zod';
import { expects } from '../../base/validate.ts';

const words = z.string().min(1, expects('words, not an empty text', '空でない文字列'));
const several = z.union([words, z.array(words)]).transform((value) => (typeof value === 'string' ? [value] : value));

const term = z.strictObject({
  use: several.meta({ description: 'The term in this language, then other forms of it that are right too' }),
  not: several.optional().meta({ description: 'Words that some would use for it, and that are flagged' }),
  except: z
    .array(z.string())
    .optional()
    .meta({ description: 'Keys of messages that say it in other words on purpose; * stands for any characters' }),
});

const locale = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, expects('a BCP 47 tag, e.g. en', 'BCP 47 の言語タグ（例: en）'));

/** `locales/glossary.yaml`: terms of the base language, and what each is called in the others. */
export const glossarySchema = z.strictObject({
  terms: z
    .record(words, z.record(locale, term))
    .describe('By the term in the base language, then by locale: what it is called there.'),
});

/** What a glossary says. */
export type Glossary = z.output<typeof glossarySchema>;
export type Term = z.output<typeof term>;
