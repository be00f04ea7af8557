import { didYouMean } from '../../base/did-you-mean.ts';
import type { TypedWords } from './typed-words.ts';
import type { Mistakes } from './words.ts';

/** The actions of `user`. */
export const USER_ACTIONS = ['add', 'list', 'remove', 'passwd', 'role'] as const;
export type UserAction = (typeof USER_ACTIONS)[number];
export const isUserAction = (word: string | undefined): word is UserAction =>
  USER_ACTIONS.some((action) => action === word);

/** The actions that give a role. */
const GIVING: readonly UserAction[] = ['add', 'role'];

/** What is wrong with the arguments of `user`, in words. */
export function mistakeInUser(typed: TypedWords, says: Mistakes): string | undefined {
  const [, action, name, ...rest] = typed.words;
  if (!isUserAction(action)) {
    const similar = action === undefined ? undefined : didYouMean(action, USER_ACTIONS);
    const text = says.userAction(action, USER_ACTIONS);
    return similar === undefined ? text : `${text}\n${says.didYouMean(similar)}`;
  }
  if (action !== 'list' && name === undefined) return says.userName(action);
  const extra = action === 'list' ? name : rest[0];
  if (extra !== undefined) return says.oneWordTooMany(extra);
  const gives = GIVING.includes(action);
  if (gives && !typed.options.has('role')) return says.needsOption('--role');
  return !gives && typed.options.has('role') ? says.unknownOption('--role') : undefined;
}
