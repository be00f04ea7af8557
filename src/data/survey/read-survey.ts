import type { Report } from '../../base/diagnostic.ts';
import { Recall } from '../../base/recall.ts';
import { repeatsOf } from '../../base/repeats.ts';
import type { Export } from '../../base/export.ts';
import type { TableSource, YamlSource } from '../../base/source.ts';
import { nothingAnswered } from './answer-diagnostics.ts';
import { withCoded, withoutCoded, type CodedFiles } from './coded-answers.ts';
import { outsideRange } from './diagnostics.ts';
import { kindOf } from './kinds/index.ts';
import { parseAnswers, type NotAsked } from './parse-answers.ts';
import { parseDefinition } from './parse-definition.ts';
import { mapAnswers } from './source/map-answers.ts';
import { readTotals } from './totals/read-totals.ts';
import { hasAnswered, wasAsked, type Answers, type Survey, type SurveyDefinition } from './types.ts';

/**
 * The survey: its definition and its answers, checked against each other. Undefined when either has errors. With other answers, the
 * definition is the very same as before. `coded`: the files of questions that were coded by hand.
 */
export function readSurvey(
  source: YamlSource,
  from: TableSource | readonly Export[],
  report: Report,
  recall = new Recall(),
  coded: CodedFiles = new Map(),
): Survey | undefined {
  const definition = recall.same('definition', [source], report, (noting) => parseDefinition(source, noting));
  if (definition?.rows === 'aggregated') return surveyOfTotals(definition, from, report);
  const mapped =
    definition && ('header' in from ? { table: from } : mapAnswers(from, withoutCoded(definition), report));
  if (!mapped) return undefined;
  const { table: given, notAsked } = { notAsked: undefined, ...mapped };
  const table = withCoded(given, definition, coded, report);
  if (!table) {
    // What else is wrong is told at once.
    parseAnswers(given, withoutCoded(definition), report, notAsked);
    return undefined;
  }
  const answers = parseAnswers(table, definition, report, asText(definition, notAsked));
  if (!answers) return undefined;
  const survey = { definition, answers };
  checkRespondents(answers, table, report);
  checkRanges(survey, report);
  return survey;
}

/** Answers that were coded were given by those who were asked for the texts. */
function asText({ questions }: SurveyDefinition, notAsked: NotAsked | undefined): NotAsked | undefined {
  const marks = questions.flatMap(({ code, coding }) => {
    const own = coding && notAsked?.get(coding.of);
    return own ? [[code, own] as const] : [];
  });
  return marks.length > 0 ? new Map([...(notAsked ?? []), ...marks]) : notAsked;
}

/** A survey of which only totals are known: nobody's answers. */
function surveyOfTotals(
  definition: SurveyDefinition,
  from: TableSource | readonly Export[],
  report: Report,
): Survey | undefined {
  const exports = 'header' in from ? [] : from;
  const totals = readTotals(exports, definition, report);
  const file = exports[0]?.file ?? definition.file;
  return totals && { definition, answers: { file, ids: [], columns: new Map() }, totals };
}

/**
 * Warns of rows in which nothing was answered although more than one question was asked: where non-response is
 * declared blanks are not a mistake, but such a row counts among the valid responses.
 */
function checkRespondents(answers: Answers, table: TableSource, report: Report): void {
  const columns = [...answers.columns.values()];
  const repeats = repeatsOf(report);
  answers.ids.forEach((id, row) => {
    const asked = columns.filter((column) => wasAsked(column, row)).length;
    if (asked < 2 || columns.some((column) => hasAnswered(column, row))) return;
    repeats.report(nothingAnswered(table.at(row, table.header.indexOf('id')), { id, asked }));
  });
  repeats.finish();
}

/**
 * Reports declared ranges of counts that the answers do not agree with, since the deck prints a range as what was
 * published. Measured rows leave no other count possible than their own, so for them no range is printed or compared.
 */
function checkRanges({ definition, answers }: Survey, report: Report): void {
  if (definition.rows === 'measured') return;
  for (const question of definition.questions) {
    const column = answers.columns.get(question.code);
    if (!column) continue;
    question.options.forEach((option, index) => {
      const { range } = option.provenance;
      if (!range) return;
      const kind = kindOf(question);
      const count = answers.ids.filter((_, row) => kind.gave(question, column, index, row)).length;
      if (count >= range[0] && count <= range[1]) return;
      report(
        outsideRange(option.rangePlace ?? option.place, { question: question.code, option: option.code, count, range }),
      );
    });
  }
}
