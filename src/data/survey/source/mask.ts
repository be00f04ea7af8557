/** Mail addresses, addresses of computers, and telephone numbers (nine digits or more, with
 * blanks, hyphens or brackets; words of languages that are written without blanks may follow at once). */
const PERSONAL = [
  /[\p{L}\p{N}._%+-]+[@＠][\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g,
  /(?<![\d０-９A-Za-z])\+?[\d０-９](?:[\s()\-−‐–ー－]{0,2}[\d０-９]){8,14}(?![\d０-９A-Za-z])/gu,
] as const;

/** What stands for personal data that may not be read. */
const MASK = '●●●';

/** A text with its personal data made unreadable: mail addresses, IP addresses, telephone numbers. */
export const masked = (text: string): string => PERSONAL.reduce((left, personal) => left.replace(personal, MASK), text);

/** Whether a text has personal data that `masked` would hide. */
export const hasPersonalData = (text: string): boolean => masked(text) !== text;
