import { z } from 'zod';
import { choiceKind } from './choice.ts';
import { answerOption, askedOf, nonResponse, optionsOf } from './forms.ts';

/** A single answer (SA): the option's code. */
export const single = choiceKind({
  form: z.strictObject({
    kind: z.literal('single'),
    asked_of: askedOf,
    non_response: nonResponse,
    options: optionsOf(answerOption),
  }),
  ordered: false,
});
