import type { Figure } from '../figures/types.ts';
import type { Category } from '../chart/types.ts';
import type { FillContext } from './context.ts';
import type { Content } from './types.ts';

/** One source line: which cells, and the words for them. Lines about the same cells are one. */
interface SourceLine {
  readonly cells: string;
  readonly words: string;
}

/** Where every figure of a slide comes from, a line each, so that whoever presents it can answer. */
export function sourceNotes(context: FillContext, contents: Iterable<Content>, figures: readonly string[]): readonly string[] {
  const lines: SourceLine[] = figures.flatMap((id) => {
    const figure = context.ledger.figures.get(id);
    return figure ? [figureLine(context, figure)] : [];
  });
  for (const content of contents) {
    if (content.kind !== 'chart') continue;
    const { question, base, decimals } = content.spec;
    lines.push(...content.spec.categories.map((category) => categoryLine(context, question, base, decimals, category)));
  }
  const once = new Map(lines.map((line) => [line.cells, line.words]));
  return once.size > 0 ? [context.texts.plain('auto.notes_heading'), ...once.values()] : [];
} // prettier-ignore

function figureLine(context: FillContext, figure: Figure): SourceLine {
  const { texts } = context;
  const cells = `${figure.measure === 'percent' ? 'cells' : figure.id}:${figure.question ?? ''}:${[...figure.options].sort().join('+')}`; // prettier-ignore
  const value = figure.measure === 'percent' ? texts.percent(figure.displayed, figure.decimals) : texts.number(figure.displayed, figure.measure === 'value' ? figure.decimals : 0); // prettier-ignore
  const question = figure.question ?? '';
  if (figure.options.length > 0) {
    const options = figure.options
      .map((option) => texts.plain(`option.${question}.${option}`))
      .join(texts.plain('auto.note_option_joint'));
    const base = figure.base ?? 0;
    const words =
      figure.provenance === 'reconstructed'
        ? texts.plain('auto.note_figure_bounds', { question, options, base })
        : texts.plain('auto.note_figure', { value, question, options, count: figure.count, base });
    return { cells, words };
  }
  const key = figure.question ? `auto.note_${figure.measure === 'value' ? 'value' : 'base'}` : figure.expression.startsWith('adjustments') ? 'auto.note_adjusted' : 'auto.note_respondents'; // prettier-ignore
  return { cells, words: texts.plain(key, { value, question, base: figure.base ?? 0 }) };
}

function categoryLine(
  context: FillContext,
  question: string,
  base: number,
  decimals: number,
  category: Category,
): SourceLine {
  const { texts } = context;
  const words =
    category.provenance === 'reconstructed'
      ? texts.plain('auto.note_figure_bounds', { question, options: category.label, base })
      : texts.plain('auto.note_figure', {
          value: texts.percent(category.displayed, decimals),
          question,
          options: category.label,
          count: category.count,
          base,
        });
  return { cells: `cells:${question}:${category.option}`, words };
}
