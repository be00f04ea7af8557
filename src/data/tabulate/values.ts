import { kindOf } from '../survey/kinds/index.ts';
import { wasAsked, type Survey } from '../survey/types.ts';
import { membersOf, weightsOf } from './members.ts';
import type { Weighted } from './statistics.ts';
import type { TableColumn } from './types.ts';

/** The numbers that the respondents of a column gave, each with its weight; none where answers are no numbers. */
export function valuesOf(survey: Survey, { question: code, request, segment }: TableColumn): readonly Weighted[] {
  const question = survey.definition.questions.find((candidate) => candidate.code === code);
  const column = survey.answers.columns.get(code);
  const kind = question && kindOf(question);
  if (!question || !column || !kind?.numberOf) return [];
  const isMember = membersOf(survey, request, segment);
  const weightOf = weightsOf(survey, request);
  return [...column.asked.keys()].flatMap((row) => {
    const value = wasAsked(column, row) && isMember(row) ? kind.numberOf?.(question, column, row) : undefined;
    return value === undefined ? [] : [{ value, weight: weightOf(row) }];
  });
}
