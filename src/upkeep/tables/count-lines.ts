import { kindOf } from '../../data/survey/kinds/index.ts';
import { NO_ANSWER, wasAsked, type Question, type Survey } from '../../data/survey/types.ts';
import { declaredBase } from '../../data/tabulate/request.ts';
import { roundedShare } from '../../data/tabulate/rounding.ts';
import { rowNamed } from '../../data/tabulate/rows.ts';
import { deviationOf, type Weighted } from '../../data/tabulate/statistics.ts';
import type { Row, TableColumn } from '../../data/tabulate/types.ts';
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

/** Mean, median and standard deviation, where the answers are numbers or points with a value. */
export function numberLines(words: TableWords, survey: Survey, question: Question, table: TableColumn): readonly Line[] {
  const { mean, median } = table;
  if (mean === undefined) return [];
  const { rows } = words;
  const deviation = deviationOf(numbersIn(survey, question));
  return [[rows.mean, mean] as const, [rows.median, median] as const, [rows.deviation, deviation] as const].flatMap(
    ([label, value]) => (value === undefined ? [] : [line('number', label, undefined, undefined, numberCell(value))]),
  );
} // prettier-ignore

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
