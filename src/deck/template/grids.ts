import type { Code, Grid, SurveyDefinition } from '../../data/survey/types.ts';

/** The grid of that code. */
export const gridNamed = ({ grids = [] }: SurveyDefinition, code: Code | undefined): Grid | undefined =>
  grids.find((grid) => grid.code === code);

/** The grid that a question is an item of, with which one it is. */
export function gridOfItem(
  { grids = [] }: SurveyDefinition,
  question: Code | undefined,
): { readonly grid: Grid; readonly item: Code } | undefined {
  for (const grid of grids) {
    const item = grid.items.find((one) => one.question === question);
    if (item) return { grid, item: item.code };
  }
  return undefined;
}

/** The questions that a code stands for: those of a grid, or the question itself. */
export const questionsOf = (definition: SurveyDefinition, code: Code): readonly Code[] =>
  gridNamed(definition, code)?.items.map(({ question }) => question) ?? [code];

/** Of whom the items of a grid are: `together` where they all have one base. */
export const inOneGrid = (definition: SurveyDefinition, questions: readonly Code[]): Grid | undefined => {
  const grid = gridOfItem(definition, questions[0])?.grid;
  const own = new Set(grid?.items.map(({ question }) => question));
  return questions.length > 1 && questions.every((code) => own.has(code)) ? grid : undefined;
};
