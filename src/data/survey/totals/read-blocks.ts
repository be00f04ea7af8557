import type { Report } from '../../../base/diagnostic.ts';
import { cellText, type Sheet } from '../../../base/export.ts';
import { foldText, type BlockShape } from '../source/types.ts';
import type { Question } from '../types.ts';
import * as says from './diagnostics.ts';
import { byTitle, optionNamed } from './find-names.ts';
import { baseIn, printedIn } from './printed-numbers.ts';
import type { PrintedBase, PrintedQuestion } from './types.ts';

/** The base in the words above a table: n=1,204, (n = 412). */
export const STATED_BASE = /(?<![\p{L}\d])n\s*[=:]\s*([\d,]+)/iu;

/** A text without a base that it states: `Satisfaction (n=412)` is the title `Satisfaction`. */
export const withoutBase = (text: string): string => foldText(text.replace(/[(（[［]?\s*n\s*[=＝:：]\s*[\d,]+\s*[)）\]］]?\s*$/iu, '')); // prettier-ignore

/** The texts of a row of a sheet, as `foldText` leaves them. */
type Cells = (row: number) => readonly string[];

/**
 * What a sheet prints in which each question is a block, by the question's code: the title, perhaps words with the base, a
 * header, a row an option and one of all. A block ends at the next title, or at a row that is blank.
 */
export function readBlocks(
  sheet: Sheet,
  shape: BlockShape,
  questions: readonly Question[],
  report: Report,
): ReadonlyMap<string, PrintedQuestion> {
  const known = byTitle(questions);
  const cells: Cells = (row) => sheet.columns.map((column) => foldText(cellText(column, row)));
  const titleIn = (row: number): Question | undefined => {
    // A title may stand further left than the options do.
    const texts = cells(row)
      .slice(0, shape.option + 1)
      .filter((text) => text !== '');
    return texts.flatMap((text) => known.get(text) ?? known.get(withoutBase(text)) ?? [])[0];
  };
  const read = new Map<string, PrintedQuestion>();
  for (let row = 0; row < sheet.rows; row++) {
    const question = titleIn(row);
    if (!question) continue;
    let end = row + 1;
    while (end < sheet.rows && !titleIn(end)) end += 1;
    const own = readBlock({ sheet, shape, cells, from: row, end }, question, report);
    const before = read.get(question.code) ?? { bases: [], options: [] };
    read.set(question.code, {
      bases: [...before.bases, ...own.bases],
      options: [...before.options, ...own.options],
    });
  }
  return read;
}

/** The rows of a sheet that may belong to a question. */
interface Block {
  readonly sheet: Sheet;
  readonly shape: BlockShape;
  readonly cells: Cells;
  readonly from: number;
  readonly end: number;
}

function readBlock({ sheet, shape, cells, from, end }: Block, question: Question, report: Report): PrintedQuestion {
  const bases: PrintedBase[] = [];
  const options: PrintedQuestion['options'][number][] = [];
  const names = [shape.count, shape.percent].flatMap((name) => (name === undefined ? [] : [name]));
  const wanted = names.map(foldText);
  const header = rowsFrom(from, end).find((row) => cells(row).some((text) => wanted.includes(text)));
  if (header === undefined) {
    report(says.noHeader(sheet.at(from, shape.option), { question: question.code, names }));
    return { bases, options };
  }
  for (const row of rowsFrom(from, header + 1)) {
    cells(row).forEach((text, column) => {
      const stated = STATED_BASE.exec(text)?.[1];
      const count = stated === undefined ? undefined : baseIn(stated, sheet.at(row, column), report);
      if (count !== undefined) bases.push({ count, place: sheet.at(row, column) });
    });
  }
  const columnOf = (name: string | undefined): number =>
    name === undefined ? -1 : cells(header).indexOf(foldText(name));
  const [count, percent] = [columnOf(shape.count), columnOf(shape.percent)];
  for (const row of rowsFrom(header + 1, end)) {
    const texts = cells(row);
    if (texts.every((text) => text === '')) {
      if (options.length > 0) break;
      continue;
    }
    const text = texts[shape.option] ?? '';
    const place = sheet.at(row, shape.option);
    if (shape.total.has(text)) {
      const all = baseIn(texts[count] ?? '', sheet.at(row, Math.max(count, 0)), report);
      if (all !== undefined) bases.push({ count: all, place: sheet.at(row, Math.max(count, 0)) });
      continue;
    }
    const option = optionNamed(question, text, place, report);
    const printed = printedIn({ count: texts[count] ?? '', percent: texts[percent] ?? '', place }, shape.fractions, report); // prettier-ignore
    if (option !== undefined) options.push({ option, printed });
  }
  return { bases, options };
}

const rowsFrom = (from: number, end: number): readonly number[] =>
  Array.from({ length: Math.max(0, end - from) }, (_, i) => from + i);
