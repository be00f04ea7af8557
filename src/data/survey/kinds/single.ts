import { z } from 'zod';
import { choiceKind } from './choice.ts';
import { answerOption, countedQuestion, optionsOf } from './forms.ts';

/** A single answer (SA): the option's code. */
export const single = choiceKind({
  form: z.strictObject({
    kind: z.literal('single'),
    ...countedQuestion,
    options: optionsOf(answerOption),
  }),
  ordered: false,
});
