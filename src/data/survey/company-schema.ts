import { z } from 'zod';
import { expects } from '../../base/validate.ts';
import { languageTag, wordsByLanguage } from '../../base/words-schema.ts';

const id = z.string().regex(/^[a-z][a-z0-9_]*$/, expects('form/small-snake'));

const unconfirmed = z
  .string()
  .min(1)
  .optional()
  .meta({ description: 'Why a person must still confirm it; "surveydeck check" lists it' });

const isAddress = (text: string): boolean =>
  URL.canParse(text) && /^(https:|mailto:[^\s@]+@[^\s@]+$)/.test(text) && !/\s/.test(text);

/** Whether it is 2020, 2020-08 or 2020-08-01 and exists in the calendar. YAML reads a bare year as a number. */
const isDate = (date: string | number): boolean => {
  const text = String(date);
  const day = `${text}-01-01`.slice(0, 10);
  const parsed = new Date(`${day}T00:00:00Z`);
  return /^\d{4}(-\d{2}){0,2}$/.test(text) && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
};

const fact = z.union([
  z.strictObject({
    text: wordsByLanguage(languageTag).meta({ description: 'Words by language: ja: …, en: …' }),
    unconfirmed,
  }),
  z.strictObject({
    number: z.number(),
    unit: z.literal('percent').optional(),
    bound: z
      .enum(['exact', 'at_least', 'over', 'surpassed'])
      .default('exact')
      .meta({ description: 'Whether the number is exact or the lower end of what is true' }),
    unconfirmed,
  }),
  z.strictObject({
    date: z.union([z.string(), z.int()]).refine(isDate, expects('form/partial-date')),
    unconfirmed,
  }),
  z.strictObject({
    link: z.string().refine(isAddress, expects('form/address')),
    unconfirmed,
  }),
]);

/** The form of `company.yaml`: facts by id, each a text, a number, a date or a link. */
export const companySchema = z.strictObject({ facts: z.record(id, fact) });

/** What `company.yaml` says, under its own keys. */
export type CompanyFile = z.output<typeof companySchema>;
