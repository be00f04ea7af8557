import { choiceKind } from './choice.ts';

/** A single answer: the option's code. */
export const single = choiceKind('single', () => undefined);
