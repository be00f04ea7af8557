/** Mail addresses, addresses of computers, and telephone numbers (nine digits or more, with
 * blanks, hyphens or brackets; words of languages that are written without blanks may follow at once). */
const PERSONAL = [
  /[\p{L}\p{N}._%+-]+[@＠][\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g,
  /(?<![\d０-９A-Za-z])\+?[\d０-９](?:[\s()\-−‐–ー－]{0,2}[\d０-９]){8,14}(?![\d０-９A-Za-z])/gu,
] as const;

/** A day with the hour, and what may follow: it has as many digits as a telephone number. `2025-03-03 12:30` is cut before the colon. */
const MOMENT = /^(?:(?:19|20)\d{2}[-−‐–](?:0?[1-9]|1[0-2])[-−‐–](?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])[-−‐–](?:0?[1-9]|[12]\d|3[01])[-−‐–](?:19|20)\d{2})\s+(?:[01]?\d|2[0-3])$/u; // prettier-ignore

/** What stands for personal data that may not be read. */
const MASK = '●●●';

/** A text with its personal data made unreadable: mail addresses, IP addresses, telephone numbers. */
export const masked = (text: string): string =>
  PERSONAL.reduce((left, personal) => left.replace(personal, (found, at: number, whole: string) => (isMoment(found, whole.slice(at + found.length)) ? found : MASK)), text); // prettier-ignore

/** Whether digits are a day and an hour; the minutes stand behind them. */
const isMoment = (digits: string, behind: string): boolean => MOMENT.test(digits.normalize('NFKC')) && /^[:：時h]/.test(behind); // prettier-ignore

/** Whether a text has personal data that `masked` would hide. */
export const hasPersonalData = (text: string): boolean => masked(text) !== text;
