import { isRecommendation } from '../../data/figures/number-figures.ts';
import { kindOf } from '../../data/survey/kinds/index.ts';
import { NO_ANSWER, wasAsked, type Question, type Survey } from '../../data/survey/types.ts';
import { declaredBase } from '../../data/tabulate/request.ts';
import { roundedShare } from '../../data/tabulate/rounding.ts';
import { rowNamed } from '../../data/tabulate/rows.ts';
import { deviationOf, promoterScore, quantileOf, type Weighted } from '../../data/tabulate/statistics.ts';
import type { Row, TableColumn } from '../../data/tabulate/types.ts';
import { valuesOf } from '../../data/tabulate/values.ts';
import type { Texts } from '../../deck/text/texts.ts';
import type { Line, LineKind, NumberCell, TableCell } from './types.ts';
import { numberCell, optionValue } from './value-lines.ts';
import type { TableWords } from './words.ts';

/** The lines of a table that count: everybody, each option in the questionnaire's order, no answer, who was not asked. */
export function countLines(texts: Texts, words: TableWords, question: Question, table: TableColumn): readonly Line[] {
  const { rows } = words;
  const total = table.base === undefined ? [] : [countLine(words, 'total', rows.total, table, table.base)];
  if (!kindOf(question).countable) {
    return [...total, countLine(words, 'option', rows.given, table, table.verbatims.length)];
  }
  return [
    ...total,
    ...rowsOf(question, table).map((row) =>
      row.provenance === 'reconstructed'
        ? unpublishedLine(texts, words, labelOf(texts, table, row), table, row)
        : optionLine(words, labelOf(texts, table, row), table, row),
    ),
    ...notAskedLines(words, table),
  ];
}

/** Who was not asked, where shares are of all and that is known. */
function notAskedLines(words: TableWords, table: TableColumn): readonly Line[] {
  const { base, ofAll } = table;
  if (base === undefined || ofAll?.asked === undefined) return [];
  return [countLine(words, 'option', words.rows.notAsked, table, base - ofAll.asked)];
}

/** The rows of a table; that of no answer stands there too when everybody has answered, so that waves are alike. */
function rowsOf(question: Question, table: TableColumn): readonly Row[] {
  if (table.rows.some(({ option }) => option === NO_ANSWER)) return table.rows;
  const rule = table.request.base ?? declaredBase(question);
  const silent = rule === 'answered' || table.base === undefined ? undefined : rowNamed(table, NO_ANSWER);
  return silent ? [...table.rows, silent] : table.rows;
}

export const labelOf = (texts: Texts, { question }: TableColumn, { option }: Row): string =>
  texts.plain(`option.${question}.${option}`);

const optionLine = (words: TableWords, label: string, table: TableColumn, row: Row): Line =>
  row.meanOnly ? line('option', label, undefined, undefined, optionValue(row)) :
  line('option', label, counted(words, row.count), table.base === undefined ? undefined : shareCell(words, row.count, row.displayed, table.decimals), optionValue(row)); // prettier-ignore

/** Who put each option within so many first places. */
export const withinLines = (texts: Texts, words: TableWords, table: TableColumn): readonly Line[] =>
  table.rows.map((row) => {
    const label = words.rows.within({ option: labelOf(texts, table, row), places: table.request.within ?? 1 });
    const { place: _, ...counts } = row;
    return optionLine(words, label, table, counts);
  });

function countLine(words: TableWords, kind: LineKind, label: string, { base, decimals }: TableColumn, count: number): Line {
  const share = base === undefined ? undefined : shareCell(words, count, roundedShare(count, base, decimals), decimals);
  return line(kind, label, counted(words, count), share);
} // prettier-ignore

/** A value that was not published is no number: between which bounds it is, where these are known. */
function unpublishedLine(texts: Texts, words: TableWords, label: string, { base, decimals }: TableColumn, { range }: Row): Line {
  if (!range) return line('option', label, words.notPublished, words.notPublished);
  const [from, to] = range;
  const share = (count: number): string => texts.number(roundedShare(count, base ?? 0, decimals), decimals);
  return line(
    'option',
    label,
    words.range({ from: texts.number(from), to: texts.number(to) }),
    base === undefined ? undefined : words.range({ from: share(from), to: share(to) }),
  );
} // prettier-ignore

const line = (kind: LineKind, label: string, count: TableCell, share: TableCell, value?: TableCell): Line => ({
  kind,
  cells: [undefined, label, count, share, ...(value === undefined ? [] : [value])],
});

const counted = ({ marks }: TableWords, count: number): NumberCell => ({
  value: count,
  decimals: 0,
  ...(count === 0 ? { mark: marks.none } : {}),
});

/** A share as printed; none, and in some languages almost none, has a mark of its own. */
function shareCell({ marks }: TableWords, count: number, displayed: number, decimals: number): NumberCell {
  const mark = count === 0 ? marks.none : displayed === 0 ? marks.below : '';
  return { value: displayed, decimals, ...(mark === '' ? {} : { mark }) };
}

/** Mean, median, standard deviation and quartiles, where the answers are numbers or points with a value; the score of a recommendation. */
export function numberLines(words: TableWords, survey: Survey, question: Question, table: TableColumn): readonly Line[] {
  const { mean, median } = table;
  if (mean === undefined) return [];
  const { rows } = words;
  const given = survey.totals ? valuesOf(survey, table) : numbersIn(survey, question);
  const quantile = (share: number): number | undefined => (median === undefined ? undefined : quantileOf(given, share));
  // An answer, or what is between two, has no more decimals than it needs where answers are whole numbers.
  const areWhole = given.every(({ value }) => Number.isInteger(value));
  const answer = (value: number | undefined): NumberCell | undefined => value === undefined ? undefined : numberCell(value, areWhole && Number.isInteger(value) ? 0 : undefined);
  const computed = (value: number | undefined, decimals?: number): NumberCell | undefined => value === undefined ? undefined : numberCell(value, decimals);
  const values: readonly (readonly [string, NumberCell | undefined])[] = [
    [rows.mean, computed(mean)],
    [rows.median, answer(median)],
    [rows.deviation, computed(deviationOf(given))],
    [rows.lowest, answer(quantile(0))],
    [rows.lowerQuartile, answer(quantile(0.25))],
    [rows.upperQuartile, answer(quantile(0.75))],
    [rows.highest, answer(quantile(1))],
    ...(isRecommendation(question) ? [[rows.score, computed(promoterScore(given), table.decimals)] as const] : []),
  ];
  return [
    ...recommendationLines(words, question, table),
    ...values.flatMap(([label, value]) => (value === undefined ? [] : [line('number', label, undefined, undefined, value)])),
  ];
} // prettier-ignore

/** Of a scale from 0 to 10: how many recommend, how many do not, and who is between. */
function recommendationLines(words: TableWords, question: Question, table: TableColumn): readonly Line[] {
  if (!isRecommendation(question)) return [];
  const { rows } = words;
  const valueOf = new Map(question.options.map(({ code, value }) => [code, value]));
  const countOf = (from: number, to: number): number =>
    table.rows.reduce((sum, { option, count }) => {
      const value = valueOf.get(option) ?? -1;
      return value >= from && value <= to ? sum + count : sum;
    }, 0);
  const sides = [[rows.promoters, 9, 10], [rows.passives, 7, 8], [rows.detractors, 0, 6]] as const; // prettier-ignore
  return sides.map(([label, from, to]) => countLine(words, 'option', label, table, countOf(from, to)));
}

/** The numbers that people gave who were asked. */
function numbersIn({ answers }: Survey, question: Question): readonly Weighted[] {
  const kind = kindOf(question);
  const column = answers.columns.get(question.code);
  if (!column) throw new Error(`the survey has no answers to ${question.code}`);
  return [...column.asked.keys()].flatMap((row) => {
    const value = wasAsked(column, row) ? kind.numberOf?.(question, column, row) : undefined;
    return value === undefined ? [] : [{ value, weight: 1 }];
  });
}
