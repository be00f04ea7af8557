import { rowCondition } from '../survey/conditions/hold-condition.ts';
import type { Condition } from '../survey/conditions/types.ts';
import type { Survey } from '../survey/types.ts';
import type { Segment, TableRequest } from './types.ts';

/** Whether a respondent, by row, is counted. */
export type Members = (row: number) => boolean;

/** Whom a table counts in its total or, with `segment`, in the column of that segment. */
export function membersOf(survey: Survey, request: TableRequest, segment?: Segment): Members {
  const tests = [
    ...conditionTests(survey, request.where),
    ...conditionTests(survey, segment?.where),
    ...waveTests(survey, request.wave),
    ...waveTests(survey, segment?.wave),
  ];
  return (row) => tests.every((test) => test(row));
}

function conditionTests({ definition, answers }: Survey, condition: Condition | undefined): readonly Members[] {
  if (!condition) return [];
  const verdictOn = rowCondition(condition, (code) => {
    const question = definition.questions.find((candidate) => candidate.code === code);
    const column = answers.columns.get(code);
    if (!question || !column) throw new Error(`a table rests on ${code}, of which the survey has no answers`);
    return { question, column };
  });
  return [(row) => verdictOn(row) === 'holds'];
}

function waveTests({ answers }: Survey, wave: string | undefined): readonly Members[] {
  if (wave === undefined) return [];
  const { waves } = answers;
  if (!waves?.includes(wave)) throw new Error(`the survey has no wave "${wave}"`);
  return [(row) => waves[row] === wave];
}

/** The weight of a respondent, by row: 1 without weights. */
export function weightsOf({ answers }: Survey, { weight }: TableRequest): (row: number) => number {
  if (weight === undefined) return () => 1;
  const weights = answers.weights?.get(weight);
  if (!weights) throw new Error(`the survey has no weights "${weight}"`);
  return (row) => {
    const own = weights[row];
    if (own === undefined || !(own >= 0 && own < Infinity)) throw new Error(`row ${row} has no weight "${weight}"`);
    return own;
  };
}
