import { gunzipSync } from 'node:zlib';
import type { ExportFormat } from '../../../base/export.ts';
import { fileFormat, type Glimpse } from '../../../base/file-format.ts';

/** Formats that are recognised and not read; each has its advice in the catalogues. */
export type RefusedKind =
  | 'stata'
  | 'parquet'
  | 'ddi'
  | 'r'
  | 'xls'
  | 'xlsb'
  | 'ods'
  | 'numbers'
  | 'json'
  | 'html'
  | 'pdf'
  | 'portable'
  | 'syntax'
  | 'statistics'
  | 'lime'
  | 'password'
  | 'loops'
  | 'fixed'
  | 'archive'
  | 'other';

/** What a file is: a format that is read, or one that is refused by its name. */
export type Known = { readonly format: ExportFormat } | { readonly format: string; readonly kind: RefusedKind };

/** The name of a format of base/file-format.ts → what is advised. */
const REFUSED: Readonly<Record<string, RefusedKind>> = {
  'Stata (.dta)': 'stata',
  Parquet: 'parquet',
  Arrow: 'parquet',
  'Excel 97–2003 (.xls)': 'xls',
  'OpenDocument Spreadsheet (.ods)': 'ods',
  'iWork (.pages, .numbers)': 'numbers',
  'Office + password': 'password',
  'SAS (.sas7bdat)': 'statistics',
  'SAS (.xpt)': 'statistics',
  PDF: 'pdf',
  HTML: 'html',
  ZIP: 'archive',
  GZIP: 'archive',
  BZIP2: 'archive',
  XZ: 'archive',
  Zstandard: 'archive',
  '7z': 'archive',
  RAR: 'archive',
};

const refused = (format: string, kind: RefusedKind): Known => ({ format, kind });

/** What a file is, whatever its name says; undefined: text, as far as one can see, and read as a table. */
export function knownFormat(file: Glimpse): Known | undefined {
  const head = Buffer.from(file.head.subarray(0, 4096)).toString('latin1');
  if (head.startsWith('$FL2') || head.startsWith('$FL3')) return { format: 'sav' };
  if (/^RD[XA][23]\n/.test(head) || /^[XA]\n\0\0\0[\x02\x03]/.test(head)) return refused('R (.rds, .RData)', 'r');
  if (head.startsWith('PAR1')) return refused('Parquet', 'parquet');
  // Before release 117, Stata began with its number, the order of bytes (1 or 2) and the type of file (1).
  if (/^[\x69\x6c\x6e\x6f\x71-\x73][\x01\x02]\x01[\0\x01]/.test(head)) return refused('Stata (.dta)', 'stata');
  const format = fileFormat(file);
  if (format === 'Excel (.xlsx)') return head.includes('xl/workbook.bin') || file.includes('xl/workbook.bin') ? refused('Excel Binary (.xlsb)', 'xlsb') : { format: 'xlsx' }; // prettier-ignore
  if (format === 'GZIP' && isGzippedR(file.head)) return refused('R (.rds, .RData)', 'r');
  if (format !== undefined && format !== 'XML') return refused(format, REFUSED[format] ?? 'other');
  return knownText(format === 'XML', textHead(head));
}

/** R packs its files with gzip unless asked otherwise. */
function isGzippedR(bytes: Uint8Array): boolean {
  try {
    const begins = gunzipSync(bytes.subarray(0, 65_536), { finishFlush: 2, maxOutputLength: 64 << 20 });
    return /^(RD[XA][23]\n|[XAB]\n)/.test(Buffer.from(begins.subarray(0, 8)).toString('latin1'));
  } catch {
    return false;
  }
}

/** The beginning of a text, in UTF-16 as well: enough to tell its markup. */
function textHead(latin1: string): string {
  const isWide = /^(\xff\xfe|\xfe\xff)/.test(latin1);
  return (isWide ? latin1.replace(/[\0\xfe\xff]/g, '') : latin1.replace(/^\xef\xbb\xbf/, '')).trimStart();
}

/** A text that is no table, by its beginning. */
function knownText(isXml: boolean, head: string): Known | undefined {
  const root = /<(?!\?|!)(?:\w+:)?(\w+)/.exec(head.replace(/<!--[^]*?-->/g, ''))?.[1] ?? '';
  if (head.startsWith('<')) {
    if (/^sss$/i.test(root)) return { format: 'triple-s' };
    if (root === 'codeBook') return refused('DDI', 'ddi');
    if (/LimeSurveyDocType/.test(head)) return refused('LimeSurvey (.lss)', 'lime');
    if (/^(html|table|workbook)$/i.test(root) || /^<!doctype html/i.test(head)) return refused('HTML', 'html');
    return isXml ? refused('XML', 'other') : undefined;
  }
  if (/^(\[\s*[[{]|\{\s*")/.test(head)) return refused('JSON', 'json');
  // A portable file begins with five times the words "ASCII SPSS PORT FILE", in the tables of five machines.
  if (/ASCII SPSS PORT FILE/.test(head.slice(0, 400))) return refused('SPSS Portable (.por)', 'portable');
  if (/^(\*[^\n]*\n\s*)*(GET DATA|DATA LIST|VARIABLE LABELS|VALUE LABELS|RECODE|SET UNICODE|GET FILE|NEW FILE|TITLE|FILE HANDLE)\b[^,;\t]*$/im.test(head.slice(0, 1000)) && /^\s*(GET DATA|DATA LIST|(VARIABLE|VALUE) LABELS)\b/im.test(head)) return refused('SPSS (.sps)', 'syntax'); // prettier-ignore
  return undefined;
}
