import type { Report } from '../../base/diagnostic.ts';
import type { TableSource, YamlSource } from '../../base/source.ts';
import { checkRespondents } from './check-respondents.ts';
import { checkRanges } from './check-ranges.ts';
import { parseAnswers } from './parse-answers.ts';
import { parseDefinition } from './parse-definition.ts';
import type { Survey } from './types.ts';

/** The survey: its definition and its answers, checked against each other; undefined when either has errors of its own. */
export function readSurvey(source: YamlSource, table: TableSource, report: Report): Survey | undefined {
  const definition = parseDefinition(source, report);
  const answers = definition && parseAnswers(table, definition, report);
  if (!definition || !answers) return undefined;
  const survey = { definition, answers };
  checkRespondents(answers, table, report);
  checkRanges(survey, report);
  return survey;
}
