import { asRead, invisibleIn, isBlank } from '../../../base/invisible.ts';

// The survey's own words as a catalogue and a slide can take them: nothing invisible, nothing that a message would read as its
// own signs, and how much room they take.

/** Characters that no text on a slide may contain, besides line breaks. */
const FORBIDDEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

/** A text of an export on one line, without characters that print nothing; `otherwise` where nothing is left of it. */
export function cleanWords(text: string, otherwise: string): string {
  const plain = text.replace(/[\t\n\r\u2028\u2029]+/g, ' ').replace(FORBIDDEN, '');
  const unseen = new Set(invisibleIn(plain).map(({ offset }) => offset));
  const seen = [...plain.matchAll(/./gsu)].map(({ 0: char, index }) => (unseen.has(index) ? '' : char)).join('');
  const words = seen.replace(/ {2,}/g, ' ').trim();
  return isBlank(words) ? otherwise : words;
}

/** Words as a message: signs of its own are escaped. */
export const asMessage = (words: string): string => words.replace(/[\\{}]/g, '\\$&').replace(/^\./, '{|.|}');

/** Labels that can be told apart: one that reads like an earlier one has its code behind it. */
export function distinctLabels(labels: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    [...labels].map(([code, label]) => {
      const own = taken.has(asRead(label)) ? `${label} (${code})` : label;
      taken.add(asRead(own));
      return [code, own];
    }),
  );
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3ffff}]/u; // prettier-ignore

/** How wide a character is at the most, in em: bold and in the widest font of its script. */
function widthOf(char: string): number {
  if (WIDE.test(char)) return 1;
  if (/[\s.,:;'|!ijlI()\[\]]/.test(char)) return 0.34;
  if (/[mwMW@%—…“”]/.test(char)) return 0.95;
  if (/\p{Lu}/u.test(char)) return 0.73;
  return 0.6;
}

/** About how wide words are, in em; rather too much than too little. */
export const emOf = (words: string): number => [...words].reduce((sum, char) => sum + widthOf(char), 0);

/** Whether words stand without spaces between them, so that a line may end nearly anywhere. */
export const isWide = (words: string): boolean => WIDE.test(words);

/** Words that are no wider than that: the beginning, up to a word's end where there are spaces. */
export function shortened(words: string, most: number): string {
  if (emOf(words) <= most) return words;
  let [kept, width] = ['', 1];
  for (const char of words) {
    width += widthOf(char);
    if (width > most) break;
    kept += char;
  }
  const atWord = /^(.*\S)\s+\S*$/s.exec(kept)?.[1];
  const whole = atWord !== undefined && emOf(atWord) > most * 0.6 ? atWord : kept;
  return `${whole.replace(/[\s、,，・;；:：(（「“‐-―─-]+$/u, '')}…`;
}

/**
 * The labels that are wider than that, shortened; each is told from all others, by its end or its code where the beginnings
 * are the same.
 */
export function shortLabels(labels: ReadonlyMap<string, string>, most: number): ReadonlyMap<string, string> {
  const long = [...labels].filter(([, label]) => emOf(label) > most);
  const taken = new Set([...labels].filter(([, label]) => emOf(label) <= most).map(([, label]) => asRead(label)));
  return new Map(
    long.map(([code, label]) => {
      const ways = [
        shortened(label, most),
        bothEnds(label, most),
        `${shortened(label, most - emOf(code) - 1.4)} (${code})`,
      ];
      const own = ways.find((way) => !taken.has(asRead(way))) ?? code;
      taken.add(asRead(own));
      return [code, own];
    }),
  );
}

/** The beginning and the end of words, with a gap between. */
function bothEnds(words: string, most: number): string {
  const start = shortened(words, most * 0.55);
  let [end, width] = ['', emOf(start)];
  for (const char of [...words].toReversed()) {
    width += widthOf(char);
    if (width > most) break;
    end = char + end;
  }
  return `${start}${end.trimStart()}`;
}
