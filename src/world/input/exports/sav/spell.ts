import type { PrintFormat } from './records.ts';

/** What the numbers of a variable stand for. */
export type Meaning = 'number' | 'date' | 'datetime' | 'time';

/** Formats of SPSS by number: DATE, ADATE, JDATE, MOYR, QYR, WKYR, EDATE, SDATE. */
const DATES: ReadonlySet<number> = new Set([20, 23, 24, 28, 29, 30, 38, 39]);
/** DATETIME, YMDHMS. */
const DATETIMES: ReadonlySet<number> = new Set([22, 41]);
/** TIME, DTIME, MTIME. */
const TIMES: ReadonlySet<number> = new Set([21, 25, 40]);

export const meaningOf = ({ type }: PrintFormat): Meaning =>
  DATES.has(type) ? 'date' : DATETIMES.has(type) ? 'datetime' : TIMES.has(type) ? 'time' : 'number';

/** From the first day of the Gregorian calendar, 1582-10-14 at midnight, to 1970, in seconds. */
const TO_1970 = 12_219_379_200;
/** The year 10000. */
const LAST = 253_402_300_800 + TO_1970;

/**
 * A number as a cell shows it, by what it stands for; no value at all (NaN) is empty. What is no date of our calendar
 * stays a number.
 */
export function spell(value: number, meaning: Meaning): string {
  if (Number.isNaN(value)) return '';
  if (meaning === 'number') return String(value === 0 ? 0 : value);
  // A time of day worked out from fractions of days may lie a hair before the full second.
  const seconds = Math.floor(Math.round(Math.abs(value) * 1000) / 1000);
  if (meaning === 'time')
    return seconds < 1e15 ? `${value < 0 && seconds > 0 ? '-' : ''}${clock(seconds)}` : String(value);
  if (value < 0 || seconds >= LAST) return String(value);
  const iso = new Date((seconds - TO_1970) * 1000).toISOString();
  return meaning === 'date' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 19)}`;
}

const two = (n: number): string => String(n).padStart(2, '0');
const clock = (seconds: number): string =>
  `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
