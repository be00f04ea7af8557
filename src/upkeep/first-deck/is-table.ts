import { cellText, type Sheet } from '../../base/export.ts';
import { foldText } from '../../data/survey/source/types.ts';
import { recogniseTotals } from '../../data/survey/totals/recognise-shape.ts';
import { tableQuestions } from './table-questions.ts';

/** Words that head the columns and rows of a table of results, in Japanese and English. */
const HEADINGS =
  /^(全体|度数|件数|回答数|実数|構成比|割合|合計|計|%|n|n=|base|count|counts|frequency|percent|percentage|share|total)$/i;
const PERCENT = /^-?\d{1,3}([.,]\d+)?\s?%$/;
/** Rows at the beginning in which a table says what its columns are. */
const FIRST = 16;
/** A table of results is short: beyond, a column called "n" is a column. */
const MOST_ROWS = 3000;

/**
 * What stands under `source:` where the first sheet of these that can be read as a published table is: its line `aggregated:`, and its name
 * unless it is the first of all.
 */
export const aggregatedSource = (sheets: readonly Sheet[]): string | undefined =>
  sheets.flatMap((sheet, i) => {
    const line = aggregatedLine(sheet);
    return line === undefined ? [] : [i === 0 || sheet.name === undefined ? line : `sheet: ${sheet.name}, ${line}`];
  })[0];

/**
 * The line `aggregated:` by which `survey.yaml` reads a table of results as it is; undefined where the table is of no shape that can be
 * read, as a crossing.
 */
export function aggregatedLine(sheet: Sheet): string | undefined {
  const found = recogniseTotals(sheet);
  if (!found) return undefined;
  const quoted = (text: string): string => (/^[\p{L}\p{N}_]+$/u.test(text) ? text : `'${text.replaceAll("'", "''")}'`);
  const keys: string[] = [`shape: ${found.shape}`];
  if (found.shape === 'long') {
    const nameOf = (at: number): string => foldText(cellText(sheet.columns[at] ?? NO_COLUMN, found.header));
    for (const key of ['question', 'option', 'count', 'percent', 'base'] as const) {
      const at = found.columns[key];
      if (at !== undefined) keys.push(`${key}: ${quoted(nameOf(at))}`);
    }
  } else {
    if (found.option > 0) keys.push(`option: ${found.option + 1}`);
    if (found.count !== undefined) keys.push(`count: ${quoted(found.count)}`);
    if (found.percent !== undefined) keys.push(`percent: ${quoted(found.percent)}`);
    if (found.total.length > 0) keys.push(`total: [${found.total.map(quoted).join(', ')}]`);
  }
  if (found.fractions) keys.push('fractions: true');
  return `aggregated: { ${keys.join(', ')} }`;
}

const NO_COLUMN = { texts: [], index: new Uint32Array() };

/** A row an option, each once in its question: of respondents, some would have given the same answer. */
function isLong(sheet: Sheet): boolean {
  const found = recogniseTotals(sheet);
  if (found?.shape !== 'long') return false;
  const questions = tableQuestions(sheet, found);
  return questions.length > 0 && questions.every(({ rows }) => rows.length >= 2 && new Set(rows.map(({ label }) => label)).size === rows.length); // prettier-ignore
}

/**
 * Whether a sheet is a table of results (a GT table, a cross tabulation, a published list of shares), in which a row is an answer and not
 * a respondent: two of its headings stand in one of the first rows, or a total does and a fifth of the cells are percentages.
 */
export function isTableOfResults(sheet: Sheet): boolean {
  const { columns, rows } = sheet;
  if (rows > MOST_ROWS || columns.length < 2) return false;
  if (isLong(sheet)) return true;
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
