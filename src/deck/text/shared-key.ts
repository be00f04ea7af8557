import { NO_ANSWER } from '../../data/survey/types.ts';

const OF_NO_ANSWER = new RegExp(`^option\\.[^.]+\\.${NO_ANSWER}$`);

/**
 * The key of the message that stands in for one a catalogue need not have: the label of "no answer" is the same for
 * every question. Undefined for all other keys.
 */
export const sharedKey = (key: string): string | undefined => (OF_NO_ANSWER.test(key) ? 'auto.no_answer' : undefined);

/**
 * The key under which a catalogue has a message: `key` itself or, failing that, the one that stands in for it; if it
 * has neither, `key`.
 */
export function keyAmong(has: (key: string) => boolean, key: string): string {
  const shared = has(key) ? undefined : sharedKey(key);
  return shared !== undefined && has(shared) ? shared : key;
}
