import { asRead, invisibleIn, isBlank } from '../../../base/invisible.ts';
import { shortened } from '../../../deck/text/em.ts';

export { emOf, isWide, shortened } from '../../../deck/text/em.ts';
export { shortLabels } from '../../../deck/text/short-labels.ts';

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

/** Words with a gap in each word that is wider than a line of `widest` em. */
export const withoutWideWords = (words: string, widest: number): string =>
  words.replace(/[^\s\u3000-\u9fff\uff00-\uffef]+/g, (word) => shortened(word, widest));

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
