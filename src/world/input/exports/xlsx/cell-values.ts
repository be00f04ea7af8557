import type { DateKind } from './number-formats.ts';

const DAY = 86_400;
/** The day after 9999-12-31, behind which Excel has no dates. */
const LAST_DAY = 2_958_466;
/** Days by which 1904's first day lies behind 1900's. */
const FROM_1904 = 1462;

/**
 * A number as text, in its shortest spelling. Excel keeps and shows fifteen digits; files have seventeen, the last two
 * of which are noise (14.199999999999999 for 14.2).
 */
export function numberText(written: string): string {
  const value = Number(written);
  if (written.trim() === '' || Number.isNaN(value)) return written;
  const text = String(Number(value.toPrecision(15)));
  return text === '-0' ? '0' : text;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `08:28:09` of the seconds of a day, or of any number of hours. */
const clock = (seconds: number): string =>
  `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;

function calendar(day: number, is1904: boolean): string {
  const serial = is1904 ? day + FROM_1904 : day;
  // Excel believes, as Lotus did, that 1900 was a leap year; days before that date are one off.
  if (serial === 60) return '1900-02-29';
  const days = serial < 60 ? serial : serial - 1;
  const date = new Date(Date.UTC(1900, 0, 0) + days * DAY * 1000);
  return `${String(date.getUTCFullYear()).padStart(4, '0')}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

/**
 * A number that its format shows as a date: `2025-09-30`, `2025-09-30 08:28:09`, `08:28:09`. A time that a date's
 * format does not show is kept; a number that is no date stays a number.
 */
export function dateText(written: string, kind: DateKind, is1904: boolean): string {
  const value = Number(written);
  if (written.trim() === '' || !(value >= 0 && value < LAST_DAY)) return numberText(written);
  const all = Math.round(value * DAY);
  const [day, seconds] = [Math.floor(all / DAY), all % DAY];
  if (kind === 'duration') return clock(all);
  if (day === 0 && !is1904) return kind === 'date' && seconds === 0 ? '0' : clock(seconds);
  if (kind === 'time' && day === 0) return clock(seconds);
  const date = calendar(day, is1904);
  return kind === 'date' && seconds === 0 ? date : `${date} ${clock(seconds)}`;
}

/** A date that a file spells itself (ISO 8601). */
export const isoText = (written: string): string =>
  written.replace(
    /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?Z?$/,
    (_, date: string, time: string) => `${date} ${time.length === 5 ? `${time}:00` : time}`,
  );
