import { z } from 'zod';
import { isBlank } from './invisible.ts';
import { expects } from './validate.ts';

/** The tag of a language in a file of the project: `ja`, `pt-BR`. */
export const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, expects('form/language-tag'));

/** Words of which something is to be seen. */
export const visibleWords = z.string().refine((text) => !isBlank(text), expects('form/visible-words'));

/** Words by language (`ja: …`, `en: …`), one at least; with `*`, if wanted, for all others. */
export const wordsByLanguage = <K extends z.ZodType<string, string>>(key: K) =>
  z.record(key, visibleWords).refine((texts) => Object.keys(texts).length > 0, expects('form/text-a-language'));
