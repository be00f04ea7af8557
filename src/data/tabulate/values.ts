import { itemAt } from '../../base/item-at.ts';
import { kindOf } from '../survey/kinds/index.ts';
import { wasAsked, type AnswerColumn, type Survey } from '../survey/types.ts';
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
