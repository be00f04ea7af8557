import type { Diagnostic } from '../../base/diagnostic.ts';
import { hopelessPassword, longPassword, shortPassword } from './diagnostics.ts';
import { foldName } from './names.ts';

/**
 * In characters (Unicode code points), as NIST SP 800-63B counts them. Length is what makes a password hard to guess;
 * rules on capitals and digits do not, and there are none.
 */
const LEAST = 12;
const MOST = 256;
/** What must be left of a password without the words that everyone tries first. */
const LEAST_OWN = 6;
const LEAST_DIFFERENT = 5;

/** What lists of stolen passwords are full of, and this program's own name; the longer before those that they contain. */
const COMMON = ['administrator', 'qwertyuiop', 'password', 'passwort', 'surveydeck', 'iloveyou', 'sunshine', 'princess', 'football', 'baseball', 'superman', 'asdfghjkl', 'zxcvbnm', '1q2w3e4r5t6y', 'qazwsx', 'letmein', 'welcome', 'changeme', 'default', 'monkey', 'dragon', 'master', 'qwerty', 'secret', 'sakura', 'abc123', 'admin', 'login', 'test', 'pass', 'パスワード', 'ぱすわーど']; // prettier-ignore
const ROWS = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Signs that people put in the place of letters. */
const INSTEAD: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '@': 'a', $: 's', '!': 'i' }; // prettier-ignore

/** A password as it is hashed: the same however a keyboard composes its characters (NFKC, as NIST SP 800-63B has it). */
export const normalPassword = (typed: string): string => typed.normalize('NFKC');

const lengthOf = (text: string): number => [...text].length;

export const isTooLong = (password: string): boolean => lengthOf(normalPassword(password)) > MOST;

/** Why a password must not be that of the account `name`; the diagnostic does not repeat it. */
export function mistakeInPassword(typed: string, name: string): Diagnostic | undefined {
  const password = normalPassword(typed);
  const length = lengthOf(password);
  if (length < LEAST) return shortPassword(undefined, { length, least: LEAST });
  if (length > MOST) return longPassword(undefined, { length, most: MOST });
  return isHopeless(password, name) ? hopelessPassword(undefined, {}) : undefined;
}

/** Whether it is little more than words that everyone tries, the account's own name, or something over and over. */
function isHopeless(password: string, name: string): boolean {
  const folded = foldName(password);
  if (new Set(folded).size < LEAST_DIFFERENT) return true;
  const own = [foldName(name), ...foldName(name).split(/[^\p{L}\p{N}]+/u)].filter((part) => lengthOf(part) >= 3);
  return [folded, folded.replace(/[01345@$!]/g, (sign) => INSTEAD[sign] ?? sign)].some(
    (spelling) => lengthOf(ownPart(once(spelling), own)) < LEAST_OWN,
  );
}

/** A text without what repeats it: `abcabcabc` is `abc`. */
const once = (text: string): string => /^(.+?)\1+$/su.exec(text)?.[1] ?? text;

/** What is left of a text without common words, the account's name, and rows of digits or keys. */
function ownPart(text: string, own: readonly string[]): string {
  let left = text;
  for (const word of [...own, ...COMMON]) left = left.replaceAll(word, '');
  return left.replace(/./gsu, (character, at: number) => (isInRow(left, at) ? '' : character));
}

/** Whether four characters around this place follow one another in a row, in either direction. */
function isInRow(text: string, at: number): boolean {
  return [-3, -2, -1, 0].some((shift) => {
    const four = at + shift < 0 ? '' : text.slice(at + shift, at + shift + 4);
    const back = [...four].reverse().join('');
    return four.length === 4 && ROWS.some((row) => row.includes(four) || row.includes(back));
  });
}
