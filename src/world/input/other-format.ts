/** How the first bytes of files that are no text begin, in Latin 1. */
const BEGINNINGS: readonly (readonly [format: string, begins: string])[] = [
  ['ZIP', 'PK\u0003\u0004'],
  ['GZIP', '\u001f\u008b'],
  ['PDF', '%PDF-'],
  ['Excel 97', '\u00d0\u00cf\u0011\u00e0'],
  ['PNG', '\u0089PNG'],
  ['JPEG', '\u00ff\u00d8\u00ff'],
];
/** Parts of an Excel workbook, whose names stand in the zip as they are. */
const WORKBOOK = 'xl/';

/** The format of a file that is no text, by its first bytes; undefined for anything that may be one. */
export function otherFormat(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const format = BEGINNINGS.find(([, begins]) => head.startsWith(begins))?.[0];
  return format === 'ZIP' && Buffer.from(bytes).includes(WORKBOOK) ? 'XLSX' : format;
}

/** The format of a text that is no table of answers; undefined for anything that may be one. */
export function notATable(text: string): string | undefined {
  const head = text.replace(/^\ufeff/, '').trimStart().slice(0, 200); // prettier-ignore
  if (/^(<!doctype|<html|<\?xml|<table|<workbook)/i.test(head)) return /^<\?xml/.test(head) ? 'XML' : 'HTML';
  return /^(\[\s*[[{]|\{\s*")/.test(head) ? 'JSON' : undefined;
}
