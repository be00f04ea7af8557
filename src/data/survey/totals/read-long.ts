import { didYouMean } from '../../../base/did-you-mean.ts';
import type { Report } from '../../../base/diagnostic.ts';
import { cellText, type Sheet } from '../../../base/export.ts';
import { columnNames } from '../source/column-names.ts';
import { unknownColumn } from '../source/diagnostics.ts';
import { foldText, type LongShape, type Named, type SurveySource } from '../source/types.ts';
import type { Question } from '../types.ts';
import * as says from './diagnostics.ts';
import { byTitle, optionNamed, titleOf } from './find-names.ts';
import { baseIn, printedIn } from './printed-numbers.ts';
import type { PrintedBase, PrintedQuestion } from './types.ts';

/** What a sheet prints in which each row is an option of a question, by the question's code. */
export function readLong(
  sheet: Sheet,
  shape: LongShape,
  { names, headerRows, ignored }: Pick<SurveySource, 'names' | 'headerRows' | 'ignored'>,
  questions: readonly Question[],
  report: Report,
): ReadonlyMap<string, PrintedQuestion> | undefined {
  const header = columnNames(sheet, names);
  const find = (named: Named): number => {
    const at = header.findIndex((name) => foldText(name) === foldText(named.text));
    if (at < 0) report(unknownColumn(named.place, { column: named.text, file: sheet.file, suggestion: didYouMean(named.text, header) })); // prettier-ignore
    return at;
  };
  const at = {
    question: find(shape.question),
    option: find(shape.option),
    count: shape.count && find(shape.count),
    percent: shape.percent && find(shape.percent),
    base: shape.base && find(shape.base),
  };
  if (Object.values(at).includes(-1)) return undefined;
  const text = (row: number, column: number | undefined): string => {
    const cells = column === undefined ? undefined : sheet.columns[column];
    return cells ? cellText(cells, row).trim() : '';
  };
  const known = byTitle(questions);
  const left = new Set(ignored.map((name) => foldText(name.text)));
  const read = new Map<string, { bases: PrintedBase[]; options: PrintedQuestion['options'][number][] }>();
  // A question that stands once is over all options below it, until the next; a blank row ends it.
  let last = '';
  for (let row = headerRows; row < sheet.rows; row++) {
    const [written, optionText] = [text(row, at.question), text(row, at.option)];
    const name = written === '' && optionText !== '' ? last : written;
    last = name;
    if (name === '' && optionText === '') continue;
    const question = known.get(foldText(name));
    if (!question) {
      if (left.has(foldText(name))) continue;
      left.add(foldText(name));
      const suggestion = didYouMean(name, questions.map(titleOf));
      report(says.unknownQuestion(sheet.at(row, at.question), { name, suggestion }));
      continue;
    }
    const place = sheet.at(row, at.option);
    const option = optionNamed(question, optionText, place, report);
    const own = read.get(question.code) ?? { bases: [], options: [] };
    read.set(question.code, own);
    const base = baseIn(text(row, at.base), sheet.at(row, at.base ?? 0), report);
    if (base !== undefined) own.bases.push({ count: base, place: sheet.at(row, at.base ?? 0) });
    const cells = { count: text(row, at.count), percent: text(row, at.percent), place };
    const printed = printedIn(cells, shape.fractions, report);
    if (option !== undefined) own.options.push({ option, printed });
  }
  return read;
}
