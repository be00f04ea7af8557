import { CsvError, parse } from 'csv-parse/sync';
import type { Place, Report } from '../../base/diagnostic.ts';
import { itemAt } from '../../base/item-at.ts';
import { repeatsOf, type Repeats } from '../../base/repeats.ts';
import { shorten } from '../../base/shorten.ts';
import type { TableSource } from '../../base/source.ts';
import { cellPlaces } from './cell-places.ts';
import * as says from './diagnostics.ts';
import { notATable } from './other-format.ts';
import { forbiddenCharacters, placesIn, type PlaceOf } from './text-positions.ts';

/**
 * Reads comma-separated values (RFC 4180): the first line names the columns, each further one is a respondent. Cells
 * stay as they are, spaces included; line breaks of any system become LF; empty lines are skipped, and so are rows of
 * empty cells at the end, which spreadsheets leave (a note says so). Reports everything that is wrong with the table, by
 * line, and returns undefined if anything is: rows that are too long or too short, a quotation mark that is not closed,
 * a repeated or unnamed column, no rows, control characters.
 */
export function parseAnswersTable(file: string, text: string, report: Report): TableSource | undefined {
  const other = notATable(text);
  if (other !== undefined) {
    report(says.isOtherFormat({ file, line: 1, column: 1 }, { format: other }));
    return undefined;
  }
  let failed = false;
  const repeats = repeatsOf((diagnostic) => {
    failed ||= diagnostic.severity === 'error';
    report(diagnostic);
  });
  const table = readTable(file, text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), repeats);
  repeats.finish();
  return failed ? undefined : table;
}

function readTable(file: string, text: string, repeats: Repeats): TableSource {
  const placeAt = placesIn(file, text);
  let header: readonly string[] | undefined;
  let headerLine = 1;
  const columns: string[][] = [];
  const lines: number[] = [];
  let rows = 0;
  const blank: (readonly [row: readonly string[], line: number])[] = [];
  const cellAt = placesByLine(text, placeAt);
  const lineOf = (row: number): number => itemAt(lines, row);
  const at: TableSource['at'] = (row, column) => cellAt(row === 'header' ? headerLine : lineOf(row), column);
  const takeRow = (row: readonly string[], endLine: number): void => {
    const line = endLine - row.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
    if (!header) {
      header = row;
      headerLine = line;
      header.forEach(() => columns.push([]));
      return;
    }
    // Whether blank rows are at the end is known only when something comes after them.
    if (row.every((cell) => cell.trim() === '')) blank.push([row, line]);
    else {
      for (const [empty, at] of blank.splice(0)) addRow(empty, at);
      addRow(row, line);
    }
  };
  const addRow = (row: readonly string[], line: number): void => {
    rows += 1;
    const wanted = columns.length;
    if (row.length !== wanted) {
      repeats.report(says.raggedRow({ file, line, column: 1 }, { cells: row.length, columns: wanted }));
    } else {
      row.forEach((cell, c) => itemAt(columns, c).push(cell));
      lines.push(line);
    }
  };
  for (const { offset, name } of forbiddenCharacters(text)) {
    repeats.report(says.forbiddenCharacter(placeAt(offset), { name }));
  }
  const lastLine = readRows(file, text, takeRow, repeats);
  if (!header) {
    if (lastLine === undefined) repeats.report(says.emptyFile({ file, line: 1, column: 1 }));
    return { file, header: [], columns, rows: lines.length, lineOf, at };
  }
  checkHeader(header, (column) => at('header', column), repeats);
  const [firstBlank] = blank;
  if (firstBlank) repeats.report(says.blankRows({ file, line: firstBlank[1], column: 1 }, { rows: blank.length }));
  if (rows === 0 && lastLine === undefined) repeats.report(says.noRows({ file, line: headerLine, column: 1 }));
  return { file, header, columns, rows: lines.length, lineOf, at };
}

/** Where a cell begins, in a row that starts on `line`. */
function placesByLine(text: string, placeAt: PlaceOf): (line: number, column: number) => Place {
  const cellAt = cellPlaces(text, placeAt);
  let starts: readonly number[] | undefined;
  return (line, column) => {
    starts ??= [0, ...Array.from(text.matchAll(/\n/g), (match) => match.index + 1)];
    return cellAt(itemAt(starts, line - 1), column);
  };
}

/** Characters of a row: twenty thousand columns of a hundred each. */
const LONGEST_ROW = 2_000_000;

/**
 * Passes every row to `take`, with the line on which it ends. Returns the line of a row that could not be read, if any.
 */
function readRows(
  file: string,
  text: string,
  take: (row: readonly string[], endLine: number) => void,
  repeats: Repeats,
): number | undefined {
  try {
    parse(text, {
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
      record_delimiter: '\n',
      // A row that is handed on is not kept: a million of them would not fit into memory.
      on_record: (row: string[], context) => {
        take(row, context.lines);
        return null;
      },
    });
    return undefined;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
      const at = placesIn(file, text)(openQuote(text));
      repeats.report(says.unclosedQuote(at));
      return at.line;
    }
    // Its type leaves open what an error tells besides its code.
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : 1;
    if (error.code === 'CSV_MAX_RECORD_SIZE') {
      repeats.report(says.longRow({ file, line, column: 1 }, { most: LONGEST_ROW }));
      return line;
    }
    if (error.code !== 'CSV_INVALID_CLOSING_QUOTE' && error.code !== 'INVALID_OPENING_QUOTE') throw error;
    repeats.report(says.strayQuote({ file, line, column: 1 }));
    return line;
  }
}

/** The offset of the quotation mark that is not closed at the end of the text. */
function openQuote(text: string): number {
  let open = -1;
  for (let i = text.indexOf('"'); i !== -1; i = text.indexOf('"', i + 1)) {
    if (open === -1) open = i;
    else if (text[i + 1] === '"') i += 1;
    else open = -1;
  }
  return Math.max(open, 0);
}

function checkHeader(header: readonly string[], at: (column: number) => Place, repeats: Repeats): void {
  const separator = header.length === 1 ? /[;\t]/.exec(itemAt(header, 0))?.[0] : undefined;
  if (separator) repeats.report(says.wrongSeparator(at(0), { separator }));
  const first = new Map<string, number>();
  header.forEach((name, i) => {
    const earlier = first.get(name);
    if (name === '') repeats.report(says.unnamedColumn(at(i), { number: i + 1 }));
    else if (earlier !== undefined)
      repeats.report(says.duplicateColumn(at(i), { column: shorten(name), first: earlier + 1, second: i + 1 }));
    else first.set(name, i);
  });
}
