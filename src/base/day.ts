/** Days of the calendar as numbers, so that they can be compared, and as ISO dates, so that they can be read. */

const MILLISECONDS = 86_400_000;

/** Whether a text is a day of the calendar, `2025-09-30`. */
export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The number of a day, counted from 1970-01-01; throws for a text that is none. */
export function dayNumber(iso: string): number {
  if (!isDay(iso)) throw new Error(`${iso} is no day`);
  return Date.parse(`${iso}T00:00:00Z`) / MILLISECONDS;
}

/** The ISO date of a day; of a number between two, that of the earlier. */
export const isoDay = (number: number): string =>
  new Date(Math.floor(number) * MILLISECONDS).toISOString().slice(0, 10);
