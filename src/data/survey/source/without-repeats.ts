import { cellText, type TextColumn } from '../../../base/export.ts';
import { itemAt } from '../../../base/item-at.ts';
import { foldText } from './types.ts';

/** Rows of one file of an export, and its columns that say who somebody is. */
export interface Rows {
  readonly rows: Uint32Array;
  readonly by: readonly TextColumn[];
}

/**
 * The rows of each file without those of respondents who stand there more than once, in whatever file: of theirs the first or the
 * last stays. Two rows are one respondent's if the texts of all their `by` are the same.
 */
export function withoutRepeats(files: readonly Rows[], keep: 'first' | 'last'): readonly Uint32Array[] {
  const seen = new Map<string, { readonly file: number; readonly row: number }>();
  const surplus = files.map(() => new Set<number>());
  files.forEach(({ rows, by }, file) => {
    for (const row of rows) {
      const texts = by.map((column) => foldText(cellText(column, row)));
      // Nothing says that two people without an address are one.
      if (texts.every((text) => text === '')) continue;
      const key = JSON.stringify(texts);
      const earlier = seen.get(key);
      if (earlier && keep === 'first') itemAt(surplus, file).add(row);
      else seen.set(key, { file, row });
      if (earlier && keep === 'last') itemAt(surplus, earlier.file).add(earlier.row);
    }
  });
  return files.map(({ rows }, file) => rows.filter((row) => !itemAt(surplus, file).has(row)));
}
