import type { Code, Question } from '../../data/survey/types.ts';
import { netOfRows } from '../../data/tabulate/net-of-rows.ts';
import type { Table } from '../../data/tabulate/types.ts';
import { CHART_KINDS } from '../chart/kinds/index.ts';
import type { SideOptions } from '../chart/kinds/kind.ts';
import type { SideRequest } from '../chart/request.ts';
import type { ChartKind } from '../chart/types.ts';
import type { Texts } from '../text/texts.ts';
import type { FillContext } from './context.ts';
import { lineOf } from './names.ts';

/** The sides of a question's scale, where the drawing shows any, with their words and what each has together. */
export function sidesFor(
  { texts, definition }: FillContext,
  kind: ChartKind,
  question: Pick<Question, 'code' | 'options'>,
  table: Table,
): readonly SideRequest[] | undefined {
  const sides = CHART_KINDS.of(kind).sides?.(question.options);
  const rest = sides && withoutPlace(sides, table);
  const label = ({ side, options }: SideOptions): string =>
    side === 'neutral' ? apartLabel(texts, question.code, options, 1) : texts.plain(`auto.side_${side}`, { count: options.length });
  return rest?.map((one) => {
    const words = CHART_KINDS.of(kind).sideNames ? texts.plain(`auto.side_${kind}_${one.side}`) : label(one);
    return {
      ...one,
      label: words,
      ...(one.side === 'positive' ? { sum: texts.plain('auto.side_sum', { label: words }) } : {}),
      shares: table.columns.map((column) => netOfRows(column, one.options, definition.rounding.net)),
    };
  });
} // prettier-ignore

/** So many letters of several options together are too many for a heading. */
const MOST_LETTERS = 30;

/**
 * What options that are on neither side are called: by their own words, or as what is left where there are more than `most`, or where their
 * words are too many. One bar has a legend that names them, besides.
 */
export function apartLabel(texts: Texts, code: Code, options: readonly Code[], most: number): string {
  const rest = texts.plain('auto.side_neutral');
  if (options.length > most) return rest;
  const label = options.map((option) => lineOf(texts.text(`option.${code}.${option}`))).join(texts.plain('auto.side_joint'));
  return options.length > 1 && label.length > MOST_LETTERS ? rest : label;
} // prettier-ignore

/** The sides with what is no option of the question: those who gave no answer are on neither. */
function withoutPlace(sides: readonly SideOptions[], table: Table): readonly SideOptions[] {
  const known = new Set(sides.flatMap(({ options }) => options));
  const others = table.columns[0].rows.map(({ option }) => option).filter((option) => !known.has(option));
  if (others.length === 0) return sides;
  const has = sides.some(({ side }) => side === 'neutral');
  const all = has ? sides : [...sides, { side: 'neutral' as const, options: [] }];
  return all.map((one) => (one.side === 'neutral' ? { ...one, options: [...one.options, ...others] } : one));
}
