import type { Place, Report } from '../../../base/diagnostic.ts';
import { plainNumber } from '../source/plain-number.ts';
import { foldText } from '../source/types.ts';
import * as says from './diagnostics.ts';
import type { Printed } from './types.ts';

/** Of a row of a table: the texts of the cells with its numbers, '' where there is none, and where it stands. */
interface NumberCells {
  readonly count: string;
  readonly percent: string;
  readonly place: Place;
}

/** A dash alone is how tables print that there is nobody. */
const NOBODY = /^[-−‐‑–—ー]$/;

/** What is printed in a cell that may stay blank; undefined if nothing is, or something else, which is reported. */
function numberIn(text: string, of: 'count' | 'percent' | 'base', place: Place, report: Report): number | undefined {
  const folded = foldText(text);
  if (folded === '') return undefined;
  if (NOBODY.test(folded)) return 0;
  const number = plainNumber(folded, of === 'percent' ? ['%'] : []);
  const value = number === undefined ? NaN : Number(number);
  const fits = of === 'percent' ? value >= 0 && value <= 100 : Number.isInteger(value) && value >= 0;
  if (!fits) report(says.notANumber(place, { text, of }));
  return fits ? value : undefined;
}

/** How many a printed base is. */
export const baseIn = (text: string, place: Place, report: Report): number | undefined =>
  numberIn(text, 'base', place, report);

/** The numbers of an option. With `fractions`, 0.223 is 22.3 %. */
export function printedIn({ count, percent, place }: NumberCells, fractions: boolean, report: Report): Printed {
  let isWrong = false;
  const noting: Report = (diagnostic) => {
    isWrong = true;
    report(diagnostic);
  };
  const counted = numberIn(count, 'count', place, noting);
  const share = numberIn(percent, 'percent', place, noting);
  // A percent sign says itself that it is no fraction.
  const isFraction = fractions && !foldText(percent).endsWith('%');
  const shown = share === undefined ? undefined : isFraction ? Number((share * 100).toFixed(10)) : share;
  if (shown !== undefined && shown > 100) noting(says.notANumber(place, { text: percent, of: 'percent' }));
  return {
    ...(counted === undefined ? {} : { count: counted }),
    ...(shown === undefined ? {} : { percent: shown }),
    ...(isWrong ? { isWrong: true } : {}),
    place,
  };
}
