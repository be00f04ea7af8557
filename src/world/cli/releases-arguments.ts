import { didYouMean } from '../../base/did-you-mean.ts';
import { textOf, type TypedWords } from './typed-words.ts';
import type { Mistakes } from './words.ts';

/** The actions of `releases`; without one, the first. */
export const RELEASES_ACTIONS = ['list', 'verify', 'prune', 'roll-back'] as const;
export type ReleasesAction = (typeof RELEASES_ACTIONS)[number];
export const isReleasesAction = (word: string | undefined): word is ReleasesAction =>
  RELEASES_ACTIONS.some((action) => action === word);

/** Options that only some actions accept. */
const ONLY: Readonly<Record<string, readonly ReleasesAction[]>> = {
  keep: ['prune'],
  since: ['prune'],
  by: ['prune', 'roll-back'],
  note: ['roll-back'],
};

/** What is wrong with the arguments of `releases`, in words. */
export function mistakeInReleases(typed: TypedWords, says: Mistakes): string | undefined {
  const [, action = 'list', ...operands] = typed.words;
  if (!isReleasesAction(action)) {
    const similar = didYouMean(action, RELEASES_ACTIONS);
    const text = says.releasesAction(action, RELEASES_ACTIONS);
    return similar === undefined ? text : `${text}\n${says.didYouMean(similar)}`;
  }
  const foreign = Object.keys(ONLY).find((option) => typed.options.has(option) && !ONLY[option]?.includes(action));
  if (foreign !== undefined) return says.unknownOption(`--${foreign}`);
  const [deck, n, ...more] = action === 'roll-back' ? operands : ['', '1', ...operands];
  if (deck === undefined || n === undefined || !/^[1-9]\d{0,7}$/.test(n)) return says.rollBackOperands;
  if (more[0] !== undefined) return says.oneWordTooMany(more[0]);
  if (action === 'prune' && textOf(typed, 'keep') === undefined && textOf(typed, 'since') === undefined) {
    return says.needsRetention;
  }
  return undefined;
}
