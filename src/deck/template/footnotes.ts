import { kindOf } from '../../data/survey/kinds/index.ts';
import { amountWords } from './amount-words.ts';
import { isSmallBase } from './base-words.ts';
import type { Code } from '../../data/survey/types.ts';
import { traitsOf } from '../../data/tabulate/request.ts';
import { partShare } from '../../data/tabulate/rounding.ts';
import { totalIn, totalOf } from '../../data/tabulate/tabulate.ts';
import { isUndivided } from '../../data/tabulate/rows.ts';
import type { TableColumn } from '../../data/tabulate/types.ts';
import { peoplePerDot } from '../chart/pictures/people-dots.ts';
import type { PictureSpec } from '../chart/pictures/build-picture.ts';
import { CHART_KINDS } from '../chart/kinds/index.ts';
import type { ChartOrder } from '../chart/request.ts';
import type { Text } from '../text/types.ts';
import { questionOf, type Cut, type FillContext } from './context.ts';
import { optionList } from './filter-words.ts';
import { legends } from './legends.ts';
import { lineOf } from './names.ts';
import { orderNotes } from './order-notes.ts';

/** What the footnotes of a slide are about: see `AutoScope`. */
export interface NoteScope {
  readonly question?: Code;
  readonly questions: readonly Code[];
  readonly charts: readonly Code[];
  readonly pictures: readonly PictureSpec[];
  /** The charts of the slide, whose tables may be others than those of their questions. */
  readonly orders?: readonly ChartOrder[];
  /** What charts say of themselves. */
  readonly remarks?: readonly string[];
  /** Charts that do not show all options. */
  readonly cut?: readonly Cut[];
  /** A table of items has no room for some of their options. */
  readonly leaves?: boolean;
  /** Labels of a chart are shortened. */
  readonly shortens?: boolean;
}

/** The footnotes that the data makes necessary: on what the pictures and charts draw, and on whom it rests. */
export function noteText(context: FillContext, scope: NoteScope): Text | undefined {
  const { texts, definition } = context;
  const tablesOf = (codes: readonly Code[]): readonly TableColumn[] =>
    codes.flatMap((code) => totalIn(context.tables, code) ?? []);
  const drawn = scope.orders?.flatMap(columnsShown) ?? tablesOf(scope.charts);
  const about = tablesOf([...new Set([...(scope.question === undefined ? [] : [scope.question]), ...scope.charts])]);
  const rests = isSmallBase(tablesOf(scope.questions));
  const notes = [
    ...legends(context, scope.pictures, dotsOf(scope)),
    ...partialNotes(context, scope),
    ...new Set(drawn.flatMap((table) => countedNote(context, table))),
    ...nobodyNote(context, drawn),
    ...(scope.remarks ?? []),
    ...new Set((scope.orders ?? []).flatMap((order) => orderNotes(context, order))),
    ...(scope.cut ?? []).flatMap((cut) => cutNotes(context, scope, cut)),
    ...(scope.shortens ? [texts.plain('auto.note_shortened')] : []),
    ...reconstructedNotes(context, drawn),
    ...(drawn.length > 0 && definition.rows === 'aggregated' ? [texts.plain('auto.note_totals')] : []),
    ...((scope.cut ?? []).length === 0 ? roundingNote(context, drawn, scope.orders) : []),
    ...about.flatMap((table) => cleanedNote(context, table)),
    ...(rests ? [texts.plain('auto.note_small_base', { threshold: definition.smallBase })] : []),
  ];
  return notes.length > 0
    ? texts.text('auto.notes', { notes: notes.join(texts.plain('auto.notes_joint')) })
    : undefined;
}

/** What a chart draws of its table: each item of a grid, which has a base of its own; else the answers of all who were asked. */
const columnsShown = ({ request, table }: ChartOrder): readonly TableColumn[] =>
  request.items ? table.columns : [totalOf(table)];

/** How many people a dot is in each chart of dots. */
const dotsOf = ({ orders = [] }: NoteScope): readonly number[] =>
  orders.flatMap(({ request, table }) => (CHART_KINDS.of(request.kind).ofDots ? [peoplePerDot(totalOf(table).base ?? 0)] : [])); // prettier-ignore

/** What notes call the drawings of a slide: `table` where they all are such. */
const drawingName = ({ orders = [] }: NoteScope): 'chart' | 'table' =>
  orders.length > 0 && orders.every(({ request }) => CHART_KINDS.of(request.kind).tabular) ? 'table' : 'chart';

/** Says why there is no share where nobody answered: all of the chart, or some of its items. */
function nobodyNote({ texts }: FillContext, drawn: readonly TableColumn[]): readonly string[] {
  const empty = drawn.filter((table) => table.base === 0 || isUndivided(table));
  if (empty.length === 0) return [];
  if (empty.length === drawn.length) return [texts.plain('auto.note_nobody')];
  return [texts.plain('auto.note_nobody_some', { mark: texts.plain('auto.no_share') })];
}

/**
 * Says that shares as printed do not add up; of the items of a grid, that they may not, whatever today's figures are: a note that
 * comes and goes with them would move what stands over it.
 */
function roundingNote({ texts, definition }: FillContext, drawn: readonly TableColumn[], orders: NoteScope['orders'] = []): readonly string[] {
  const isPrinted = definition.rows === 'aggregated';
  // Means of items are no shares that could add up.
  if (orders.length > 0 && orders.every(({ request }) => CHART_KINDS.of(request.kind).items === 'means')) return [];
  if (orders.some(({ request, table }) => request.items && table.columns.some((column) => isWhole(column, isPrinted)))) return [texts.plain('auto.note_rounding_items')];
  return drawn.some((table) => isWhole(table, isPrinted) && missesHundred(table)) ? [texts.plain('auto.note_rounding')] : [];
} // prettier-ignore

/** Says what a chart of options that were put in order counts, and that one of amounts draws means. */
function countedNote({ texts, definition }: FillContext, { kind, question: code, request, rows }: TableColumn): readonly string[] {
  const { placeOf, unitOf } = kindOf({ kind });
  const question = definition.questions.find((one) => one.code === code);
  if (placeOf) return [request.within === undefined ? texts.plain('auto.note_first') : texts.plain('auto.note_within', { places: request.within })];
  if (!unitOf || !question || !rows.some(({ amount }) => amount)) return [];
  const total = amountWords(texts, unitOf(question), question.sum?.total ?? 0);
  return [texts.plain('auto.note_mean_amount', { total })];
} // prettier-ignore

/**
 * Says that a chart lacks options: with a published report, those that it does not print; measured rows were not
 * published.
 */
function partialNotes(context: FillContext, scope: NoteScope): readonly string[] {
  const { texts, definition } = context;
  if (!scope.charts.some((code) => questionOf(context, code)?.question.publishedOnly)) return [];
  // Beside options that are only left out here, those without figures are told from them.
  const isCut = scope.leaves === true || (scope.cut ?? []).length > 0;
  const key = definition.rows !== 'measured' ? 'auto.note_published_only' : isCut ? 'auto.note_partial_beside' : 'auto.note_partial'; // prettier-ignore
  return [texts.plain(key, { drawing: drawingName(scope) })];
}

/**
 * Says which part of a list a chart shows; or how many more options there are that no slide has, and that some of them have the very
 * share of the last one that it shows.
 */
function cutNotes(context: FillContext, scope: NoteScope, cut: Cut): readonly string[] {
  const { texts } = context;
  const { shown, all, from, tied } = cut;
  if (from !== undefined) return [texts.plain('auto.note_part', { from, to: from + shown - 1, all })];
  const left = leftNote(context, cut, drawingName(scope));
  return tied === 0 ? [left] : [left, texts.plain('auto.note_tied', { count: tied })];
}

/** How many more options there are, with the share of all of them where nobody gave two. */
function leftNote({ texts, definition }: FillContext, { all, hidden, column }: Cut, drawing: 'chart' | 'table'): string {
  const count = hidden.length;
  const { base, weightedBase, decimals } = column;
  const isKnown = hidden.every(({ provenance }) => provenance !== 'reconstructed');
  if (!traitsOf(column).exclusive || !base || weightedBase === undefined || !isKnown) return texts.plain('auto.note_most', { count, all, drawing }); // prettier-ignore
  const part = {
    count: hidden.reduce((sum, row) => sum + row.count, 0),
    weighted: hidden.reduce((sum, row) => sum + row.weighted, 0),
  };
  const sum = Number(hidden.reduce((all_, { displayed }) => all_ + displayed, 0).toFixed(decimals));
  const share = definition.rounding.net === 'sum_of_displayed' ? sum : partShare(part, { count: base, weighted: weightedBase }, decimals); // prettier-ignore
  return texts.plain('auto.note_most_share', { count, all, drawing, share: texts.percent(share, decimals) });
} // prettier-ignore

/** Explains the mark of values that were made up: within which bounds, or that none are declared. */
function reconstructedNotes({ texts }: FillContext, drawn: readonly TableColumn[]): readonly string[] {
  const marked = drawn.flatMap(({ question, rows }) =>
    rows.filter(({ provenance }) => provenance === 'reconstructed').map((row) => ({ question, ...row })),
  );
  const ranges = marked.flatMap(({ question, option, range }) => {
    const label = lineOf(texts.text(`option.${question}.${option}`));
    return range ? [texts.plain('auto.range', { label, from: range[0], to: range[1] })] : [];
  });
  const joined = ranges.join(texts.plain('auto.range_joint'));
  return [
    ...(ranges.length > 0 ? [texts.plain('auto.note_reconstructed', { ranges: joined })] : []),
    ...(ranges.length < marked.length ? [texts.plain('auto.note_unpublished')] : []),
  ];
}

/** Says that ticks which contradicted others were dropped, and for how many respondents. */
function cleanedNote({ texts }: FillContext, { question, cleaned }: TableColumn): readonly string[] {
  if (!cleaned) return [];
  const options = optionList(texts, question, cleaned.options);
  return [texts.plain('auto.note_cleaned', { options, count: cleaned.respondents })];
}

/** Whether its parts are a whole. Printed tables are known to be whole, whatever counts that come of their percentages add up to. */
const isWhole = (table: TableColumn, isPrinted: boolean): boolean =>
  traitsOf(table).exclusive &&
  table.base !== 0 &&
  table.rows.length > 0 &&
  (isPrinted || table.rows.reduce((sum, row) => sum + row.count, 0) === table.base);

/** Whether the parts of a whole, as printed, do not add up to 100: a reader who adds them would wonder. */
const missesHundred = ({ rows, decimals }: TableColumn): boolean =>
  rows.reduce((sum, row) => sum + row.displayed, 0).toFixed(decimals) !== (100).toFixed(decimals);
