import { scriptOfLanguage } from './direction.ts';

/** Regions whose names have many different letters between them, in most languages. */
const REGIONS = ['JP', 'CN', 'KR', 'TH', 'IN', 'RU', 'DE', 'FR', 'ES', 'PT', 'PL', 'CZ', 'HU', 'TR', 'VN', 'GR', 'UA', 'GE', 'AM', 'ET', 'KH', 'EG', 'IL', 'US']; // prettier-ignore

/** The first letters of a script, for a language of which nothing is known but that. */
function lettersOf(script: string): string {
  let test: RegExp;
  try {
    test = new RegExp(`^(?=\\p{L})\\p{Script=${script}}`, 'u');
  } catch {
    // A mixture of scripts, such as Jpan.
    return '';
  }
  let letters = '';
  for (let code = 0x41; code < 0x20000 && letters.length < 20; code++) {
    if (test.test(String.fromCodePoint(code))) letters += String.fromCodePoint(code);
  }
  return letters;
}

/**
 * Words that a language certainly writes: its own name, months, days, names of regions. They show which letters a deck in
 * it needs, accents included.
 */
export function sampleOf(locale: string): string {
  const script = scriptOfLanguage(locale);
  if (Intl.DateTimeFormat.supportedLocalesOf(locale).length === 0) return lettersOf(script);
  const named = (type: 'region' | 'language', code: string): string =>
    new Intl.DisplayNames(locale, { type, fallback: 'none' }).of(code) ?? '';
  const months = Array.from({ length: 12 }, (_, m) => Date.UTC(2025, m, m + 1));
  const dates = new Intl.DateTimeFormat(locale, { month: 'long', weekday: 'long', timeZone: 'UTC' });
  return [named('language', locale), ...REGIONS.map((region) => named('region', region)), ...months.map((day) => dates.format(day))].join(' '); // prettier-ignore
}
