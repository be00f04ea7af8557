/** The kinds of questions that an export is read into, by what is found in its columns. */
export const KIND = {
  oneAnswer: 'single',
  severalAnswers: 'multiple',
  order: 'ranked',
  sum: 'constant_sum',
  day: 'date',
  points: 'scale',
  number: 'numeric',
  text: 'free',
} as const;
export type KindName = (typeof KIND)[keyof typeof KIND];
