import type { Totals } from '../survey/totals/types.ts';
import { NO_ANSWER, wasAsked, type Code, type Survey } from '../survey/types.ts';
import { gaveIt } from './gave.ts';
import { membersOf, weightsOf } from './members.ts';
import { traitsOf } from './request.ts';
import { fromUnits, partShare, toUnits } from './rounding.ts';
import { rowNamed } from './rows.ts';
import type { Row, TableColumn } from './types.ts';

/** The share of several options taken together, or of one. */
export interface NetShare {
  /** Respondents who gave any of the options. */
  readonly count: number;
  /** The sum of their weights; equal to `count` without weights. */
  readonly weighted: number;
  /** Exact percentage, 0 to 100; 0 where the base is 0 or unknown. */
  readonly exact: number;
  /** As printed. */
  readonly displayed: number;
}

/**
 * Share of the respondents who gave any of `options`. Throws on an option that the table does not have, or has twice, and
 * where totals do not tell it (`knowsNet`).
 *
 * The survey's `rounding.net` says how it is printed where a respondent gives one answer: `sum_of_displayed` adds the
 * printed percentages, so that a reader's own addition agrees (the published 2025 report: Q8 6.0 + 27.2 = 33.2);
 * `exact` rounds the share of the count half up (100 of 302 is 33.1), which is the commoner advice for research
 * reports. The two differ by rounding and by an adjustment to 100. Where several answers are allowed, one respondent
 * may count in several options and a sum of shares means nothing, so the net is always rounded from the exact share.
 * One option alone is not a net: it is printed like its row.
 */
export function netOf(survey: Survey, table: TableColumn, options: readonly Code[]): NetShare {
  const rows = rowsOf(table, options);
  const [first] = rows;
  if (rows.length === 1 && first) {
    const { count, weighted, exact, displayed } = first;
    return { count, weighted, exact, displayed };
  }
  if (survey.totals) return netOfTotals(survey, survey.totals, table, rows);
  const any = countAny(survey, table, options);
  const base = { count: table.base ?? 0, weighted: table.weightedBase ?? 0 };
  const exact = base.weighted === 0 ? 0 : (100 * any.weighted) / base.weighted;
  const sums = traitsOf(table).exclusive && survey.definition.rounding.net === 'sum_of_displayed';
  return { ...any, exact, displayed: sums ? sumOfDisplayed(table, rows) : partShare(any, base, table.decimals) };
}

/**
 * Whether it is known how many gave any of several options: without answers, only where nobody counts in two of them.
 */
export const knowsNet = ({ totals }: Pick<Survey, 'totals'>, table: TableColumn, options: readonly Code[]): boolean =>
  !totals || options.length < 2 || traitsOf(table).exclusive;

/** A net of printed counts; of printed percentages alone, their sum is all that is known. */
function netOfTotals(survey: Survey, totals: Totals, table: TableColumn, rows: readonly Row[]): NetShare {
  const options = rows.map(({ option }) => option);
  if (!knowsNet(survey, table, options))
    throw new Error(`totals of ${table.question} do not tell of ${options.join()}`);
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  const known = totals.questions.get(table.question)?.options;
  const isCounted = options.every((option) => known?.get(option)?.isCounted ?? true);
  const sums = !isCounted || survey.definition.rounding.net === 'sum_of_displayed';
  const base = { count: table.base ?? 0, weighted: table.weightedBase ?? 0 };
  const sumOfExact = rows.reduce((sum, row) => sum + row.exact, 0);
  const exact = isCounted && base.count > 0 ? (100 * count) / base.count : sumOfExact;
  const displayed = sums ? sumOfDisplayed(table, rows) : partShare({ count, weighted: count }, base, table.decimals);
  return { count, weighted: count, exact, displayed };
}

function rowsOf(table: TableColumn, options: readonly Code[]): readonly Row[] {
  if (options.length === 0) throw new Error(`a net of ${table.question} needs options`);
  if (new Set(options).size < options.length) throw new Error(`a net of ${table.question} names an option twice`);
  return options.map((option) => {
    const row = rowNamed(table, option);
    if (!row) throw new Error(`${table.question} has no option "${option}"`);
    return row;
  });
}

const sumOfDisplayed = (table: TableColumn, rows: readonly Row[]): number =>
  fromUnits(
    rows.reduce((units, row) => units + toUnits(row.displayed, table.decimals), 0),
    table.decimals,
  );

/** Respondents of the column who gave any of the options. */
function countAny(survey: Survey, table: TableColumn, options: readonly Code[]): Pick<Row, 'count' | 'weighted'> {
  const question = survey.definition.questions.find((candidate) => candidate.code === table.question);
  const column = survey.answers.columns.get(table.question);
  if (!question || !column) throw new Error(`the survey has no answers to ${table.question}`);
  const indices = options
    .map((code) => question.options.findIndex((option) => option.code === code))
    .filter((index) => index >= 0);
  const isMember = membersOf(survey, table.request, table.segment);
  const weightOf = weightsOf(survey, table.request);
  // Those who gave no answer gave none of the options, so nobody is counted twice.
  const silent = options.includes(NO_ANSWER) ? rowNamed(table, NO_ANSWER) : undefined;
  let { count, weighted } = silent ?? { count: 0, weighted: 0 };
  for (const row of column.asked.keys()) {
    if (!wasAsked(column, row) || !isMember(row)) continue;
    if (!indices.some((option) => gaveIt(question, column, option, row, table.request.within))) continue;
    count += 1;
    weighted += weightOf(row);
  }
  return { count, weighted };
}
