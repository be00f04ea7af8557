import type { Question } from '../../data/survey/types.ts';
import { netOfRows } from '../../data/tabulate/net-of-rows.ts';
import type { Table } from '../../data/tabulate/types.ts';
import { CHART_KINDS } from '../chart/kinds/index.ts';
import type { SideOptions } from '../chart/kinds/kind.ts';
import type { SideRequest } from '../chart/request.ts';
import type { ChartKind } from '../chart/types.ts';
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
  const label = ({ side, options }: SideOptions): string => {
    const [only, ...others] = options;
    if (side === 'neutral' && only !== undefined && others.length === 0) return lineOf(texts.text(`option.${question.code}.${only}`));
    return texts.plain(`auto.side_${side}`, { count: options.length });
  };
  return rest?.map((one) => ({
    ...one,
    label: CHART_KINDS.of(kind).sideNames ? texts.plain(`auto.side_${kind}_${one.side}`) : label(one),
    ...(one.side === 'positive' ? { sum: texts.plain('auto.side_positive', { count: one.options.length }) } : {}),
    shares: table.columns.map((column) => netOfRows(column, one.options, definition.rounding.net)),
  }));
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
