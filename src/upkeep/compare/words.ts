import { wordsMeet } from '../../deck/scene/written-words.ts';

/** A text of the ledger without the line breaks that layout decided: where they stand is no matter of words. */
export const wordsOf = (text: string): string =>
  text
    .split('\v')
    .reduce((before, after) => before + (wordsMeet(before, after) ? ' ' : '') + after)
    .replace(/[ \t]+$/gm, '');

/** The words of a mark's label, whose lines in the chart are parted by `\n`: layout decided these, too. */
export const labelWords = (label: string): string => wordsOf(label.replaceAll('\n', '\v'));

/** Figures with signs, points and commas between them, as they are printed in texts. */
const NUMBERS = /[+\u2212-]?\d[\d.,]*/g;

/** Whether two texts have the same words and differ in their numbers only. */
export const differInNumbersOnly = (a: string, b: string): boolean =>
  a.normalize('NFKC').replace(NUMBERS, '0') === b.normalize('NFKC').replace(NUMBERS, '0');
