import type { Text } from '../text/types.ts';
import type { Origin } from './types.ts';

/** Figures whose value the text prints or words, each once. */
export const figuresOf = (text: Text): readonly string[] => [...new Set(text.paragraphs.flat().flatMap((run) => run.figures))]; // prettier-ignore

/** Claims that its words rely on, each once. */
export const claimsOf = (text: Text): readonly string[] => [
  ...new Set(text.paragraphs.flat().flatMap((run) => (run.claim === undefined ? [] : [run.claim]))),
];

/** The origin of what only decorates, or of what the program itself writes. */
export const ownOrigin = (slot: string): Origin => ({ slot, figures: [], claims: [] });
