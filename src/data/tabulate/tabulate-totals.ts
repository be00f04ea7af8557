import { itemAt } from '../../base/item-at.ts';
import { kindOf } from '../survey/kinds/index.ts';
import type { QuestionKind } from '../survey/kinds/kind.ts';
import type { OptionTotal, QuestionTotals } from '../survey/totals/types.ts';
import { NO_ANSWER, type Option, type Question, type SurveyDefinition } from '../survey/types.ts';
import { roundedValue, roundShares } from './rounding.ts';
import { ranksOf } from './rows.ts';
import { meanOf } from './statistics.ts';
import type { Row, TableColumn, TableKey, TableRequest } from './types.ts';

/** Throws where a table asks for what only answers tell: totals cannot be crossed, filtered or weighted. */
export function checkTotalsRequest({ question, ...rest }: TableRequest): void {
  const asked = Object.entries(rest).filter(([, value]) => value !== undefined);
  const [first] = asked;
  if (first) throw new Error(`only totals of ${question} are known: "${first[0]}" cannot be told from them`);
}

/** The total of a question as a published table prints it; there is no other column. */
export function tabulateTotals(
  definition: SurveyDefinition,
  question: Question,
  totals: QuestionTotals,
  request: TableRequest,
  key: TableKey,
): TableColumn {
  const { base, decimals } = totals;
  const known = question.options.map((option) => ({ option, total: totalOf(totals, option) }));
  const answered = known.filter(({ option }) => option.code !== NO_ANSWER);
  const silent = known.find(({ option }) => option.code === NO_ANSWER)?.total.count ?? 0;
  const points = answered.flatMap(({ option: { value }, total }) => (value === undefined ? [] : [{ value, weight: total.count }])); // prettier-ignore
  const ofPoints = meanOf(points);
  const mean = totals.mean ?? ofPoints;
  const { median } = totals;
  return {
    table: key,
    request,
    question: question.code,
    kind: question.kind,
    base,
    weightedBase: base,
    effectiveBase: base,
    answered: base - silent,
    unanswered: silent,
    ...(silent > 0 ? { nonResponse: 'in_base' as const } : {}),
    smallBase: base < definition.smallBase,
    decimals,
    rows: rowsOf(definition, question, totals),
    ...(mean === undefined
      ? {}
      : { mean, meanBase: points.reduce((sum, { weight }) => sum + weight, 0) || base - silent }),
    ...(median === undefined ? {} : { median }),
    verbatims: [],
  };
}

function totalOf({ options }: QuestionTotals, { code }: Option): OptionTotal {
  const total = options.get(code);
  if (!total) throw new Error(`there is no total of ${code}`);
  return total;
}

/** The mean amount or mean place of an option, as it is printed; of how many gave it a place, nothing more is known than the base. */
function meanIn({ cells }: QuestionKind, mean: number | undefined, base: number, decimals: number): Pick<Row, 'amount' | 'place'> {
  if (mean === undefined || !cells) return {};
  const value = { exact: mean, displayed: roundedValue(mean, decimals) };
  return cells === 'amounts' ? { amount: value } : { place: { ...value, count: base } };
} // prettier-ignore

/** A printed percentage stands as it is printed; the others are rounded as the survey's are. */
function rowsOf({ rounding }: SurveyDefinition, question: Question, totals: QuestionTotals): readonly Row[] {
  const { base, decimals } = totals;
  const counted = question.options.map((option) => {
    const { count, percent, isCounted, isMeanOnly, mean } = totalOf(totals, option);
    const { figure, range } = option.provenance;
    const role = option.code === NO_ANSWER ? ('no_answer' as const) : option.role;
    return { option: option.code, role, count, weighted: count, provenance: figure, ...(range ? { range } : {}), ...meanIn(kindOf(question), mean, base, decimals), ...(isMeanOnly ? { meanOnly: true as const } : {}), percent, isCounted }; // prettier-ignore
  });
  const adjusts = kindOf(question).exclusive && counted.every(({ percent }) => percent === undefined);
  const shares = roundShares(counted, { count: base, weighted: base }, decimals, adjusts ? rounding.singleAnswer : 'half_up'); // prettier-ignore
  const ranks = ranksOf(counted);
  return counted.map(({ percent, isCounted, ...row }, i) => ({
    ...row,
    exact: isCounted || percent === undefined ? (base === 0 ? 0 : (100 * row.count) / base) : percent,
    ...(percent === undefined ? itemAt(shares, i) : { displayed: roundedValue(percent, decimals), adjustment: 0 }),
    ...itemAt(ranks, i),
  }));
}
