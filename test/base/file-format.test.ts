import { expect, it } from 'vitest';
import { fileFormat, isBinary } from '../../src/base/file-format.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
/** A compound file with a stream of that name. */
const compound = (stream: string): Uint8Array =>
  Buffer.concat([bytes('\u00d0\u00cf\u0011\u00e0\u0000\u0000'), Buffer.from(stream, 'utf16le'), bytes(' end')]);
/** A zip in which these names and words stand as they are. */
const zip = (text: string): Uint8Array => bytes(`PK\u0003\u0004…${text}…`);

it.each([
  ['PowerPoint (.pptx)', zip('ppt/presentation.xml')],
  ['Word (.docx)', zip('word/document.xml')],
  ['Excel (.xlsx)', zip('xl/workbook.bin')],
  ['Keynote (.key)', zip('Index/Slide-1.iwa')],
  ['Keynote (.key)', zip('index.apxl')],
  ['OpenDocument Presentation (.odp)', zip('mimetypeapplication/vnd.oasis.opendocument.presentation')],
  ['OpenDocument Spreadsheet (.ods)', zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')],
  ['OpenDocument Text (.odt)', zip('mimetypeapplication/vnd.oasis.opendocument.text')],
  ['OpenDocument', zip('mimetypeapplication/vnd.oasis.opendocument.graphics')],
  ['Keynote (.key)', zip('Index/Document.iwa Index/Slide-1.iwa')],
  ['iWork (.pages, .numbers)', zip('Index/Document.iwa')],
  ['BZIP2', bytes('BZh91AY&SY')],
  ['XZ', bytes('\u00fd7zXZ\u0000')],
  ['Zstandard', bytes('(\u00b5/\u00fd')],
  ['SPSS (.sav)', bytes('$FL2@(#) SPSS DATA FILE')],
  ['SPSS (.sav)', bytes('$FL3@(#) SPSS DATA FILE')],
  ['Stata (.dta)', bytes('<stata_dta><header>')],
  ['SAS (.sas7bdat)', bytes(`${'\0'.repeat(12)}\u00c2\u00ea\u0081\u0060`)],
  ['SAS (.xpt)', bytes('HEADER RECORD*******LIBV8   HEADER RECORD!!!!!!!')],
  ['Parquet', bytes('PAR1\u0015')],
  ['Arrow', bytes('ARROW1\u0000\u0000')],
  ['Arrow', bytes('FEA1\u0000\u0000')],
  ['SQLite', bytes('SQLite format 3\u0000')],
  [undefined, bytes('PAR1,FEA1,BZh\n1,2,3\n')],
  ['EPUB', zip('mimetypeapplication/epub+zip')],
  ['ZIP', zip('a.txt')],
  ['ZIP', bytes('PK\u0005\u0006')],
  ['PowerPoint 97–2003 (.ppt)', compound('PowerPoint Document')],
  ['Word 97–2003 (.doc)', compound('WordDocument')],
  ['Excel 97–2003 (.xls)', compound('Workbook')],
  ['Excel 97–2003 (.xls)', compound('Book')],
  ['Office + password', compound('EncryptedPackage')],
  ['Office 97–2003', compound('something')],
  ['GZIP', bytes('\u001f\u008b\u0008')],
  ['7z', bytes('7z\u00bc\u00af\u0027\u001c')],
  ['RAR', bytes('Rar!\u001a\u0007\u0001')],
  ['PDF', bytes('%PDF-1.7')],
  ['RTF', bytes('{\\rtf1')],
  ['PNG', bytes('\u0089PNG\r\n')],
  ['JPEG', bytes('\u00ff\u00d8\u00ff\u00e0')],
  ['GIF', bytes('GIF89a')],
  ['HTML', bytes('\u00ef\u00bb\u00bf\n<!DOCTYPE html>')],
  ['HTML', bytes('<table><tr>')],
  ['XML', bytes('<?xml version="1.0"?>')],
  [undefined, bytes('id,Q1\n1,GIF89a\n')],
  [undefined, bytes('')],
])('%s is known by what stands in it', (format, content) => {
  expect(fileFormat(content)).toBe(format);
});

it('what a person can read in an editor is not binary', () => {
  expect((['HTML', 'XML', 'RTF', 'PDF', 'ZIP'] as const).map(isBinary)).toEqual([false, false, false, true, true]);
});
