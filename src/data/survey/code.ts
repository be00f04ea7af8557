/** The code of a question or an option: letters, digits, underscores; stable from wave to wave, never reused. */
export type Code = string;
