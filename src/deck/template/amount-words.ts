import type { ValueUnit } from '../chart/types.ts';
import type { Texts } from '../text/texts.ts';

/** The words of an amount of a unit: 12.5 points, ¥1,200. */
export const amountWords = (texts: Texts, unit: string, amount: number, decimals = 0): string =>
  texts.plain(`auto.unit_${unit}`, { amount: texts.number(amount, decimals) });

/** Stands for the number where what is beside it is asked for. */
const NUMBER = '\u2060#\u2060';

/** What stands before and after an amount of a unit. */
export function unitOf(texts: Texts, unit: string): ValueUnit {
  const [before = '', after = ''] = texts.plain(`auto.unit_${unit}`, { amount: NUMBER }).split(NUMBER);
  return { before, after };
}
