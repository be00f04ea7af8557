import type { SurveyDefinition } from '../../data/survey/types.ts';
import { gridOfItem } from '../template/grids.ts';
import type { Texts } from '../text/texts.ts';

/** How a question's answers are called; of a grid, those of all its items. */
export interface QuestionWords {
  readonly question: string;
  /** Of an item of a grid: the grid, which has the words of its options, and its own. */
  readonly grid?: string;
  readonly item?: string;
  /** The words of options by their codes. */
  readonly options: Readonly<Record<string, string>>;
}

/**
 * The words of all questions, by which a comparison calls what no chart names: the rows of tables, and dots. A text that is missing
 * is reported where it is shown.
 */
export function questionWords(definition: SurveyDefinition, texts: Pick<Texts, 'has' | 'plain'>): readonly QuestionWords[] {
  const textOf = (key: string): string | undefined => (texts.has(key) ? texts.plain(key) : undefined);
  const grids = new Set<string>();
  return definition.questions.flatMap(({ code, options }): readonly QuestionWords[] => {
    const grid = gridOfItem(definition, code)?.grid.code;
    const words = (question: string): QuestionWords['options'] =>
      Object.fromEntries(options.flatMap(({ code: option }) => { const own = textOf(`option.${question}.${option}`); return own === undefined ? [] : [[option, own]]; }));
    if (grid === undefined) return [{ question: code, options: words(code) }];
    const item = textOf(`question.${code}`);
    const shared = grids.has(grid) ? [] : [{ question: grid, options: words(code) }];
    grids.add(grid);
    return [...shared, { question: code, grid, ...(item === undefined ? {} : { item }), options: {} }];
  }).filter(({ options, grid }) => grid !== undefined || Object.keys(options).length > 0);
} // prettier-ignore
