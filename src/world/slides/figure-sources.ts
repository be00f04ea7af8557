import { marksOf, type ChartSpec } from '../../deck/chart/types.ts';
import type { Figure, Ledger } from '../../data/figures/types.ts';
import { totalIn } from '../../data/tabulate/tabulate.ts';
import type { Tables } from '../../data/tabulate/types.ts';
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

function ofFigure(figure: Figure, texts: Texts): FigureSource {
  const { id, measure, question, options, count, base, place } = figure;
  // A reconstructed figure is a guess within bounds, and is never shown as a number.
  const hidden = figure.provenance === 'reconstructed';
  const value = texts.value(figure);
  return {
    figure: id,
    ...(hidden ? { mark: markOf(texts) } : { value, count }),
    measure,
    options: question === undefined ? [] : options.map((option) => optionWords(texts, question, option)),
    ...(base === undefined ? {} : { base }),
    tied: figure.tied,
    smallBase: figure.smallBase,
    hidden,
    expression: figure.expression,
    place: `${place.file}:${place.line}`,
  };
}

/** Groups the sources by question, in order of first mention. */
function grouped(
  sources: readonly { readonly question?: string; readonly source: FigureSource }[],
  texts: Texts,
): readonly SourceGroup[] {
  const groups = new Map<string | undefined, FigureSource[]>();
  for (const { question, source } of sources) groups.set(question, [...(groups.get(question) ?? []), source]);
  return [...groups].map(([code, values]): SourceGroup => ({
    ...(code === undefined ? {} : { question: { code, words: words(texts, `question.${code}`, code) } }),
    values,
  }));
}

/** The sources of the figures with these ids, each once; ids that are not in the ledger are left out. */
export function figureSources(ids: readonly string[], { ledger, texts }: SourceContext): readonly SourceGroup[] {
  const figures = [...new Set(ids)].flatMap((id) => ledger.figures.get(id) ?? []);
  const sources = figures.map((figure) => ({
    ...(figure.question === undefined ? {} : { question: figure.question }),
    source: ofFigure(figure, texts),
  }));
  return grouped(sources, texts);
}

/** The sources of everything that a chart shows: its question, and each option with the number who chose it. */
export function chartSources(chart: ChartSpec, { texts, tables }: SourceContext): readonly SourceGroup[] {
  const smallBase = totalIn(tables, chart.question)?.smallBase ?? false;
  const values = marksOf(chart).map(({ label, segment, count, base, valueLabel, provenance }): FigureSource => {
    const hidden = provenance === 'reconstructed';
    return {
      ...(hidden ? { mark: valueLabel } : { value: valueLabel, count }),
      measure: chart.unit ? 'value' : 'percent',
      options: [segment === undefined ? label : `${label} (${segment})`],
      base,
      tied: false,
      smallBase,
      hidden,
    };
  });
  return grouped(
    values.map((source) => ({ question: chart.question, source })),
    texts,
  );
}
