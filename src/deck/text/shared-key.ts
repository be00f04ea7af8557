import { NO_ANSWER } from '../../data/survey/types.ts';

const OF_NO_ANSWER = new RegExp(`^option\\.[^.]+\\.${NO_ANSWER}$`);

/**
 * The message that stands for one which a catalogue need not have: the label of "no answer" is the same for every
 * question. Undefined for all others.
 */
export const sharedKey = (key: string): string | undefined => (OF_NO_ANSWER.test(key) ? 'auto.no_answer' : undefined);

/** The key of a message that a catalogue has: itself, or the one that stands for it; where it has neither, itself. */
export function keyAmong(has: (key: string) => boolean, key: string): string {
  const shared = has(key) ? undefined : sharedKey(key);
  return shared !== undefined && has(shared) ? shared : key;
}
