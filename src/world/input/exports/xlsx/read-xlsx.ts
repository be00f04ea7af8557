import type { Report } from '../../../../base/diagnostic.ts';
import type { Sheet } from '../../../../base/export.ts';
import { repeatsOf } from '../../../../base/repeats.ts';
import { Unreadable } from '../../../../files/ooxml/refusals.ts';
import { emptyFile } from '../../diagnostics.ts';
import * as says from '../diagnostics.ts';
import { openWorkbook } from './open-workbook.ts';
import { readSheet } from './read-sheet.ts';

/**
 * Reads all sheets of a workbook: the one that is wanted first, then visible ones, then hidden ones. Undefined, and
 * reported, if it cannot be opened, if the sheet is not in it, or if it is empty.
 */
export function readXlsx(
  file: string,
  bytes: Uint8Array,
  wanted: { readonly sheet?: string | undefined },
  report: Report,
): readonly Sheet[] | undefined {
  let isSound = true;
  const repeats = repeatsOf((diagnostic) => {
    if (diagnostic.severity === 'error') isSound = false;
    report(diagnostic);
  });
  try {
    const { sheets: packed, words } = openWorkbook(bytes);
    const known = packed.map(({ name }) => name);
    if (wanted.sheet !== undefined && !known.includes(wanted.sheet)) {
      repeats.report(says.unknownSheet({ file, line: 1, column: 1 }, { name: wanted.sheet, known }));
      return undefined;
    }
    const order = (one: (typeof packed)[number]): number => (one.name === wanted.sheet ? 0 : one.isHidden ? 2 : 1);
    const sheets = [...packed]
      .sort((a, b) => order(a) - order(b))
      .flatMap(({ name, isHidden, bytes: of }) => {
        if (isHidden) repeats.report(says.hiddenSheet({ file, line: 1, column: 1 }, { sheet: name }));
        return readSheet({ file, name, bytes: of }, words, repeats) ?? [];
      });
    if (isSound && sheets.every(({ rows }) => rows === 0)) repeats.report(emptyFile({ file, line: 1, column: 1 }));
    repeats.finish();
    return isSound ? sheets : undefined;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    repeats.finish();
    const place = { file, line: 1, column: 1 };
    if (error.rule === 'zip-bomb') report(says.unpacksTooLarge(place));
    else if (error.rule === 'encrypted')
      report(says.refusedFormat(place, { format: 'Excel + password', kind: 'password' }));
    else report(says.damagedWorkbook(place, { problem: error.message }));
    return undefined;
  }
}
