import { distance } from 'fastest-levenshtein';

/** Full-width letters and capitals are typing habits, not different words. */
const plain = (word: string): string => word.normalize('NFKC').toLowerCase();

/** How many typing errors a word of this length may hold before a suggestion would be a guess. */
const tolerance = (length: number): number => (length < 4 ? 1 : length < 9 ? 2 : 3);

/** Whether a word is another with one letter too many, too few, or wrong. */
export const isSlip = (word: string, meant: string): boolean => distance(plain(word), plain(meant)) === 1;

/**
 * The candidate that someone who typed `word` probably meant: a few typing errors away, or the same word cut short.
 * Undefined when nothing is near; of several equally near, the first.
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const typed = plain(word);
  let best: string | undefined;
  let bestDistance = tolerance(typed.length) + 1;
  for (const candidate of candidates) {
    const name = plain(candidate);
    const cutShort = typed.length >= 3 && (name.startsWith(typed) || (name.length >= 3 && typed.startsWith(name)));
    const away = Math.min(distance(typed, name), cutShort ? tolerance(typed.length) : Infinity);
    // From a short word, an entirely different one is only as many typing errors away as it is long.
    if (away < bestDistance && away < Math.max(typed.length, name.length)) [best, bestDistance] = [candidate, away];
  }
  return best;
}
