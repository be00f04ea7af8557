import { z } from 'zod';
import { itemAt } from '../../../base/item-at.ts';
import { expects } from '../../../base/validate.ts';
import { sameValue } from '../diagnostics.ts';
import { choiceKind, type ChoiceColumn } from './choice.ts';
import { common, countedQuestion, optionsOf } from './forms.ts';
import type { QuestionKind } from './kind.ts';

const point = z
  .strictObject({
    ...common,
    value: z.number().optional().meta({
      description: 'The value of the point, e.g. 1 to 5; only what is no point of the scale (don’t know) has none',
    }),
  })
  .refine(({ role, value }) => role !== 'answer' || value !== undefined, expects('form/point-value'));

/** A single answer on ordered points: the point's code, or its value (panels deliver 1 to 5). */
export const scale: QuestionKind<ChoiceColumn> = {
  ...choiceKind({
    form: z.strictObject({
      kind: z.literal('scale'),
      ...countedQuestion,
      options: optionsOf(point),
    }),
    ordered: true,
    alias: ({ value }) => (value === undefined ? undefined : String(value)),
  }),
  numbers: 'points',
  numberOf(question, column, row) {
    const choice = itemAt(column.choice, row);
    return choice < 0 ? undefined : itemAt(question.options, choice).value;
  },
  checkOptions({ code, options }, report) {
    options.forEach(({ place, value }, i) => {
      const isTaken = value !== undefined && options.slice(0, i).some((other) => other.value === value);
      if (isTaken) report(sameValue(place, { question: code, value }));
    });
  },
};
