import { cellText, type Sheet, type TextColumn } from '../../../base/export.ts';
import type { Report } from '../../../base/diagnostic.ts';
import { shorten } from '../../../base/shorten.ts';
import * as says from './diagnostics.ts';
import { foldText, type Named, type RowRule, type SurveySource } from './types.ts';

/** The column of a sheet that something names; undefined, and reported, if there is none. */
export type FindColumn = (named: Named) => TextColumn | undefined;

/** How many different texts of a column are quoted. */
const MOST_TEXTS = 6;

/**
 * The rows of the sheet that hold respondents who count, in its order: no header, no row of blanks, none that `drop` or `keep` of
 * the definition leaves out. How many were left out and why is told in a note each; a rule that leaves out all is reported.
 */
export function chosenRows(sheet: Sheet, source: SurveySource, find: FindColumn, report: Report): Uint32Array {
  const { headerRows } = source;
  let left = Uint32Array.from({ length: Math.max(0, sheet.rows - headerRows) }, (_, i) => i + headerRows).filter(
    (row) => !sheet.columns.every((column) => cellText(column, row).trim() === ''),
  );
  const apply = (rule: RowRule, isLeftOut: (holds: boolean) => boolean): void => {
    const column = find(rule.column);
    if (!column || left.length === 0) return;
    const holds = ruleOn(rule, column);
    const kept = left.filter((row) => !isLeftOut(holds(row)));
    const { place } = rule.column;
    if (kept.length === 0) report(says.allDropped(place, { rows: left.length, why: rule.why, texts: textsIn(column, left) })); // prettier-ignore
    else if (kept.length < left.length) report(says.rowsDropped(place, { rows: left.length - kept.length, why: rule.why })); // prettier-ignore
    left = kept;
  };
  for (const rule of source.drop) apply(rule, (holds) => holds);
  for (const rule of source.keep) apply(rule, (holds) => !holds);
  return left;
}

/** Whether the rule holds of a row; each distinct text of the column is compared once. */
function ruleOn({ texts }: RowRule, column: TextColumn): (row: number) => boolean {
  const holds = column.texts.map((text) => texts.has(foldText(text)));
  return (row) => holds[column.index[row] ?? -1] ?? false;
}

/** The first different texts that stand in these rows. */
function textsIn(column: TextColumn, rows: Uint32Array): readonly string[] {
  const texts = new Set<string>();
  for (const row of rows) {
    if (texts.size === MOST_TEXTS) break;
    texts.add(shorten(cellText(column, row)));
  }
  return [...texts];
}
