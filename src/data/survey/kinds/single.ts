import { z } from 'zod';
import { choiceKind } from './choice.ts';
import { answerOption, countedQuestion, optionsOf } from './forms.ts';

/** A single answer (SA): the option's code. */
export const single = choiceKind({
  form: z.strictObject({
    kind: z.literal('single'),
    ...countedQuestion,
    ordered: z.boolean().optional().meta({
      description:
        'true: the options stand in an order of their own (ages, amounts, how often), so charts keep it and never make a ring of them',
    }),
    options: optionsOf(answerOption),
  }),
  ordered: false,
});
