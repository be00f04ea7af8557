import type { SurveyDefinition } from '../../data/survey/types.ts';

/** Frame messages that tables print, besides the words of their own. */
const FRAME = /^auto\.(base|filter|who|question_item|unanswered|no_answer|period|note_cleaned|note_small_base)/;

/** Which messages of a catalogue the tables of a survey print; a translation may lack all others. */
export function neededKeys({ questions, grids = [], fieldwork }: SurveyDefinition): (key: string) => boolean {
  const keys = new Set([
    'survey.name_with_year',
    fieldwork.agency,
    fieldwork.method,
    fieldwork.population,
    ...questions.flatMap(({ code, options, filter }) => [
      `question.${code}`,
      `question.${code}.badge`,
      ...options.flatMap((option) => [`option.${code}.${option.code}`, `option.${code}.${option.code}.note`]),
      ...(filter?.kind === 'unknown' ? [filter.note] : []),
    ]),
    // Items of a grid have their words from it.
    ...grids.flatMap(({ code, items }) => [
      `question.${code}`,
      `question.${code}.badge`,
      ...items.map((item) => `item.${code}.${item.code}`),
      ...optionsIn(questions, items[0]?.question).map((option) => `option.${code}.${option}`),
    ]),
  ]);
  return (key) => keys.has(key) || FRAME.test(key);
}

const optionsIn = (questions: SurveyDefinition['questions'], code: string | undefined): readonly string[] =>
  questions.find((question) => question.code === code)?.options.map((option) => option.code) ?? [];
