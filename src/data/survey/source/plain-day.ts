import { isDay } from '../../../base/day.ts';
import { foldText } from './types.ts';

/** In which order day and month stand where the year does not stand first. */
export const DATE_ORDERS = ['dmy', 'mdy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/**
 * The day that a cell holds, as `date` reads it: 2025-04-01, 2025/4/1, 2025.4.1, 2025年4月1日, 20250401, each with a time
 * behind it or not; with an order also 1/4/2025. Undefined if something else stands there.
 */
export function plainDay(text: string, order?: DateOrder): string | undefined {
  const folded = foldText(text);
  const first = /^(\d{4})(?:[-/.]|年) ?(\d{1,2})(?:[-/.]|月) ?(\d{1,2})日?(?:$|[ T])/.exec(folded);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(folded);
  const [, year = '', month = '', day = ''] = first ?? compact ?? [];
  if (year !== '') return checked(year, month, day);
  const local = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:$|[ T])/.exec(folded);
  if (!local || !order) return undefined;
  const [, one = '', other = '', behind = ''] = local;
  return order === 'dmy' ? checked(behind, other, one) : checked(behind, one, other);
}

function checked(year: string, month: string, day: string): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : undefined;
}
