import { isDay } from '../../../base/day.ts';
import { foldText } from './types.ts';

/** In which order day and month stand where the year does not stand first. */
export const DATE_ORDERS = ['dmy', 'mdy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** Months by the beginning of their names, in English, German and French. */
const MONTHS: readonly RegExp[] = [/^jan/, /^(feb|fev)/, /^(mar|mrz)/, /^(apr|avr)/, /^(may|mai)/, /^(jun|juin)/, /^(jul|juil)/, /^(aug|aou)/, /^sep/, /^(oct|okt)/, /^nov/, /^(dec|dez)/]; // prettier-ignore

/**
 * The day that a cell holds, as `date` reads it: 2025-04-01, 2025/4/1, 2025.4.1, 2025年4月1日, 20250401, 1 April 2025, 01-Apr-25,
 * Apr 1, 2025, each with a time behind it or not; with an order also 1/4/2025. Undefined if something else stands there.
 */
export function plainDay(text: string, order?: DateOrder): string | undefined {
  const folded = foldText(text);
  const first = /^(\d{4})(?:[-/.]|年) ?(\d{1,2})(?:[-/.]|月) ?(\d{1,2})日?(?:$|[ T])/.exec(folded);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(folded);
  const [, year = '', month = '', day = ''] = first ?? compact ?? [];
  if (year !== '') return checked(year, month, day);
  const named = namedDay(folded);
  if (named !== undefined) return named;
  const local = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:$|[ T])/.exec(folded);
  if (!local || !order) return undefined;
  const [, one = '', other = '', behind = ''] = local;
  return order === 'dmy' ? checked(behind, other, one) : checked(behind, one, other);
}

/** A day whose month is a word, in whichever order the others stand. */
function namedDay(text: string): string | undefined {
  const dayFirst = /^(\d{1,2})\.?[-/ ]?\s?(\p{L}{3,9})\.?,?[-/ ]\s?(\d{4}|\d{2})(?:$|[ T,])/u.exec(text);
  const monthFirst = /^(\p{L}{3,9})\.? (\d{1,2}),? (\d{4})(?:$|[ T,])/u.exec(text);
  const [, day = '', word = '', year = ''] = dayFirst ?? (monthFirst ? ['', monthFirst[2], monthFirst[1], monthFirst[3]] : []); // prettier-ignore
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const month = word === '' ? -1 : MONTHS.findIndex((pattern) => pattern.test(plain));
  return month === -1 ? undefined : checked(year.length === 2 ? `20${year}` : year, String(month + 1), day);
}

function checked(year: string, month: string, day: string): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : undefined;
}
