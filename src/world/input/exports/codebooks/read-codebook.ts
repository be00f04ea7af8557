import type { Report } from '../../../../base/diagnostic.ts';
import type { Codebook, Sheet } from '../../../../base/export.ts';
import { inMemory } from '../../file-bytes.ts';
import { decodeExport } from '../decode-export.ts';
import * as says from '../diagnostics.ts';
import { knownFormat } from '../known-format.ts';
import { readMarkup } from '../read-markup.ts';
import { readText } from '../text/read-text.ts';
import { readDefinition } from '../triple-s/definition.ts';
import { readXlsx } from '../xlsx/read-xlsx.ts';
import type { Found } from './book.ts';
import { readLabelSheets } from './label-sheet.ts';
import { readLime } from './lime-survey.ts';
import { isDictionary, readDictionary } from './redcap.ts';
import { formOf, readForm } from './xls-form.ts';

/**
 * Reads a file that says what the columns of an export mean: a data dictionary of REDCap, an XLSForm, a structure of
 * LimeSurvey (.lss), Triple-S, or a table of labels. `language` is the one that is preferred where there are several.
 * Undefined, and reported, if it is none of them.
 */
export async function readCodebook(
  file: string,
  bytes: Uint8Array,
  report: Report,
  language?: string,
): Promise<Codebook | undefined> {
  const known = knownFormat(inMemory(bytes)) ?? { format: 'csv' };
  const place = { file, line: 1, column: 1 };
  if ('kind' in known && known.kind === 'lime') {
    const markup = await readMarkup(file, bytes, report);
    return markup && bookOf(file, 'LimeSurvey', readLime(markup.root, language), report);
  }
  if (!('kind' in known) && known.format === 'triple-s') {
    const definition = await readDefinition(file, bytes, report);
    const variables = definition?.variables.map(({ variable }) => variable);
    return variables && { file, tool: 'Triple-S', variables };
  }
  if ('kind' in known || known.format === 'sav') {
    report('kind' in known && known.kind !== 'other' ? says.refusedFormat(place, known) : says.noCodebook(place));
    return undefined;
  }
  const sheets = known.format === 'xlsx' ? await readXlsx(file, inMemory(bytes), {}, report) : await readTable(file, bytes, language, report); // prettier-ignore
  if (!sheets) return undefined;
  let isTold = false;
  const telling: Report = (diagnostic) => {
    isTold ||= diagnostic.severity === 'error';
    report(diagnostic);
  };
  const book = codebookIn(file, sheets, telling, language);
  if (!book && !isTold) report(says.noCodebook(place));
  return book;
}

/**
 * The codebook in sheets that are read: all of a workbook, for its answers may stand beside their labels. Undefined,
 * and nothing reported, if no sheet is one.
 */
export function codebookIn(
  file: string,
  sheets: readonly Sheet[],
  report: Report,
  language?: string,
): Codebook | undefined {
  const form = formOf(sheets);
  if (form) return bookOf(file, 'XLSForm', readForm(form, language, report), report);
  const dictionary = sheets.find(isDictionary);
  if (dictionary) return bookOf(file, 'REDCap', readDictionary(dictionary, report), report);
  const found = readLabelSheets(sheets);
  return found && bookOf(file, 'sheet', found, report);
}

async function readTable(
  file: string,
  bytes: Uint8Array,
  language: string | undefined,
  report: Report,
): Promise<readonly Sheet[] | undefined> {
  const decoded = await decodeExport(file, inMemory(bytes), { language }, report);
  const read = decoded && readText(file, decoded.text, {}, report);
  return read && [read.sheet];
}

function bookOf(file: string, tool: string, { variables, sets, title }: Found, report: Report): Codebook | undefined {
  if (variables.length === 0) {
    report(says.noVariables({ file, line: 1, column: 1 }, { tool }));
    return undefined;
  }
  return { file, tool, variables, ...(sets.length > 0 ? { sets } : {}), ...(title === undefined ? {} : { title }) };
}
