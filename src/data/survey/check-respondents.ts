import type { Report } from '../../base/diagnostic.ts';
import { repeatsOf } from '../../base/repeats.ts';
import type { TableSource } from '../../base/source.ts';
import { nothingAnswered } from './answer-diagnostics.ts';
import type { Answers } from './types.ts';

/**
 * Warns of rows in which nothing was answered although more than one question was asked: blanks are no mistake where
 * non-response is declared, but the row counts among the valid responses.
 */
export function checkRespondents(answers: Answers, table: TableSource, report: Report): void {
  const columns = [...answers.columns.values()];
  const repeats = repeatsOf(report);
  answers.ids.forEach((id, row) => {
    const asked = columns.filter((column) => column.asked[row] === 1).length;
    if (asked < 2 || columns.some((column) => column.answered[row] === 1)) return;
    repeats.report(nothingAnswered(table.at(row, table.header.indexOf('id')), { id, asked }));
  });
  repeats.finish();
}
