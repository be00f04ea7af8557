import { itemAt } from '../../base/item-at.ts';
import { kindOf } from '../survey/kinds/index.ts';
import { wasAsked, type AnswerColumn, type Survey } from '../survey/types.ts';
import { membersOf, weightsOf } from './members.ts';
import type { Weighted } from './statistics.ts';
import type { TableColumn } from './types.ts';

/**
 * The numbers that the respondents of a column gave, each with its weight; none where answers are no numbers. Of a published table
 * they are known where it counts the points of a scale.
 */
export function valuesOf(survey: Survey, column: TableColumn): readonly Weighted[] {
  return survey.totals ? countedPoints(survey, column) : givenValues(survey, column);
}

/** The points of a scale, each as often as the table counts it. */
function countedPoints({ definition }: Survey, { question: code, rows }: TableColumn): readonly Weighted[] {
  const question = definition.questions.find((candidate) => candidate.code === code);
  if (!question || kindOf(question).numbers !== 'points') return [];
  const counts = new Map(rows.map(({ option, count }) => [option, count]));
  return question.options.flatMap(({ code: option, value }) => {
    if (value === undefined) return [];
    return Array<Weighted>(counts.get(option) ?? 0).fill({ value, weight: 1 });
  });
}

function givenValues(survey: Survey, { question: code, request, segment }: TableColumn): readonly Weighted[] {
  const question = survey.definition.questions.find((candidate) => candidate.code === code);
  const column = survey.answers.columns.get(code);
  const kind = question && kindOf(question);
  if (!question || !column || !kind?.numberOf) return [];
  const isMember = membersOf(survey, request, segment);
  const weightOf = weightsOf(survey, request);
  const numberIn = (row: number): number | undefined =>
    wasAsked(column, row) && isMember(row) ? kind.numberOf?.(question, column, row) : undefined;
  return weighted(rowsIn(column), numberIn, weightOf);
}

/** All rows of a column. */
export const rowsIn = ({ asked }: AnswerColumn): Uint32Array => new Uint32Array(asked.length).map((_, row) => row);

/** What the respondents of some rows gave, with the weight of each; without weights, one object stands for all who gave the same. */
export function weighted(
  rows: Uint32Array,
  valueOf: (row: number) => number | undefined,
  weightOf: (row: number) => number,
): readonly Weighted[] {
  const found: Weighted[] = [];
  const known = new Map<number, Weighted>();
  for (let i = 0; i < rows.length; i++) {
    const row = itemAt(rows, i);
    const value = valueOf(row);
    if (value === undefined) continue;
    const weight = weightOf(row);
    let one = known.get(value);
    if (one?.weight !== weight) known.set(value, (one = { value, weight }));
    found.push(one);
  }
  return found;
}
