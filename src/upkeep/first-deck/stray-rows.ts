import { cellText, type Sheet } from '../../base/export.ts';
import { foldText } from '../../data/survey/source/types.ts';
import type { RowRuleDraft } from './tools/tool.ts';

/** A word that heads a row of totals or means; what stands behind it, as in "Total (n=250)", makes no difference. */
const TOTAL =
  /^((grand |sub)?totals?|sum|mean|average|avg|count|n|summe|gesamt|insgesamt|durchschnitt|mittelwert|somme|moyenne|合計|総計|総合計|小計|計|平均|平均値|全体|件数|回答数)\s*([.:：=(（].*)?$/i;
/** Rows at the end among which totals and notes are looked for. */
const LAST = 6;
/** The word stands at the beginning of its row: in one of the first columns. */
const FIRST_COLUMNS = 4;

/**
 * Rows that spreadsheets and people put beside the answers, whatever the tool: the header again, and at the end totals, means and notes.
 * Each is named by a column in which no other row has the same text, so that no respondent is left out with it.
 */
export function strayRows(sheet: Sheet, headerRows: number): readonly RowRuleDraft[] {
  const cell = (row: number, column: number): string => {
    const own = sheet.columns[column];
    return own ? foldText(cellText(own, row)) : '';
  };
  const body = Array.from({ length: Math.max(0, sheet.rows - headerRows) }, (_, i) => i + headerRows);
  const counters = countingColumns(sheet, body, cell);
  const said: Cell = (row, column) => (counters.has(column) ? '' : cell(row, column));
  const last = body.filter((row) => sheet.columns.some((_, column) => cell(row, column) !== '')).slice(-LAST);
  const isBlank = (row: number): boolean => sheet.columns.every((_, column) => said(row, column) === '');
  const heads = body.filter((row) => isHeader(sheet, row, headerRows));
  return [
    ...rulesOn(sheet, heads, body, 'header'),
    ...rulesOn(sheet, last.filter((row) => isBlank(row) || isTotal(sheet, row, said) || isNote(sheet, row, headerRows, said)), body, 'total'),
  ];
} // prettier-ignore

/** Columns that only count the rows, as programs write them: a row with nothing else is none. */
const countingColumns = ({ columns }: Sheet, body: readonly number[], cell: Cell): ReadonlySet<number> =>
  new Set(columns.flatMap((_, column) => (body.length > 2 && body.every((row, i) => i === 0 || Number(cell(row, column) || NaN) === Number(cell(row - 1, column)) + 1) ? [column] : []))); // prettier-ignore

type Cell = (row: number, column: number) => string;

/** Whether nearly all that stands in a row stands over its column, too. */
function isHeader({ columns }: Sheet, row: number, headerRows: number): boolean {
  let [filled, alike] = [0, 0];
  for (const { texts, index } of columns) {
    const text = texts[index[row] ?? -1] ?? '';
    if (text === '') continue;
    filled += 1;
    for (let head = 0; head < headerRows; head++) {
      if (index[head] !== index[row]) continue;
      alike += 1;
      break;
    }
    if (filled - alike > columns.length * 0.2) return false;
  }
  return alike >= 2 && alike >= filled * 0.8;
}

function isTotal({ columns }: Sheet, row: number, cell: Cell): boolean {
  const at = columns.findIndex((_, column) => cell(row, column) !== '');
  return at !== -1 && at < FIRST_COLUMNS && columns.slice(at, FIRST_COLUMNS).some((_, i) => TOTAL.test(cell(row, at + i)));
} // prettier-ignore

const NUMBER = /^[-\d,.:/\sTZ年月日]+$/;

/** A note stands alone in its row, and looks like nothing else in its column. */
function isNote({ columns, rows }: Sheet, row: number, headerRows: number, cell: Cell): boolean {
  if (columns.length < 3) return false;
  const filled = columns.flatMap((_, column) => (cell(row, column) === '' ? [] : [column]));
  const [only] = filled;
  if (only === undefined || filled.length > 1) return false;
  const text = cell(row, only);
  if (text === '' || NUMBER.test(text)) return false;
  const others = Array.from({ length: Math.min(100, rows - headerRows - 1) }, (_, i) => cell(headerRows + i, only)).filter((other) => other !== '' && other !== text); // prettier-ignore
  // A code of letters and digits, as tools number respondents, is none, and neither is what others answered.
  return others.length > 0 && (/\s/.test(text) || !/\d/.test(text)) && !others.every((other) => shapeOf(other) === shapeOf(text)); // prettier-ignore
}

/** What a text is made of: letters, digits and marks, each run as one. */
const shapeOf = (text: string): string => text.replace(/\p{L}+/gu, 'a').replace(/\d+/g, '0');

/** Rules that leave out these rows and no others; a row that no column tells from all others stays. */
function rulesOn({ columns }: Sheet, rows: readonly number[], body: readonly number[], what: 'header' | 'total'): readonly RowRuleDraft[] {
  const left = new Set(rows);
  const rules: RowRuleDraft[] = [];
  for (let column = 0; column < columns.length && left.size > 0; column++) {
    const { texts = [], index = new Uint32Array() } = columns[column] ?? {};
    const counts = new Uint32Array(texts.length);
    for (const row of body) counts[index[row] ?? 0] = (counts[index[row] ?? 0] ?? 0) + 1;
    const own = new Map<number, number[]>();
    for (const row of left) if ((texts[index[row] ?? -1] ?? '').trim() !== '') own.set(index[row] ?? 0, [...(own.get(index[row] ?? 0) ?? []), row]);
    const values = [...own].filter(([at, of]) => counts[at] === of.length);
    if (values.length === 0) continue;
    rules.push({ column: String(column), values: values.map(([at]) => texts[at] ?? ''), what, rule: 'drop' });
    for (const [, of] of values) of.forEach((row) => left.delete(row));
  }
  return rules;
} // prettier-ignore
