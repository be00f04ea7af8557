import { distance } from 'fastest-levenshtein';
import { textsOf, timesOf, type ColumnFacts } from './column-facts.ts';
import type { Guessing } from './draft.ts';
import { NO_ANSWER_LABEL, roleOf } from './lexicon.ts';
import { scaleValues } from './scale-labels.ts';

/** A text as two spellings of it are compared: without capitals and marks. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * The options that the texts of a column are, each with all its spellings: texts that differ in capitals and marks, one letter cut
 * from the word (`Y` for `Yes`) and, of rare texts, a typing error. That they are the same is asked.
 */
export function guessSpellings(
  facts: ColumnFacts,
  { words, decisions }: Guessing,
): ReadonlyMap<string, readonly string[]> {
  const texts = textsOf(facts);
  const groups = new Map<string, string[]>();
  for (const text of texts) {
    const known = [...groups.keys()].find((other) => isSpelling(text, other, facts));
    if (known === undefined) groups.set(text, [text]);
    else groups.get(known)?.push(text);
  }
  const several = [...groups].filter(([, own]) => own.length > 1);
  if (several.length === 0) return groups;
  const listed = several.map(([, own]) => own.map((text) => `"${text}"`).join(' = ')).join('; ');
  const choice = decisions.of({ id: `spellings.${facts.name}`, kind: 'spellings', columns: [facts.name], answers: timesOf(facts, several.flatMap(([, own]) => own.slice(1))), about: listed }, words.questions.spellings.text, { same: words.questions.spellings.same, apart: words.questions.spellings.apart }, 'same'); // prettier-ignore
  return choice === 'same' ? groups : new Map(texts.map((text) => [text, [text]]));
}

/** Whether a text is a rarer spelling of another. */
function isSpelling(text: string, other: string, { counts }: ColumnFacts): boolean {
  const [a, b] = [bare(text), bare(other)];
  if (a === '' || b === '') return false;
  if (a === b) return true;
  if (a.length === 1 && b.startsWith(a) && /^(yes|no|はい|いいえ|male|female)$/i.test(b)) return true;
  const isRare = (counts.get(text) ?? 0) * 10 <= (counts.get(other) ?? 0);
  const isLetters = /^[a-z]+$/.test(a) && /^[a-z]+$/.test(b);
  return isRare && isLetters && a.length >= 5 && a[0] === b[0] && distance(a, b) === 1;
}

/** Options, and answers in people's own words that stand in the same cells. */
export interface OwnWords {
  readonly usual: readonly string[];
  readonly rare: readonly string[];
}

/** Texts of fewer than this share of the answers may be people's own words beside the options of a question. */
export const RARE = 0.02;

/**
 * Of the options that a column seems to have, those that hardly anybody gave: a form that lets people type "other" puts what they
 * typed into the same cell. Whether it does is asked; without an answer they are, if most of them came once.
 */
export function ownWords(facts: ColumnFacts, options: readonly string[], { words, decisions }: Guessing): OwnWords {
  const times = (text: string): number => facts.counts.get(text) ?? 0;
  const limit = Math.max(1, facts.filled * RARE);
  const usual = options.filter((text) => times(text) > limit);
  // Nobody types a point of the question's own scale, or that there is no answer.
  const isOption = (text: string): boolean =>
    roleOf(text) !== 'answer' || NO_ANSWER_LABEL.test(text.trim()) || scaleValues([...usual, text])?.has(text) === true;
  const rare = options.filter((text) => times(text) <= limit && !isOption(text));
  const all = { usual: options, rare: [] };
  if (usual.length < 2 || rare.length === 0 || facts.filled < 30) return all;
  const isOnce = rare.filter((text) => times(text) === 1).length * 2 >= rare.length && rare.length >= 2;
  const listed = rare.slice(0, 8).map((text) => `"${text}"`).join(', ') + (rare.length > 8 ? ' …' : ''); // prettier-ignore
  const choice = decisions.of({ id: `own-words.${facts.name}`, kind: 'own-words', columns: [facts.name], answers: timesOf(facts, rare), about: listed }, words.questions.inlineOther.text, { other: words.questions.inlineOther.other, options: words.questions.inlineOther.options }, isOnce ? 'other' : 'options'); // prettier-ignore
  if (choice === 'options') return all;
  return { usual: options.filter((text) => !rare.includes(text)), rare };
}
