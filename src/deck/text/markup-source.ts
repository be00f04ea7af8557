import type { PrintedRun } from './printed.ts';

/** Words as they are written in a message. */
export const escapeWords = (words: string): string => words.replace(/[\\{}]/g, '\\$&');

/** Runs as they are written in a message: a large number and its small unit in their markup, which is never empty. */
export const sourceOf = (runs: readonly PrintedRun[]): string =>
  runs
    .filter(({ text }) => text !== '')
    .map(({ text, role }) => {
      const words = escapeWords(text);
      return role === 'text' ? words : role === 'number' ? `{#num}${words}{/num}` : `{#unit}${words}{/unit}`;
    })
    .join('');
