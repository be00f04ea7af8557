import { isoDay } from '../../base/day.ts';
import { kindOf } from '../../data/survey/kinds/index.ts';
import type { Question, Survey } from '../../data/survey/types.ts';
import { roundedValue } from '../../data/tabulate/rounding.ts';
import { medianOf, quantileOf } from '../../data/tabulate/statistics.ts';
import type { Row, TableColumn, Tables } from '../../data/tabulate/types.ts';
import { valuesOf } from '../../data/tabulate/values.ts';
import { amountWords } from '../../deck/template/amount-words.ts';
import type { Texts } from '../../deck/text/texts.ts';
import type { Line, NumberCell } from './types.ts';
import type { TableWords } from './words.ts';

/** Decimals of means: those of a share say nothing of a place from 1 to 5. */
const NUMBER_DECIMALS = 2;

export const numberCell = (value: number, decimals = NUMBER_DECIMALS): NumberCell => ({
  value: roundedValue(value, decimals),
  decimals,
});

/** What stands in the column of values beside an option: its mean amount, or its mean place. */
export function optionValue({ amount, place }: Pick<Row, 'amount' | 'place'>): NumberCell | undefined {
  const mean = amount ?? place;
  return mean && numberCell(mean.exact);
}

/** The tables of a question besides its own: of options put in order, within two places, three, and so on. */
export const furtherTables = (tables: Tables, { code }: Question): readonly TableColumn[] =>
  [...tables.values()].flatMap(({ request, columns }) =>
    request.question === code && request.within !== undefined ? [columns[0]] : [],
  );

/** The first, the middle and the last of days. */
export function dayLines({ rows }: TableWords, survey: Survey, question: Question, table: TableColumn, texts: Texts): readonly Line[] {
  if (kindOf(question).numbers !== 'days') return [];
  const values = valuesOf(survey, table);
  const days = [[rows.earliest, quantileOf(values, 0)], [rows.median, medianOf(values)], [rows.latest, quantileOf(values, 1)]] as const;
  return days.flatMap(([label, day]): readonly Line[] => {
    if (day === undefined) return [];
    const words = texts.date(isoDay(day)) ?? isoDay(day);
    return [{ kind: 'number', cells: [undefined, label, undefined, undefined, words] }];
  });
} // prettier-ignore

/** What the columns of a table hold where that is not how many gave an option. */
export function meantNote(
  { notes }: TableWords,
  texts: Texts,
  question: Question,
  { rows }: TableColumn,
): readonly string[] {
  const { placeOf, unitOf } = kindOf(question);
  if (placeOf) return [notes.ordered];
  if (!unitOf) return [];
  // A published table may say nothing of how many gave an option any.
  const isCounted = rows.some(({ meanOnly }) => meanOnly === undefined);
  return [notes.divided({ total: amountWords(texts, unitOf(question), question.sum?.total ?? 0), isCounted })];
}
