import { itemAt } from '../../base/item-at.ts';
import type { Reading } from './encodings.ts';

/**
 * How little a reading of a file looks like something that people write, from 0 to 1: the share of its characters
 * beyond ASCII that nobody would put where they are, such as a lone kanji or half-width katakana inside a Latin word, a
 * capital after a small letter, or a currency sign between two letters.
 */
export function doubtOf({ encoding, text, rare = 0 }: Reading): number {
  const chars = [...text];
  const doubt = encoding === 'Windows-1252' ? westernDoubt : japaneseDoubt;
  const doubts = chars.flatMap((char, i) => (char > '\u007f' ? [doubt(chars, i)] : []));
  if (doubts.length === 0) return 0;
  const mean = doubts.reduce((sum, one) => sum + one, 0) / doubts.length;
  if (encoding === 'Windows-1252') return mean;
  return Math.min(1, mean + withoutKana(text) + (0.4 * rare) / doubts.length);
}

/** Chinese and Korean files can be read as Japanese ones, but contain no kana. */
const withoutKana = (text: string): number =>
  /[\u3040-\u30ff\uff66-\uff9f]/.test(text) || (text.match(/\p{Script=Han}/gu) ?? []).length < 8 ? 0 : 0.3;

const HALF_WIDTH = /[\uff61-\uff9f]/;
const JAPANESE =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー々〆ヶ、。・「」『』（）［］【】〈〉〜～！？：；，．％＆＋／]/u;
const isSmall = (char: string | undefined): boolean => char !== undefined && /[a-z]/.test(char);
const isCapital = (char: string | undefined): boolean => char !== undefined && /[A-Z]/.test(char);

function japaneseDoubt(chars: readonly string[], i: number): number {
  const [before, char, after] = [chars[i - 1], itemAt(chars, i), chars[i + 1]];
  const isJapanese = (other: string | undefined): boolean => other !== undefined && JAPANESE.test(other);
  if (HALF_WIDTH.test(char)) return halfWidthDoubt(chars, i);
  if (/\p{Co}/u.test(char)) return 1;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}ー、。]/u.test(char)) return 0;
  if (isJapanese(before) || isJapanese(after)) return 0;
  if (isSmall(before) || isSmall(after)) return 1;
  if (isCapital(before) && isCapital(after)) return 0.5;
  return JAPANESE.test(char) || /[\uff01-\uff5e\u2460-\u24ff\u3000-\u33ff]/.test(char) ? 0 : 0.4;
}

/** Half-width katakana come in words. EUC-JP read as Shift_JIS is a soup of them, with a comma or a dot before each. */
function halfWidthDoubt(chars: readonly string[], i: number): number {
  let [from, to] = [i, i + 1];
  while (HALF_WIDTH.test(chars[from - 1] ?? '')) from -= 1;
  while (HALF_WIDTH.test(chars[to] ?? '')) to += 1;
  const run = chars.slice(from, to);
  const [before, after] = [chars[from - 1], chars[to]];
  if (isCapital(before) && isCapital(after)) return run.length === 1 ? 1 : 0.3;
  if (isSmall(before) || isSmall(after)) return [1, 0.4][run.length - 1] ?? 0.1;
  if (run.length === 1) return isCapital(before) || isCapital(after) ? 1 : 0.7;
  const marks = run.filter((char) => /[\uff61-\uff65]/.test(char)).length;
  if (/^[\uff67-\uff70\uff9e\uff9f]/.test(run.join('')) || marks >= run.length * 0.25) return 1;
  return isCapital(before) || isCapital(after) ? 0.3 : 0;
}

const isLetter = (char: string | undefined): boolean => char !== undefined && /\p{L}/u.test(char);
const isDigit = (char: string | undefined): boolean => char !== undefined && /\d/.test(char);
const isHigh = (char: string | undefined): boolean => char !== undefined && char > '\u007f';
const isSpace = (char: string | undefined): boolean => char === undefined || /[\s\u00a0,;"'()]/.test(char);

function westernDoubt(chars: readonly string[], i: number): number {
  const [before, char, after] = [chars[i - 1], itemAt(chars, i), chars[i + 1]];
  if (/[ªº]/.test(char)) return isDigit(before) || (isLetter(before) && !isLetter(after)) ? 0 : 1;
  if (/\p{L}/u.test(char) && char !== 'ƒ') return letterDoubt(chars, i);
  if (/[‘’´]/.test(char))
    return isHigh(before) && !isLetter(before) ? 1 : isLetter(before) || isLetter(after) ? 0 : 0.7;
  if (/[“„«‹‚]/.test(char)) return isSpace(before) && after !== undefined && !/[\s,;]/.test(after) ? 0 : 1;
  if (/[”»›]/.test(char)) return before !== undefined && !isLetter(after) && !isDigit(after) ? 0 : 1;
  if (/[–—…\u00a0]/.test(char)) return isOdd(before) || isOdd(after) ? 1 : 0;
  if (/[€£¥°±×÷¼½¾]/.test(char)) return isDigit(nearest(chars, i, -1)) || isDigit(nearest(chars, i, 1)) ? 0 : 1;
  if (/[²³]/.test(char)) return /[a-z\d]/.test(before ?? '') && !isLetter(after) ? 0 : 1;
  if (/[¿¡]/.test(char)) return !isLetter(before) && isLetter(after) ? 0 : 1;
  if (/[§©®™•·‰]/.test(char))
    return isHigh(before) || isHigh(after) || (isLetter(before) && isLetter(after))
      ? 1
      : isSpace(after) || isDigit(after)
        ? 0.3
        : 0.5;
  return 1;
}

/** Signs that do not stand beside a dash or a no-break space. */
const isOdd = (char: string | undefined): boolean =>
  isHigh(char) && !isLetter(char) && !/[«»“”„€£°\u00a0]/.test(char ?? '');

/** The character before or after a place, spaces left out. */
function nearest(chars: readonly string[], i: number, step: 1 | -1): string | undefined {
  let at = i + step;
  while (/[ \u00a0]/.test(chars[at] ?? '')) at += step;
  return chars[at];
}

/** A letter of Western Europe: in a word of its case, beside plain letters, no more than two such in a row. */
function letterDoubt(chars: readonly string[], i: number): number {
  const [before, char, after] = [chars[i - 1], itemAt(chars, i), chars[i + 1]];
  const isUpper = char !== char.toLowerCase();
  if (isUpper && isLetter(before) && before === before?.toLowerCase()) return 1;
  if (isOdd(before) || isOdd(after)) return 1;
  let [from, to] = [i, i + 1];
  while (isHigh(chars[from - 1]) && isLetter(chars[from - 1])) from -= 1;
  while (isHigh(chars[to]) && isLetter(chars[to])) to += 1;
  if (to - from > 2) return 1;
  const isAlone = !isLetter(chars[from - 1]) && !isLetter(chars[to]);
  return isAlone && to - from > 1 ? 1 : isAlone ? 0.1 : 0;
}
