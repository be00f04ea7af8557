const KANJI_DIGITS = '〇一二三四五六七八九';
const KANJI_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };

/** Characters of a number written in kanji. */
export const KANJI_NUMERAL = '[〇一二三四五六七八九十百千万]+';

/**
 * A number written in kanji, by multiplication (二十三) or digit by digit (二三); undefined where it is neither.
 */
export function parseKanji(text: string): number | undefined {
  if (![...text].every((char) => KANJI_DIGITS.includes(char) || char in KANJI_UNITS)) return undefined;
  if ([...text].every((char) => KANJI_DIGITS.includes(char))) {
    return text === '' ? undefined : Number([...text].map((char) => KANJI_DIGITS.indexOf(char)).join(''));
  }
  let total = 0;
  let myriad = 0;
  let digit: number | undefined;
  for (const char of text) {
    const unit = KANJI_UNITS[char];
    if (unit === undefined) {
      if (digit !== undefined) return undefined;
      digit = KANJI_DIGITS.indexOf(char);
    } else if (unit === 10_000) {
      myriad = (total + (digit ?? 0) || 1) * unit;
      [total, digit] = [0, undefined];
    } else {
      total += (digit ?? 1) * unit;
      digit = undefined;
    }
  }
  return myriad + total + (digit ?? 0);
}

/**
 * A number as people type it: ASCII or full-width digits with the language's decimal sign and grouping, kanji, or one
 * of `numerals` (words for numbers, lower case). Undefined where it is none of them.
 */
export function parseNumeral(
  text: string,
  decimalSign: string,
  numerals: ReadonlyMap<string, number>,
): number | undefined {
  const word = numerals.get(text.toLowerCase());
  if (word !== undefined) return word;
  const ascii = text.normalize('NFKC');
  if (!/^[0-9]+(?:[.,][0-9]+)*$/.test(ascii)) return parseKanji(text);
  const grouping = decimalSign === ',' ? '.' : ',';
  const number = Number(ascii.replaceAll(grouping, '').replace(decimalSign, '.'));
  return Number.isFinite(number) ? number : undefined;
}
