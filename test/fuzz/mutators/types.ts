import type { Dice } from '../dice.ts';

/** A changed file, and in a few words what was done to it. */
export interface Mutated {
  readonly bytes: Uint8Array;
  readonly what: string;
}

/** Changes a file in one place; undefined where this file offers no such place. */
export type Mutator = (bytes: Uint8Array, dice: Dice) => Mutated | undefined;

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** A text for a report, on one line and short. */
export const short = (value: unknown): string => {
  const text = (JSON.stringify(value) ?? String(value)).replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};
