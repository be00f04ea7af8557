import type { CompanyFact, FactBound } from '../../data/survey/company.ts';
import { companyKey, mailKeys, wordsIn } from './company-words.ts';
import { factNotInLanguage, noBound } from './diagnostics.ts';
import { DATE_STYLES } from './locale-formats.ts';
import { mistake, oneOf, type PrintContext, type Printed, type PrintedRun } from './printed.ts';
import type { RunRole } from './types.ts';

type Options = Readonly<Record<string, unknown>>;

/**
 * Prints a company fact: its words in the language, its number with its unit (`unit=社`) and the words for its bound
 * (300社以上), its date in the language's form, or its address as a link.
 */
export function printFact(fact: CompanyFact, options: Options, context: PrintContext): Printed {
  switch (fact.kind) {
    case 'text':
      return printText(fact.id, fact.text, context);
    case 'number':
      return printNumber(fact, typeof options['unit'] === 'string' ? options['unit'] : '', context);
    case 'date': {
      const text = context.formats.date(fact.date, oneOf(options['style'], DATE_STYLES)) ?? fact.date;
      return { runs: [run(text)], selector: fact.date };
    }
    case 'link':
      mailKeys(fact).forEach((key) => context.usage.hear(key));
      return { runs: [{ ...run(shownAddress(fact.url)), link: fact.url }] };
  }
}

const run = (text: string, role: RunRole = 'text'): PrintedRun => ({ text, role, figures: [] });

/** What a language has no words for stands in Latin letters, if it is written with them, or in the base language. */
function printText(id: string, text: Readonly<Record<string, string>>, { locale, base, usage }: PrintContext): Printed {
  usage.hear(companyKey(id));
  const found =
    wordsIn(text, locale) ?? romanised(text, locale) ?? (base === undefined ? undefined : wordsIn(text, base));
  if (found !== undefined) return { runs: [run(found)], selector: found };
  const shown = Object.values(text)[0] ?? `{$company.${id}}`;
  return { runs: [run(shown)], ...mistake((place) => factNotInLanguage(place, { id, locale, shown })) };
}

/** The words in Latin letters, for a language that is written with them. */
export function romanised(text: Readonly<Record<string, string>>, locale: string): string | undefined {
  const isLatin = (tag: string): boolean => tag !== '' && new Intl.Locale(tag).maximize().script === 'Latn';
  return isLatin(locale) ? Object.entries(text).find(([tag]) => isLatin(tag))?.[1] : undefined;
}

function printNumber(
  fact: { readonly id: string; readonly value: number; readonly unit?: 'percent'; readonly bound: FactBound },
  unit: string,
  context: PrintContext,
): Printed {
  const parts =
    fact.unit === 'percent'
      ? context.formats.percentParts(fact.value, decimalsOf(fact.value)).map((part) => run(part.text, part.role))
      : [run(context.formats.number(fact.value), 'number')];
  const number = unit === '' ? parts : [...parts, run(unit, 'unit')];
  if (fact.bound === 'exact') return { runs: number, selector: fact.value };
  const { bound, id } = fact;
  const bounded = context.bound(bound, number);
  if (bounded) return { runs: bounded, selector: fact.value };
  return { runs: number, selector: fact.value, ...mistake((place) => noBound(place, { bound, id })) };
}

/** A web address as it is; a mail address without its scheme and parameters such as a subject. */
const shownAddress = (url: string): string =>
  url.startsWith('mailto:') ? url.slice('mailto:'.length).replace(/\?.*$/, '') : url;

const decimalsOf = (value: number): number => /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
