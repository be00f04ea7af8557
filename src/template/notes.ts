import type { Figure } from '../figures/types.ts';
import type { Category, ChartSpec } from '../chart/types.ts';
import type { Code, Provenance } from '../survey/types.ts';
import { leavesOf, type FillContext } from './context.ts';
import type { Content } from './types.ts';

/** One source line: which cells, and the words for them. Lines about the same cells are one. */
interface SourceLine {
  readonly cells: string;
  readonly words: string;
}

/** Where every figure of a slide comes from, a line each, so that whoever presents it can answer. */
export function sourceNotes(
  context: FillContext,
  contents: Iterable<Content>,
  figures: readonly string[],
): readonly string[] {
  const lines: SourceLine[] = figures.flatMap((id) => {
    const figure = context.ledger.figures.get(id);
    return figure ? [figureLine(context, figure)] : [];
  });
  for (const content of leavesOf(contents)) {
    if (content.kind === 'chart') lines.push(...content.spec.categories.map((c) => categoryLine(context, content.spec, c)));
  }
  const once = new Map(lines.map((line) => [line.cells, line.words]));
  return once.size > 0 ? [context.texts.plain('auto.notes_heading'), ...once.values()] : [];
} // prettier-ignore

function figureLine(context: FillContext, figure: Figure): SourceLine {
  const { texts } = context;
  const { measure, question = '', options, count, base = 0, displayed } = figure;
  const percent = measure === 'percent';
  const cells = `${percent ? 'cells' : figure.id}:${question}:${[...options].sort().join('+')}`;
  const value = percent
    ? texts.percent(displayed, figure.decimals)
    : texts.number(displayed, measure === 'value' ? figure.decimals : 0);
  if (options.length === 0) return { cells, words: texts.plain(wholeKey(figure), { value, question, base }) };
  const labels = options.map((option) => texts.plain(`option.${question}.${option}`));
  const joined = labels.join(texts.plain('auto.note_option_joint'));
  return { cells, words: cellWords(context, { value, question, options: joined, count, base }, figure.provenance) };
}

/** The words for a figure that is no option's: a mean, a base, or one of the whole survey. */
function wholeKey({ question, measure, expression }: Figure): string {
  if (question !== undefined) return measure === 'value' ? 'auto.note_value' : 'auto.note_base';
  return expression.startsWith('adjustments') ? 'auto.note_adjusted' : 'auto.note_respondents';
}

function categoryLine(context: FillContext, spec: ChartSpec, category: Category): SourceLine {
  const { question, base, decimals } = spec;
  const { option, label, count, displayed, provenance } = category;
  const value = context.texts.percent(displayed, decimals);
  const words = cellWords(context, { value, question, options: label, count, base }, provenance);
  return { cells: `cells:${question}:${option}`, words };
}

interface Cells {
  readonly value: string;
  readonly question: Code;
  readonly options: string;
  readonly count: number;
  readonly base: number;
}

/** A value that was never published has no number in the notes either. */
function cellWords({ texts }: FillContext, { value, question, options, count, base }: Cells, known: Provenance): string {
  return known === 'reconstructed'
    ? texts.plain('auto.note_figure_bounds', { question, options, base })
    : texts.plain('auto.note_figure', { value, question, options, count, base });
} // prettier-ignore
