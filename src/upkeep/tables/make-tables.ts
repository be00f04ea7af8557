import { kindOf } from '../../data/survey/kinds/index.ts';
import { respondentsOf, type Question, type Survey, type SurveyDefinition } from '../../data/survey/types.ts';
import { totalIn } from '../../data/tabulate/tabulate.ts';
import type { TableColumn, Tables } from '../../data/tabulate/types.ts';
import { gridOfItem } from '../../deck/template/grids.ts';
import { lineOf, periodOf, questionNumber } from '../../deck/template/names.ts';
import type { Texts } from '../../deck/text/texts.ts';
import { baseLine, baseNumber, typeWords } from './base-line.ts';
import { countLines, numberLines, withinLines } from './count-lines.ts';
import { guideLines, noteLines } from './note-lines.ts';
import type { Line, SurveyTables } from './types.ts';
import { dayLines, furtherTables } from './value-lines.ts';
import { tableWords, type TableWords } from './words.ts';

/**
 * The unweighted table of every question (GT tables, 単純集計表), in the questionnaire's order and in the words of the
 * catalogue: on whom each rests, n and per cent of each option, mean, median and standard deviation of numbers, of free
 * texts how many there are.
 */
export function makeTables(survey: Survey, tables: Tables, texts: Texts): SurveyTables {
  const { definition, totals } = survey;
  const respondents = respondentsOf(survey);
  const words = tableWords(texts.locale);
  const counted = definition.questions.map((question) => ({ question, table: columnOf(tables, question) }));
  const title = words.title({ survey: texts.plain('survey.name_with_year') });
  const hasNumbers = counted.some(
    ({ question, table }) => table.mean !== undefined || kindOf(question).cells || kindOf(question).numbers === 'days',
  );
  const heads = [words.head.number, words.head.wording, words.head.count, words.head.share];
  const guide = guideLines(words, definition);
  return {
    survey: definition.id,
    locale: texts.locale,
    title,
    font: words.font,
    dataDate: definition.dataDate,
    sheets: words.sheets,
    head: [
      { kind: 'title', cells: [title] },
      { kind: 'head', cells: [...heads, ...(hasNumbers ? [words.head.value] : [])] },
    ],
    tables: counted.map(({ question, table }) => ({
      question: question.code,
      lines: [
        {
          kind: 'question',
          cells: [questionNumber({ texts, definition }, question.code), wordingOf(texts, definition, question)],
        },
        { kind: 'base', cells: [undefined, baseLine(texts, words, question, table, respondents)] },
        ...countLines(texts, words, question, table),
        ...furtherTables(tables, question).flatMap((within) => withinLines(texts, words, within)),
        ...dayLines(words, survey, question, table, texts),
        ...numberLines(words, survey, question, table),
        ...noteLines(
          texts,
          words,
          { question, table, totals: totals?.questions.get(question.code) },
          definition.smallBase,
        ),
      ],
    })),
    guide,
    index: {
      head: [{ kind: 'title', cells: [title] }, indexHead(words)],
      lines: counted.map(({ question, table }) => indexLine(texts, words, definition, question, table)),
      about: aboutLines(texts, words, definition, respondents),
    },
  };
}

function columnOf(tables: Tables, { code }: Question): TableColumn {
  const table = totalIn(tables, code);
  if (!table) throw new Error(`there is no table of ${code}`);
  return table;
}

/** The wording of a question; of an item of a grid, that of the grid with the item's words. */
function wordingOf(texts: Texts, definition: SurveyDefinition, { code }: Question): string {
  const own = lineOf(texts.text(`question.${code}`));
  const grid = gridOfItem(definition, code)?.grid.code;
  if (grid === undefined || !texts.has(`question.${grid}`)) return own;
  return texts.plain('auto.question_item', { question: lineOf(texts.text(`question.${grid}`)), item: own });
}

const indexHead = ({ head }: TableWords): Line => ({
  kind: 'head',
  cells: [head.number, head.wording, head.type, head.count],
});

const indexLine = (texts: Texts, words: TableWords, definition: SurveyDefinition, question: Question, table: TableColumn): Line => ({
  kind: 'option',
  cells: [questionNumber({ texts, definition }, question.code), wordingOf(texts, definition, question), typeWords(words, question), baseNumber(texts, table)],
}); // prettier-ignore

/** What is known of the fieldwork, a line each. */
function aboutLines(texts: Texts, { about }: TableWords, definition: SurveyDefinition, respondents: number): readonly Line[] {
  const { agency, method, population } = definition.fieldwork;
  const known = [[about.population, population], [about.method, method], [about.agency, agency]] as const; // prettier-ignore
  const lines = known.flatMap(([name, key]) => (texts.has(key) ? [[name, lineOf(texts.text(key))] as const] : []));
  const period = texts.plain('auto.period_alone', { period: periodOf({ texts, definition }) });
  return [
    { kind: 'about', cells: [undefined, period] },
    { kind: 'about', cells: [undefined, `${about.respondents}: ${texts.number(respondents)}`] },
    ...lines.map(([name, text]): Line => ({ kind: 'about', cells: [undefined, `${name}: ${text}`] })),
  ];
} // prettier-ignore
