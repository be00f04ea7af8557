import { cellText, type Sheet } from '../../base/export.ts';
import { foldText } from '../../data/survey/source/types.ts';

/** Words that head the columns and rows of a table of results, in Japanese and English. */
const HEADINGS =
  /^(全体|度数|件数|回答数|実数|構成比|割合|合計|計|%|n|n=|base|count|counts|frequency|percent|percentage|share|total)$/i;
const PERCENT = /^-?\d{1,3}([.,]\d+)?\s?%$/;
/** Rows at the beginning in which a table says what its columns are. */
const FIRST = 16;
/** A table of results is short: beyond, a column called "n" is a column. */
const MOST_ROWS = 3000;

/**
 * Whether a sheet is a table of results (a GT table, a cross tabulation, a published list of shares), in which a row is an answer and not
 * a respondent: two of its headings stand in one of the first rows, or a total does and a fifth of the cells are percentages.
 */
export function isTableOfResults({ columns, rows }: Sheet): boolean {
  if (rows > MOST_ROWS || columns.length < 2) return false;
  let hasTotal = false;
  for (let row = 0; row < Math.min(FIRST, rows); row++) {
    const headings = new Set(columns.map((column) => foldText(cellText(column, row)).toLowerCase()).filter((text) => HEADINGS.test(text)));
    if (headings.size >= 2) return true;
    hasTotal ||= headings.has('全体') || headings.has('total') || headings.has('計');
  }
  if (!hasTotal) return false;
  let [percents, filled] = [0, 0];
  for (const column of columns) {
    for (let row = 0; row < rows; row++) {
      const text = foldText(cellText(column, row));
      if (text !== '') filled += 1;
      if (PERCENT.test(text)) percents += 1;
    }
  }
  return percents * 5 >= filled;
} // prettier-ignore
