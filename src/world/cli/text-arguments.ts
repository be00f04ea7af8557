import { didYouMean } from '../../base/did-you-mean.ts';
import { LOCALE } from '../input/names.ts';
import { wordsOf, type TypedWords } from './typed-words.ts';
import type { Mistakes } from './words.ts';

/** The actions of `text`. */
export const TEXT_ACTIONS = ['status', 'export', 'import', 'add', 'accept', 'read'] as const;
export type TextAction = (typeof TEXT_ACTIONS)[number];
export const isTextAction = (word: string | undefined): word is TextAction =>
  TEXT_ACTIONS.some((action) => action === word);

/** The least and the greatest number of words that may follow each action. */
const OPERANDS: Readonly<Record<TextAction, readonly [least: number, most: number]>> = {
  status: [0, 0],
  export: [0, 0],
  import: [1, 1],
  add: [1, 1],
  accept: [0, Infinity],
  read: [0, Infinity],
};
/** Options that an action requires, and those that only one action accepts. */
const NEEDED: Readonly<Partial<Record<TextAction, readonly string[]>>> = { export: ['locale', 'format'], accept: ['locale'] }; // prettier-ignore
const ONLY: Readonly<Record<string, TextAction>> = { format: 'export', out: 'export', write: 'import' };

/** What is wrong with the arguments of `text`, in words. */
export function mistakeInText(typed: TypedWords, says: Mistakes): string | undefined {
  const [, action, ...operands] = typed.words;
  if (!isTextAction(action)) {
    const similar = action === undefined ? undefined : didYouMean(action, TEXT_ACTIONS);
    const text = says.textAction(action, TEXT_ACTIONS);
    return similar === undefined ? text : `${text}\n${says.didYouMean(similar)}`;
  }
  const [least, most] = OPERANDS[action];
  if (operands.length < least) return says.textOperand(action);
  const extra = operands[most];
  if (extra !== undefined) return says.oneWordTooMany(extra);
  const needed = NEEDED[action]?.find((option) => !typed.options.has(option));
  if (needed !== undefined) return says.needsOption(`--${needed}`);
  const foreign = Object.keys(ONLY).find((option) => typed.options.has(option) && ONLY[option] !== action);
  if (foreign !== undefined) return says.unknownOption(`--${foreign}`);
  const [first] = operands;
  if (action === 'add' && first !== undefined) return mistakeInTag(first, says);
  return action !== 'status' && wordsOf(typed, 'locale').length > 1 ? says.oneLanguage : undefined;
}

/** A language tag must be a BCP 47 tag in its canonical form, since files are named after it. */
function mistakeInTag(tag: string, says: Mistakes): string | undefined {
  const canonical = LOCALE.test(tag) ? canonicalTag(tag) : undefined;
  if (canonical === tag) return undefined;
  const text = says.badTag(tag);
  return canonical === undefined ? text : `${text}\n${says.didYouMean(canonical)}`;
}

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
