import { wordsMeet } from '../../deck/scene/written-words.ts';

/** A text of the ledger without the line breaks that layout decided, which do not change its words. */
export const wordsOf = (text: string): string =>
  text
    .split('\v')
    .reduce((before, after) => before + (wordsMeet(before, after) ? ' ' : '') + after)
    .replace(/[ \t]+$/gm, '');

/** The words of a mark's label, whose lines in the chart are separated by `\n`: layout decided these too. */
export const labelWords = (label: string): string => wordsOf(label.replaceAll('\n', '\v'));

/** The words of a chart's column; of an item of a grid without its base, which is another one tomorrow: `Price (n=131)`. */
export const columnWords = (label: string): string =>
  labelWords(label).replace(/\s*[(（][^()（）]*n=[^()（）]*[)）]\s*$/u, '');

/** Numbers with signs, points and commas, as printed in texts. */
const NUMBERS = /[+\u2212-]?\d[\d.,]*/g;

/** Whether two texts have the same words and differ only in their numbers. */
export const differInNumbersOnly = (a: string, b: string): boolean =>
  a.normalize('NFKC').replace(NUMBERS, '0') === b.normalize('NFKC').replace(NUMBERS, '0');
