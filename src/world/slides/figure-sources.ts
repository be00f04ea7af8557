import { marksOf, type ChartSpec } from '../../deck/chart/types.ts';
import type { Figure, Ledger } from '../../data/figures/types.ts';
import { totalIn } from '../../data/tabulate/tabulate.ts';
import type { Tables } from '../../data/tabulate/types.ts';
import { questionName } from '../../deck/template/names.ts';
import { quantileShare } from '../../deck/template/notes.ts';
import { itemIn } from '../../deck/text/shared-key.ts';
import type { Texts } from '../../deck/text/texts.ts';
import type { FigureSource, SourceGroup } from './types.ts';

/** The mark that the deck prints instead of a value that was not published. */
const markOf = (texts: Texts): string => texts.plain('auto.mark_reconstructed');

/** What it takes to explain where figures come from. */
export interface SourceContext {
  readonly ledger: Ledger;
  readonly texts: Texts;
  readonly tables: Tables;
}

const words = (texts: Texts, key: string, otherwise: string): string =>
  texts.has(key) ? texts.plain(key).replaceAll('\n', ' ') : otherwise;

const optionWords = (texts: Texts, question: string, option: string): string =>
  words(texts, `option.${question}.${option}`, option);

/** The words for a number that is no share, by its function. */
const NUMBERS: Readonly<Record<string, string>> = {
  mean: 'auto.source_mean',
  median: 'auto.source_median',
  sd: 'auto.source_deviation',
  quantile: 'auto.source_quantile',
  min: 'auto.source_lowest',
  max: 'auto.source_highest',
  nps: 'auto.source_nps',
  earliest: 'auto.source_earliest',
  latest: 'auto.source_latest',
};
const OF_OPTIONS: Readonly<Record<string, string>> = { mean: 'auto.source_amount', mean_rank: 'auto.source_mean_rank' };

/** What a figure is of, in words: its options, or which number of them or of the question. */
function whatOf(figure: Figure, { texts, tables }: SourceContext): readonly string[] {
  const { question, table = question, options, measure, expression } = figure;
  if (question === undefined) return [];
  const labels = options.map((option) => optionWords(texts, question, option));
  const within = tables.get(table ?? '')?.request.within;
  if (measure === 'value' || measure === 'date') {
    const key = (labels.length > 0 ? OF_OPTIONS : NUMBERS)[expression.split('(')[0]?.trim() ?? ''];
    const args = { options: labels.join(' + '), ...quantileShare(texts, figure) };
    return key !== undefined && texts.has(key) ? [texts.plain(key, args)] : labels;
  }
  return within === undefined ? labels : [inTop(texts, labels.join(' + '), within)];
}

const inTop = (texts: Texts, options: string, places: number): string =>
  texts.has('auto.source_within') ? texts.plain('auto.source_within', { options, places }) : options;

function ofFigure(figure: Figure, context: SourceContext): FigureSource {
  const { texts } = context;
  const { id, measure, count, base, place } = figure;
  // A reconstructed figure is a guess within bounds, and is never shown as a number.
  const hidden = figure.provenance === 'reconstructed';
  const value = texts.value(figure);
  // A mean is of all who gave a number: there is no part of them to count.
  const isNumber = measure === 'value' || measure === 'date';
  return {
    figure: id,
    ...(hidden ? { mark: markOf(texts) } : { value, ...(isNumber ? {} : { count }) }),
    measure,
    options: whatOf(figure, context),
    ...(base === undefined ? {} : { base }),
    tied: figure.tied,
    smallBase: figure.smallBase,
    hidden,
    expression: figure.expression,
    place: `${place.file}:${place.line}`,
  };
}

interface Found {
  readonly question?: string;
  readonly source: FigureSource;
}

/** Groups the sources by question, in order of first mention. */
function grouped(sources: readonly Found[], { texts, tables }: SourceContext): readonly SourceGroup[] {
  const groups = new Map<string | undefined, FigureSource[]>();
  for (const { question, source } of sources) groups.set(question, [...(groups.get(question) ?? []), source]);
  return [...groups].map(([code, values]): SourceGroup => ({
    ...(code === undefined ? {} : { question: { code: nameOf(texts, tables, code), words: wordingOf(texts, code) } }),
    values,
  }));
}

/** How a question is called; coded answers by the question that they are to. */
function nameOf(texts: Texts, tables: Tables, code: string): string {
  const coded = totalIn(tables, code)?.codes?.of;
  return questionName(texts, coded === undefined || texts.has(`question.${code}.badge`) ? code : coded);
}

/** The wording of a question; of an item of a grid, whose name has its words, that of the grid. */
function wordingOf(texts: Texts, code: string): string {
  const grid = itemIn((key) => texts.has(key), code)?.grid;
  return words(texts, `question.${grid !== undefined && texts.has(`question.${grid}`) ? grid : code}`, code);
}

/** The sources of the figures with these ids, each once; ids that are not in the ledger are left out. */
export function figureSources(ids: readonly string[], context: SourceContext): readonly SourceGroup[] {
  const figures = [...new Set(ids)].flatMap((id) => context.ledger.figures.get(id) ?? []);
  const sources = figures.map((figure) => ({
    ...(figure.question === undefined ? {} : { question: figure.question }),
    source: ofFigure(figure, context),
  }));
  return grouped(sources, context);
}

/** The sources of everything that a chart shows: its question, and each option with the number who chose it; of a grid, item by item. */
export function chartSources(chart: ChartSpec, context: SourceContext): readonly SourceGroup[] {
  const { texts, tables } = context;
  const within = tables.get(chart.table)?.request.within;
  const sources = marksOf(chart).map(({ label, segment, count, base, valueLabel, provenance }): Found => {
    // A column of a grid is a question of its own.
    const item = segment === undefined ? undefined : totalIn(tables, segment);
    const question = item?.question ?? chart.question;
    const hidden = provenance === 'reconstructed';
    const named = segment === undefined || item ? label : `${label} (${segment})`;
    const option = within === undefined ? named : inTop(texts, named, within);
    return {
      question,
      source: {
        ...(hidden ? { mark: valueLabel } : { value: valueLabel, ...(chart.unit ? {} : { count }) }),
        measure: chart.unit ? 'value' : 'percent',
        options: [chart.unit && texts.has('auto.source_amount') ? texts.plain('auto.source_amount', { options: option }) : option],
        base,
        tied: false,
        smallBase: totalIn(tables, question)?.smallBase ?? false,
        hidden,
      },
    };
  });
  return grouped([...sources, ...meanSources(chart, context)], context);
} // prettier-ignore

/** The means of the items of a grid that is drawn as a table. */
const meanSources = ({ categories, heads = [] }: ChartSpec, { texts, tables }: SourceContext): readonly Found[] =>
  categories.flatMap(({ key }, c): readonly Found[] => {
    const [mean, table] = [heads[c]?.mean, totalIn(tables, key)];
    if (mean === undefined || !table) return [];
    const options = texts.has('auto.source_mean') ? [texts.plain('auto.source_mean')] : [];
    const { answered: base, smallBase } = table;
    return [{ question: key, source: { value: mean, measure: 'value', options, base, tied: false, smallBase, hidden: false } }]; // prettier-ignore
  });
