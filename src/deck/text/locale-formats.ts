/** Ways to print a date: whole, or only some of its parts. */
export const DATE_STYLES = ['full', 'month', 'month_day', 'day', 'year'] as const;
export type DateStyle = (typeof DATE_STYLES)[number];

const DATE_PARTS: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  full: { year: 'numeric', month: 'long', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  month_day: { month: 'long', day: 'numeric' },
  day: { day: 'numeric' },
  year: { year: 'numeric' },
};

/** A printed number: its digits and, apart, what follows or precedes them (%, with the language's space). */
export type NumberPart = { readonly role: 'number' | 'unit'; readonly text: string };

/** How a language prints numbers and dates, by `Intl`. */
export interface LocaleFormats {
  readonly locale: string;
  readonly decimalSign: string;
  /** `9.9` is "9.9%"; the value is in percent, 0 to 100. */
  percent(value: number, decimals: number): string;
  percentParts(value: number, decimals: number): readonly NumberPart[];
  /** Without `decimals`, as many as the number has, but at most three. */
  number(value: number, decimals?: number): string;
  /** An ISO date, year-month or year. Without a style, everything that is known of it. */
  date(iso: string, style?: DateStyle): string | undefined;
  /** Two ISO dates as one range; what they share is said once, as the language does. */
  dateRange(from: string, to: string): string;
  list(items: readonly string[]): string;
  /** Plural category, for the choice between variants. */
  plural(value: number): string;
}

/** How precise a date in ISO form is: to the year, the month or the day. Undefined if it is not a date. */
export function precisionOf(iso: string): DateStyle | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (!match) return undefined;
  const date = utc(iso);
  // `2025-02-31` would silently become a day in March.
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(iso)) return undefined;
  return match[3] ? 'full' : match[2] ? 'month' : 'year';
}

const utc = (iso: string): Date => new Date(`${iso}-01-01`.slice(0, 10));

/** The formats of a locale. Formatters are made when first needed, since each costs about a millisecond. */
export function localeFormats(locale: string): LocaleFormats {
  const memo = new Map<string, unknown>();
  const once = <T>(key: string, make: () => T): T => {
    if (!memo.has(key)) memo.set(key, make());
    return memo.get(key) as T;
  };
  const percentFormat = (decimals: number): Intl.NumberFormat =>
    once(
      `percent ${decimals}`,
      () =>
        new Intl.NumberFormat(locale, {
          style: 'percent',
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
        }),
    );
  const numberFormat = (decimals: number | undefined): Intl.NumberFormat =>
    once(
      `number ${decimals}`,
      () =>
        new Intl.NumberFormat(
          locale,
          decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals },
        ),
    );
  return {
    locale,
    get decimalSign() {
      return once(
        'decimal',
        () =>
          numberFormat(undefined)
            .formatToParts(1.1)
            .find((p) => p.type === 'decimal')?.value ?? '.',
      );
    },
    percent: (value, decimals) => percentFormat(decimals).format(hundredth(value)),
    percentParts: (value, decimals) => numberParts(percentFormat(decimals).formatToParts(hundredth(value))),
    number: (value, decimals) => numberFormat(decimals).format(value),
    date: (iso, style) => {
      const precision = precisionOf(iso);
      if (!precision) return undefined;
      const parts = style ?? precision;
      return once(`date ${parts}`, () => new Intl.DateTimeFormat(locale, { ...DATE_PARTS[parts], timeZone: 'UTC' })) //
        .format(utc(iso));
    },
    dateRange: (from, to) => {
      const format = once('range', () => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
      // CLDR sets thin spaces around the dash of a range; style guides for English print it closed up.
      return once(`range ${from} ${to}`, () => format.formatRange(utc(from), utc(to)).replace(/\u2009([–-])\u2009/gu, '$1')); // prettier-ignore
    },
    list: (items) => once('list', () => new Intl.ListFormat(locale, { type: 'conjunction' })).format(items),
    plural: (value) => once('plural', () => new Intl.PluralRules(locale)).select(value),
  };
}

// As a decimal text: 28.35 / 100 is not 0.2835 in binary, and would round the wrong way.
const hundredth = (percent: number): Intl.StringNumericLiteral | number =>
  /e/.test(String(percent)) ? percent / 100 : (`${percent}E-2` as Intl.StringNumericLiteral);

const DIGIT_PARTS = new Set<string>(['integer', 'group', 'decimal', 'fraction', 'minusSign', 'plusSign']);

function numberParts(parts: readonly Intl.NumberFormatPart[]): readonly NumberPart[] {
  const joined: { role: 'number' | 'unit'; text: string }[] = [];
  for (const part of parts) {
    const role = DIGIT_PARTS.has(part.type) ? 'number' : 'unit';
    const last = joined.at(-1);
    if (last?.role === role) last.text += part.value;
    else joined.push({ role, text: part.value });
  }
  return joined;
}
