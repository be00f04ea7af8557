import { fileFormat, isBinary, type FileFormat, type Glimpse } from '../../base/file-format.ts';

/** The format of a file that is no text, by what stands in it; undefined for anything that may be one. */
export function otherFormat(file: Uint8Array | Glimpse): FileFormat | undefined {
  const format = fileFormat(file);
  return format !== undefined && isBinary(format) ? format : undefined;
}

/** The format of a text that is no table of answers; undefined for anything that may be one. */
export function notATable(text: string): string | undefined {
  const head = text.replace(/^\ufeff/, '').trimStart();
  if (/^(<!doctype|<html|<\?xml|<table|<workbook)/i.test(head)) return /^<\?xml/.test(head) ? 'XML' : 'HTML';
  if (head.startsWith('{\\rtf')) return 'RTF';
  return /^(\[\s*[[{]|\{\s*")/.test(head) ? 'JSON' : undefined;
}
