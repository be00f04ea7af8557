import type { Figure } from '../../data/figures/types.ts';
import { CHART_KINDS, drawingOrder } from '../chart/kinds/index.ts';
import type { ChartOrder } from '../chart/request.ts';
import type { Code, Provenance } from '../../data/survey/types.ts';
import { roundedValue } from '../../data/tabulate/rounding.ts';
import { totalIn } from '../../data/tabulate/tabulate.ts';
import { baseDetail } from './base-words.ts';
import { filterNote } from './filter-words.ts';
import { questionCalled } from './names.ts';
import { chartedIn, ordersIn, type FillContext } from './context.ts';
import type { Texts } from '../text/texts.ts';
import type { Used } from '../text/usage.ts';
import type { Filling } from './filling.ts';

/** One line about sources: which cells, and the words for them. Of lines about the same cells, one is printed. */
interface SourceLine {
  readonly cells: string;
  readonly words: string;
}

/** Where every figure of a slide comes from, one line each, so that the presenter can answer questions. */
export function sourceNotes(
  context: FillContext,
  contents: Iterable<Filling>,
  figures: readonly string[],
): readonly string[] {
  const shown = figures.flatMap((id) => context.ledger.figures.get(id) ?? []);
  const drawn = [...contents];
  const questions = [...shown.flatMap(({ question }) => question ?? []), ...chartedIn(drawn)];
  const lines: readonly SourceLine[] = [
    ...shown.flatMap((figure) => figureLine(context, figure)),
    ...ordersIn(drawn).flatMap((order) => [
      ...meanLines(context, order),
      ...(drawsMeansOnly(order) ? [] : chartLines(context, order)),
    ]),
    ...questions.flatMap((question) => baseLine(context, question)),
  ];
  const once = new Map(lines.map((line) => [line.cells, line.words]));
  return once.size > 0 ? [context.texts.plain('auto.notes_heading'), ...once.values()] : [];
}

/** Who was asked a question, in full, where its slide says less for want of room. */
export function filterNotes({ texts, definition }: FillContext, question: Code | undefined): readonly string[] {
  const filter = definition.questions.find(({ code }) => code === question)?.filter;
  const whole = filter?.kind === 'condition' ? filterNote({ texts, definition }, filter.condition).whole : undefined;
  if (question === undefined || whole === undefined) return [];
  return [
    texts.plain('auto.note_filter', { question: questionCalled({ texts, definition }, question), filter: whole }),
  ];
}

function figureLine(context: FillContext, figure: Figure): readonly SourceLine[] {
  const { texts } = context;
  const { measure, question = '', table = question, options, count, exact, base, displayed, provenance } = figure;
  const percent = measure === 'percent';
  const value = texts.value(figure);
  if (options.length === 0) {
    const [line] = measure === 'count' ? baseLine(context, question) : [];
    const named = { question: questionCalled(context, question), ...quantileShare(texts, figure) };
    const words = texts.plain(wholeKey(figure), { value, ...named, base: base ?? 0 });
    return [line ?? { cells: `${figure.id}:${table}:`, words }];
  }
  const own = measure === 'value' ? placeKey(figure) : undefined;
  if (own !== undefined) {
    const labels = options.map((option) => texts.plain(`option.${question}.${option}`));
    const words = texts.plain(own, { value, question: questionCalled(context, question), options: labels.join(texts.plain('auto.note_option_joint')), base: base ?? 0 }); // prettier-ignore
    return [{ cells: own === AMOUNT ? `amount:${table}:${options.join('+')}` : `${figure.id}:${table}:`, words }];
  }
  const cells = `${percent ? 'cells' : figure.id}:${table}:${[...options].sort().join('+')}`;
  const words = cellWords(context, { value, question, options, within: context.tables.get(table)?.request.within, count, exact, base, provenance, ...(percent ? { displayed } : {}) }); // prettier-ignore
  return words === undefined ? [] : [{ cells, words }];
}

/** The message for a number of a question, by its function; the mean has the usual one. */
const NUMBER_NOTES: Readonly<Record<string, string>> = {
  median: 'auto.note_median',
  sd: 'auto.note_deviation',
  quantile: 'auto.note_quantile',
  min: 'auto.note_lowest',
  max: 'auto.note_highest',
  nps: 'auto.note_nps',
  earliest: 'auto.note_earliest',
  latest: 'auto.note_latest',
};

/** The message for the mean place or the mean amount of an option. */
const placeKey = ({ expression }: Figure): string =>
  expression.startsWith('mean_rank') ? 'auto.note_mean_rank' : AMOUNT;

const AMOUNT = 'auto.note_amount';

/** Which quantile a figure is, as a percentage. */
export function quantileShare(texts: Texts, { expression }: Figure): { readonly share?: string } {
  const share = /^quantile\(.*,\s*([\d.]+)\s*\)$/.exec(expression.trim())?.[1];
  if (share === undefined) return {};
  const percent = Number(share) * 100;
  return { share: texts.percent(percent, Number.isInteger(roundedValue(percent, 6)) ? 0 : 1) };
}

/** The message for a figure that is not about options: a mean, a base, or a figure of the whole survey. */
function wholeKey({ question, measure, expression }: Figure): string {
  if (question !== undefined && measure !== 'value' && measure !== 'date') return 'auto.note_base';
  if (question !== undefined) return NUMBER_NOTES[expression.split('(')[0]?.trim() ?? ''] ?? 'auto.note_value';
  return expression.startsWith('adjustments') ? 'auto.note_adjusted' : 'auto.note_respondents';
}

/** Which base the shares of a question are computed from, if that is not plainly of all who were asked. */
function baseLine({ texts, tables, definition }: FillContext, question: Code): readonly SourceLine[] {
  const table = totalIn(tables, question);
  const details = table?.base === undefined ? undefined : baseDetail(texts, [table]);
  if (table?.base === undefined || details === undefined) return [];
  const value = texts.number(table.base, 0);
  return [
    {
      cells: `base:${question}`,
      words: texts.plain('auto.note_base_detail', {
        value,
        question: questionCalled({ texts, definition }, question),
        details,
      }),
    },
  ];
}

/** Whether a chart has nothing of single options: each of its items stands at its mean. */
const drawsMeansOnly = ({ request }: ChartOrder): boolean => CHART_KINDS.of(request.kind).items === 'means';

/** The means of a chart of items, as it prints them, each with how many gave a number. */
const meanLines = (context: FillContext, { request: { means: decimals }, table }: ChartOrder): readonly SourceLine[] =>
  decimals === undefined
    ? []
    : table.columns.flatMap(({ question, mean, meanBase = 0 }) => {
        if (mean === undefined) return [];
        const value = context.texts.number(roundedValue(mean, decimals), decimals);
        const words = context.texts.plain('auto.note_value', { value, question: questionCalled(context, question), base: meanBase }); // prettier-ignore
        return [{ cells: `mean:${question}`, words }];
      });

/** The cells of a chart: option by option and, in a banner, column by column. */
const chartLines = (context: FillContext, { request, table }: ChartOrder): readonly SourceLine[] =>
  drawingOrder(request, table).flatMap(({ option }) =>
    table.columns.flatMap(
      ({ question, segment: own, table: name, base = 0, answered, decimals, rows }): readonly SourceLine[] => {
        // A column of a grid is a question, which has a table of its own.
        const segment = own?.name === question ? undefined : own;
        const row = rows.find((candidate) => candidate.option === option);
        if (!row) return [];
        const { count, exact, displayed, provenance, amount } = row;
        // A mean is of those who gave an amount, whoever else is in the base; of nobody, there is none.
        if (amount && answered === 0) return [];
        if (amount) {
          const value = context.texts.number(amount.displayed, decimals);
          const options = context.texts.plain(`option.${question}.${option}`);
          const words = context.texts.plain(AMOUNT, {
            value,
            question: questionCalled(context, question),
            options,
            base: answered,
          });
          return [{ cells: `amount:${name}:${option}`, words }]; // prettier-ignore
        }
        const value = context.texts.percent(displayed, decimals);
        const among = segment ? { among: segment.name } : {};
        const words =
          cellWords(context, {
            value,
            question,
            options: [option],
            ...among,
            within: table.request.within,
            count,
            exact,
            base,
            provenance,
            displayed,
          }) ?? '';
        return [
          { cells: `cells:${own && !segment ? name : table.key}:${option}${segment ? `:${segment.name}` : ''}`, words },
        ];
      },
    ),
  );

interface Cells {
  readonly value: string;
  readonly question: Code;
  readonly options: readonly Code[];
  /** Name of the segment of a banner, where it is not everybody. */
  readonly among?: string;
  /** Within how many places they count, where that is more than the first. */
  readonly within?: number | undefined;
  readonly count: number;
  readonly exact: number;
  readonly base: number | undefined;
  readonly provenance: Provenance;
  /** As printed; of percentages only. */
  readonly displayed?: number;
}

/**
 * The words for cells: their count and base, and what else led to the printed value; undefined if nothing can be said.
 */
function cellWords(context: FillContext, cells: Cells): string | undefined {
  const { texts } = context;
  const memory = notes.get(texts) ?? new Map<string, Used<string | undefined>>();
  notes.set(texts, memory);
  return texts.usage.once(memory, JSON.stringify(cells), () => {
    const line = wordsOfCells(context, cells);
    const { within: places } = cells;
    return line === undefined || places === undefined ? line : texts.plain('auto.note_figure_within', { line, places });
  });
}

/** Several slides, and several charts of one, show the same cells. */
const notes = new WeakMap<Texts, Map<string, Used<string | undefined>>>();

function wordsOfCells(
  context: FillContext,
  { value, question, options, among, count, exact, base, provenance, displayed }: Cells,
): string | undefined {
  const { texts, definition } = context;
  const labels = options.map((option) => texts.plain(`option.${question}.${option}`));
  const all = labels.join(texts.plain('auto.note_option_joint'));
  const words = {
    question: questionCalled(context, question),
    options: among === undefined ? all : `${all} (${among})`,
  };
  // A value that was never published has no number in the notes either.
  if (provenance === 'reconstructed')
    return base === undefined ? undefined : texts.plain('auto.note_figure_bounds', { ...words, base });
  if (base === undefined) return texts.plain('auto.note_count', { ...words, value, count });
  const { decimals } = definition.rounding;
  const isOwn = displayed === undefined || displayed === roundedValue(exact, decimals);
  const key = isOwn ? 'auto.note_figure' : options.length > 1 ? 'auto.note_figure_sum' : 'auto.note_figure_adjusted';
  return texts.plain(key, { ...words, value, count, base });
}
