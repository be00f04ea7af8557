import type { Report } from '../../../base/diagnostic.ts';
import type { Export } from '../../../base/export.ts';
import type { FileBytes } from '../file-bytes.ts';
import { decodeExport } from './decode-export.ts';
import * as says from './diagnostics.ts';
import { knownFormat } from './known-format.ts';
import { readSav } from './sav/read-sav.ts';
import { readText } from './text/read-text.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/** What is declared of an export; all that is absent is found out. */
export interface WantedExport {
  readonly format?: string | undefined;
  /** Of text: it must fit the bytes. */
  readonly encoding?: string | undefined;
  /** What stands between cells; one character. */
  readonly delimiter?: string | undefined;
  /** Of a workbook: the sheet with the answers. */
  readonly sheet?: string | undefined;
  /** Of the survey: a hint at the encoding. */
  readonly language?: string | undefined;
}

/**
 * Reads an export of a survey tool: CSV and TSV, XLSX, SPSS. Its format is told by its bytes, not by its name. Undefined, and
 * reported, if it is of a format that is not read, or damaged.
 */
export async function readExport(
  file: string,
  bytes: FileBytes,
  wanted: WantedExport,
  report: Report,
): Promise<Export | undefined> {
  const place = { file, line: 1, column: 1 };
  const known = knownFormat(bytes) ?? { format: 'csv' };
  if ('kind' in known) {
    report(says.refusedFormat(place, known));
    return undefined;
  }
  const { format } = known;
  if (wanted.format !== undefined && wanted.format !== format) {
    report(says.notThatFormat(place, { format, declared: wanted.format }));
    return undefined;
  }
  if (format === 'sav') return readSav(file, bytes, report, wanted.encoding);
  // Its answers are in a second file (`load-export.ts`).
  if (format === 'triple-s') {
    report(says.needsDataFile(place));
    return undefined;
  }
  if (format === 'xlsx') {
    const sheets = await readXlsx(file, bytes, wanted, report);
    return sheets && { file, format, sheets };
  }
  return readCsv(file, bytes, wanted, report);
}

async function readCsv(
  file: string,
  bytes: FileBytes,
  wanted: WantedExport,
  report: Report,
): Promise<Export | undefined> {
  const { delimiter } = wanted;
  if (delimiter !== undefined && !/^[^"\r\n]$/.test(delimiter)) {
    report(says.wrongDelimiter({ file, line: 1, column: 1 }, { delimiter }));
    return undefined;
  }
  const decoded = await decodeExport(file, bytes, wanted, report);
  const read = decoded && readText(file, decoded.text, { delimiter }, report);
  return read && { file, format: 'csv', encoding: decoded.encoding, delimiter: read.delimiter, sheets: [read.sheet] };
}
