import { kindOf } from '../../data/survey/kinds/index.ts';
import type { Option, Question } from '../../data/survey/types.ts';
import { roundedValue } from '../../data/tabulate/rounding.ts';
import { CHART_KINDS } from '../chart/kinds/index.ts';
import { outweighed } from '../chart/outweighed.ts';
import type { ChartOrder, SideRequest } from '../chart/request.ts';
import { tintOf } from '../chart/tints.ts';
import type { Texts } from '../text/texts.ts';
import type { FillContext } from './context.ts';
import { optionList } from './filter-words.ts';
import { lineOf } from './names.ts';

/** Labels of more characters are not named as the ends of a scale: the note would be longer than what it explains. */
const MOST_NAMED = 24;

/** What the footnotes say of how a chart is drawn: what its colours and its numbers are, where the chart itself does not. */
export const orderNotes = (context: FillContext, order: ChartOrder): readonly string[] => [
  ...scoreNote(context.texts, order),
  ...colorNotes(context.texts, order),
  ...meanNotes(context, order),
];

const sideIn = ({ request: { sides = [] } }: ChartOrder, name: SideRequest['side']): SideRequest | undefined =>
  sides.find(({ side }) => side === name);

/** The net promoter score, of a drawing of those who would recommend something and those who would not. */
function scoreNote(texts: Texts, order: ChartOrder): readonly string[] {
  const { request, table } = order;
  const [positive, negative] = [sideIn(order, 'positive'), sideIn(order, 'negative')];
  const [column] = table.columns;
  if (!CHART_KINDS.of(request.kind).scores || !positive || !negative) return [];
  const answered = column.rows.filter(({ role }) => role !== 'no_answer').reduce((sum, { weighted }) => sum + weighted, 0);
  if (answered === 0) return [];
  const score = (100 * ((positive.shares[0]?.weighted ?? 0) - (negative.shares[0]?.weighted ?? 0))) / answered;
  const value = texts.number(roundedValue(score, column.decimals), column.decimals);
  return [texts.plain('auto.note_score', { value, positive: positive.label, negative: negative.label })];
} // prettier-ignore

/**
 * What a colour says that no legend has: sums that the other side exceeds, and grounds of higher shares. Of the items of a grid it
 * is said whatever today's figures are: a note that comes and goes with them would move what stands over it.
 */
function colorNotes(texts: Texts, order: ChartOrder): readonly string[] {
  const { request, table } = order;
  const { tellsOutweighed, tinted } = CHART_KINDS.of(request.kind);
  const [positive, negative] = [sideIn(order, 'positive'), sideIn(order, 'negative')];
  const isTold = positive?.sum !== undefined && negative !== undefined && (request.items === true || outweighed(positive.shares, negative.shares).includes(true));
  const hasTint = tinted && table.columns.some(({ base, rows }) => base && rows.some((row) => tintOf(row) !== undefined));
  return [
    ...(tellsOutweighed && isTold ? [texts.plain('auto.note_outweighed', { positive: positive.label, negative: negative.label })] : []),
    ...(hasTint ? [texts.plain('auto.note_tinted')] : []),
  ];
} // prettier-ignore

/** Of which points a mean is, and whose answers it leaves out. */
function meanNotes({ texts, definition }: FillContext, { request, table }: ChartOrder): readonly string[] {
  const question = definition.questions.find(({ code }) => code === table.columns[0].question);
  if (request.means === undefined || !question || kindOf(question).numbers !== 'points') return [];
  const without = question.options.filter(({ value }) => value === undefined).map(({ code }) => code);
  return [
    // Where the ends of the axis have their names, it says them.
    ...(request.axis?.ends ? [] : pointsNote(texts, question)),
    ...(without.length > 0 ? [texts.plain('auto.note_mean_without', { options: optionList(texts, question.code, without) })] : []),
  ];
} // prettier-ignore

/** The ends of the scale; nothing where its points are called by their own numbers. */
function pointsNote(texts: Texts, { code, options }: Question): readonly string[] {
  const points = options.filter(({ value }) => value !== undefined).toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [low, high] = [points[0], points.at(-1)];
  if (!low || !high) return [];
  const labelOf = (option: Option): string => lineOf(texts.text(`option.${code}.${option.code}`));
  const labels = [labelOf(low), labelOf(high)];
  const numbers = { from: low.value ?? 0, to: high.value ?? 0 };
  if (labels[0] === String(low.value) && labels[1] === String(high.value)) return [];
  if (labels.some((label) => label.length > MOST_NAMED)) return [texts.plain('auto.note_mean_points', numbers)];
  return [texts.plain('auto.note_mean_scale', { ...numbers, low: labels[0] ?? '', high: labels[1] ?? '' })];
}
