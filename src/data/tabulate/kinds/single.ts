import { choices, tally, tallyAny } from './choices.ts';
import type { KindTabulator } from './kind.ts';

/** SA: one answer per respondent. */
export const single: KindTabulator = {
  exclusive: true,
  counts: (question, column) => tally(question, choices(question, column)),
  countAny: (question, column, options) => tallyAny(choices(question, column), options),
  extras: () => ({}),
};
