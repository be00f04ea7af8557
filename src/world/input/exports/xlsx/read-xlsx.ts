import type { Diagnostic, Report } from '../../../../base/diagnostic.ts';
import type { Sheet } from '../../../../base/export.ts';
import { repeatsOf } from '../../../../base/repeats.ts';
import { Unreadable } from '../../../../files/ooxml/refusals.ts';
import type { FileBytes } from '../../file-bytes.ts';
import { emptyFile } from '../../diagnostics.ts';
import * as says from '../diagnostics.ts';
import { openWorkbook } from './open-workbook.ts';
import { readSheet } from './read-sheet.ts';

/**
 * Reads all sheets of a workbook: the one that is wanted first, then visible ones, then hidden ones. Undefined, and
 * reported, if it cannot be opened, if the sheet is not in it, or if it is empty.
 */
export async function readXlsx(
  file: string,
  bytes: FileBytes,
  wanted: { readonly sheet?: string | undefined },
  report: Report,
): Promise<readonly Sheet[] | undefined> {
  const said: Diagnostic[] = [];
  const repeats = repeatsOf((diagnostic) => said.push(diagnostic));
  const isSound = (): boolean => said.every(({ severity }) => severity !== 'error');
  try {
    const { sheets: packed, words } = await openWorkbook(bytes);
    const known = packed.map(({ name }) => name);
    if (wanted.sheet !== undefined && !known.includes(wanted.sheet)) {
      report(says.unknownSheet({ file, line: 1, column: 1 }, { name: wanted.sheet, known }));
      return undefined;
    }
    const order = (one: (typeof packed)[number]): number => (one.name === wanted.sheet ? 0 : one.isHidden ? 2 : 1);
    const sheets: Sheet[] = [];
    for (const one of packed.toSorted((a, b) => order(a) - order(b))) {
      if (one.isHidden) repeats.report(says.hiddenSheet({ file, line: 1, column: 1 }, { sheet: one.name }));
      const sheet = await readSheet(file, one, words, repeats);
      if (sheet) sheets.push(sheet);
    }
    if (isSound() && sheets.every(({ rows }) => rows === 0)) repeats.report(emptyFile({ file, line: 1, column: 1 }));
    repeats.finish();
    said.forEach(report);
    return isSound() ? sheets : undefined;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    repeats.finish();
    // What was read of bytes that nobody wrote is not to be told.
    if (!error.rule.startsWith('zip-')) said.forEach(report);
    const place = { file, line: 1, column: 1 };
    if (error.rule === 'zip-bomb') report(says.unpacksTooLarge(place));
    else if (error.rule === 'encrypted')
      report(says.refusedFormat(place, { format: 'Excel + password', kind: 'password' }));
    else report(says.damagedWorkbook(place, { problem: error.message }));
    return undefined;
  }
}
