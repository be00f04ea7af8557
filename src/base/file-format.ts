/** The format of a file, in the names that people know it by; the same in every language. */
export type FileFormat =
  | 'PowerPoint (.pptx)'
  | 'PowerPoint 97–2003 (.ppt)'
  | 'Word (.docx)'
  | 'Word 97–2003 (.doc)'
  | 'Excel (.xlsx)'
  | 'Excel 97–2003 (.xls)'
  | 'Office 97–2003'
  | 'Office + password'
  | 'OpenDocument Presentation (.odp)'
  | 'OpenDocument Spreadsheet (.ods)'
  | 'OpenDocument Text (.odt)'
  | 'OpenDocument'
  | 'Keynote (.key)'
  | 'iWork (.pages, .numbers)'
  | 'EPUB'
  | 'ZIP'
  | 'GZIP'
  | 'BZIP2'
  | 'XZ'
  | 'Zstandard'
  | '7z'
  | 'RAR'
  | 'SPSS (.sav)'
  | 'Stata (.dta)'
  | 'SAS (.sas7bdat)'
  | 'SAS (.xpt)'
  | 'Parquet'
  | 'Arrow'
  | 'SQLite'
  | 'PDF'
  | 'RTF'
  | 'HTML'
  | 'XML'
  | 'PNG'
  | 'JPEG'
  | 'GIF';

/** How files that are not text begin, in Latin 1. */
const BEGINNINGS: readonly (readonly [format: FileFormat, begins: string])[] = [
  ['GZIP', '\u001f\u008b'],
  ['BZIP2', 'BZh91AY&SY'],
  ['XZ', '\u00fd7zXZ\u0000'],
  ['Zstandard', '\u0028\u00b5\u002f\u00fd'],
  // What survey tools and statisticians export besides tables as text.
  ['SPSS (.sav)', '$FL2@(#)'],
  ['SPSS (.sav)', '$FL3@(#)'],
  ['Stata (.dta)', '<stata_dta>'],
  ['SAS (.sas7bdat)', `${'\u0000'.repeat(12)}\u00c2\u00ea\u0081\u0060`],
  ['SAS (.xpt)', 'HEADER RECORD*******LIB'],
  ['Parquet', 'PAR1\u0015'],
  ['Arrow', 'ARROW1\u0000'],
  ['Arrow', 'FEA1\u0000'],
  ['SQLite', 'SQLite format 3\u0000'],
  ['7z', '7z\u00bc\u00af\u0027\u001c'],
  ['RAR', 'Rar!\u001a\u0007'],
  ['PDF', '%PDF-'],
  ['RTF', '{\\rtf'],
  ['PNG', '\u0089PNG'],
  ['JPEG', '\u00ff\u00d8\u00ff'],
  ['GIF', 'GIF8'],
];

/** Streams of compound files ([MS-CFB]), in which Office once kept everything, and still keeps what it encrypts. */
const STREAMS: readonly (readonly [format: FileFormat, stream: string])[] = [
  ['Office + password', 'EncryptedPackage'],
  ['PowerPoint 97–2003 (.ppt)', 'PowerPoint Document'],
  ['Word 97–2003 (.doc)', 'WordDocument'],
  ['Excel 97–2003 (.xls)', 'Workbook'],
  ['Excel 97–2003 (.xls)', 'Book'],
];

/** Parts of a zip whose names tell what it is; they stand in it as they are. */
const PARTS: readonly (readonly [format: FileFormat, part: string])[] = [
  ['PowerPoint (.pptx)', 'ppt/presentation.xml'],
  ['Word (.docx)', 'word/document.xml'],
  ['Excel (.xlsx)', 'xl/workbook.'],
  ['Keynote (.key)', 'Index/Presentation.iwa'],
  ['Keynote (.key)', 'Index/Slide'],
  ['Keynote (.key)', 'index.apxl'],
  ['iWork (.pages, .numbers)', 'Index/Document.iwa'],
];

/** What an OpenDocument file says of itself at its very beginning (ODF 1.3, part 2, 3.3). */
const MIME_TYPES: readonly (readonly [format: FileFormat, type: string])[] = [
  ['OpenDocument Presentation (.odp)', 'application/vnd.oasis.opendocument.presentation'],
  ['OpenDocument Spreadsheet (.ods)', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['OpenDocument Text (.odt)', 'application/vnd.oasis.opendocument.text'],
  ['OpenDocument', 'application/vnd.oasis.opendocument'],
  ['EPUB', 'application/epub+zip'],
];

/** What is looked at of a file to tell its format: how it begins (512 bytes at least), and whether some words stand in it as they are. */
export interface Glimpse {
  readonly head: Uint8Array;
  includes(words: string, encoding?: 'latin1' | 'utf16le'): boolean;
}

const glimpseOf = (head: Uint8Array): Glimpse => ({
  head,
  includes: (words, encoding = 'latin1') => bufferOf(head).includes(words, 0, encoding),
});

const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/** The format of a file by what stands in it; undefined for plain text, and for what we do not know. */
export function fileFormat(file: Uint8Array | Glimpse): FileFormat | undefined {
  const all = file instanceof Uint8Array ? glimpseOf(file) : file;
  const head = bufferOf(all.head).toString('latin1', 0, 512);
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) {
    return STREAMS.find(([, stream]) => all.includes(stream, 'utf16le'))?.[0] ?? 'Office 97–2003';
  }
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) {
    const type = head.includes('mimetype') ? MIME_TYPES.find(([, type]) => head.includes(type)) : undefined;
    return (type ?? PARTS.find(([, part]) => all.includes(part)))?.[0] ?? 'ZIP';
  }
  return BEGINNINGS.find(([, begins]) => head.startsWith(begins))?.[0] ?? markup(head);
}

function markup(head: string): FileFormat | undefined {
  const text = head.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  if (/^(<!doctype html|<html|<table)/i.test(text)) return 'HTML';
  return text.startsWith('<?xml') ? 'XML' : undefined;
}

/** Formats in which nothing but an Office program keeps things, or that are no text at all. */
export const isBinary = (format: FileFormat): boolean => format !== 'HTML' && format !== 'XML' && format !== 'RTF';
