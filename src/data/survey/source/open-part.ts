import type { Report } from '../../../base/diagnostic.ts';
import { didYouMean } from '../../../base/did-you-mean.ts';
import type { Export, Sheet, TextColumn } from '../../../base/export.ts';
import { itemAt } from '../../../base/item-at.ts';
import type { Repeats } from '../../../base/repeats.ts';
import { shorten } from '../../../base/shorten.ts';
import { chosenRows } from './chosen-rows.ts';
import { columnNames, foldName } from './column-names.ts';
import * as says from './diagnostics.ts';
import type { FoundColumn } from './mapped-question.ts';
import type { Named, SurveySource } from './types.ts';

/** One file of an export: its sheet with the answers, how its columns are called, and which of its rows are respondents. */
export interface Part {
  readonly sheet: Sheet;
  readonly names: readonly string[];
  readonly rows: Uint32Array;
  /** The column that something names; undefined, and reported, if there is none. */
  find(named: Named): FoundColumn | undefined;
  /** Reports the columns that nothing has asked for and that are not ignored. Call it once, at the end. */
  reportUnlisted(): void;
}

/** Undefined, and reported, if there is no such sheet, or nothing below its header. */
export function openPart(
  { file, sheets }: Export,
  source: SurveySource,
  report: Report,
  repeats: Repeats,
): Part | undefined {
  const { sheet: wanted, headerRows, headerPlace } = source;
  const sheet = wanted === undefined ? sheets[0] : sheets.find(({ name }) => name === wanted.text);
  if (!sheet) {
    const known = sheets.flatMap(({ name }) => name ?? []);
    report(says.noSheet(wanted?.place ?? source.place, { file, sheet: wanted?.text ?? '', known }));
    return undefined;
  }
  if (sheet.rows < headerRows) {
    report(says.fewRows(headerPlace, { file, rows: sheet.rows, headerRows }));
    return undefined;
  }
  const names = columnNames(sheet, source.names);
  const columns = new Map(names.map((name, index) => [name, { index, column: itemAt(sheet.columns, index) }]));
  const absent = new Set(source.absent.map(({ text }) => foldName(text)));
  const used = new Set<number>();
  const find = (named: Named): FoundColumn | undefined => {
    const found = columns.get(foldName(named.text));
    if (found) used.add(found.index);
    else if (absent.has(foldName(named.text))) return { index: 0, column: emptyColumn(sheet.rows), isAbsent: true };
    else {
      const suggestion = didYouMean(named.text, names);
      repeats.report(says.unknownColumn(named.place, { column: shorten(named.text), file, suggestion }));
    }
    return found;
  };
  return {
    sheet,
    names,
    rows: chosenRows(sheet, source, (named) => present(find(named))?.column, report),
    find,
    reportUnlisted() {
      // A column that is left out of one file may stand in another.
      const ignored = new Set(source.ignored.map(({ text }) => foldName(text)));
      names.forEach((name, column) => {
        if (used.has(column) || ignored.has(name)) return;
        const place = sheet.at(Math.max(0, (source.names[0] ?? 1) - 1), column);
        repeats.report(says.unlistedColumn(place, { column: shorten(name) }));
      });
    },
  };
}

/** A column that is there: of one that is not, no rule says anything. */
export const present = (column: FoundColumn | undefined): FoundColumn | undefined =>
  column?.isAbsent ? undefined : column;

const emptyColumn = (rows: number): TextColumn => ({ texts: [''], index: new Uint32Array(rows) });
