import { z } from 'zod';
import { answerOption, code, optionsOf } from './forms.ts';
import { multiple } from './multiple.ts';

/**
 * Answers in people's own words, coded by hand: a file beside the answers says which codes each of them has. Whoever answered has one
 * or more, so it is counted like several answers, of those who answered.
 */
export const coded: typeof multiple = {
  ...multiple,
  form: z.strictObject({
    kind: z.literal('coded'),
    of: code.meta({ description: 'The question with the texts; it stands further up' }),
    file: z.string().min(1).meta({
      description:
        'CSV in the survey’s folder: the column id, then one or more columns of codes, a row for every answer; several codes in a cell are parted by ;',
    }),
    options: optionsOf(answerOption).meta({ description: 'The code frame; the labels are messages: option.Q7_coded.price' }),
  }),
}; // prettier-ignore
