import { cellText, type Sheet, type TextColumn } from '../../../base/export.ts';
import type { Report } from '../../../base/diagnostic.ts';
import * as says from './diagnostics.ts';
import { foldText, type Named, type RowRule, type SurveySource } from './types.ts';

/** The column of a sheet that something names; undefined, and reported, if there is none. */
export type FindColumn = (named: Named) => TextColumn | undefined;

/**
 * The rows of the sheet that hold respondents who count, in its order: no header, no row of blanks, none that `drop`, `keep` or
 * `duplicates` of the definition leave out. How many were left out and why is told in a note each.
 */
export function chosenRows(sheet: Sheet, source: SurveySource, find: FindColumn, report: Report): Uint32Array {
  const rows = Uint32Array.from(
    { length: Math.max(0, sheet.rows - source.headerRows) },
    (_, i) => i + source.headerRows,
  ).filter((row) => !sheet.columns.every((column) => cellText(column, row).trim() === ''));
  let left = rows;
  const leave = (why: string, holds: (row: number) => boolean): void => {
    const kept = left.filter((row) => !holds(row));
    if (kept.length < left.length) report(says.rowsDropped(source.place, { rows: left.length - kept.length, why }));
    left = kept;
  };
  for (const rule of source.drop) {
    const holds = ruleOn(rule, find);
    if (holds) leave(rule.why, holds);
  }
  for (const rule of source.keep) {
    const holds = ruleOn(rule, find);
    if (holds) leave(rule.why, (row) => !holds(row));
  }
  if (source.duplicates) {
    const { by, keep } = source.duplicates;
    const columns = by.flatMap((named) => find(named) ?? []);
    const surplus = columns.length < by.length ? new Set<number>() : repeatedRows(left, columns, keep);
    leave(by.map(({ text }) => text).join(', '), (row) => surplus.has(row));
  }
  return left;
}

/** Whether the rule holds of a row; each distinct text of the column is compared once. */
function ruleOn({ column, texts }: RowRule, find: FindColumn): ((row: number) => boolean) | undefined {
  const found = find(column);
  if (!found) return undefined;
  const holds = found.texts.map((text) => texts.has(foldText(text)));
  return (row) => holds[found.index[row] ?? -1] ?? false;
}

function repeatedRows(rows: Uint32Array, columns: readonly TextColumn[], keep: 'first' | 'last'): ReadonlySet<number> {
  const seen = new Map<string, number>();
  const surplus = new Set<number>();
  for (const row of rows) {
    const cells = columns.map((column) => foldText(cellText(column, row)));
    // Nothing says that two people without an address are one.
    if (cells.every((cell) => cell === '')) continue;
    const key = JSON.stringify(cells);
    const earlier = seen.get(key);
    if (earlier !== undefined) surplus.add(keep === 'first' ? row : earlier);
    if (earlier === undefined || keep === 'last') seen.set(key, row);
  }
  return surplus;
}
