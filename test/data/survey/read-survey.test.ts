import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { parseAnswersTable } from '../../../src/world/input/answers-table.ts';
import { readSurvey } from '../../../src/data/survey/read-survey.ts';
import { DEFINITION, HEADER, ROWS, yaml } from './sources.ts';

function read(definition: string, rows: readonly string[]): { survey: unknown; found: Diagnostic[] } {
  const found: Diagnostic[] = [];
  const table = parseAnswersTable('r.csv', [HEADER, ...rows].join('\n'), (d) => found.push(d));
  return { survey: readSurvey(yaml(definition), table!, (d) => found.push(d)), found };
}

describe('readSurvey', () => {
  it('gives both halves', () => {
    const { survey, found } = read(DEFINITION, ROWS);
    expect(found).toEqual([]);
    expect(survey).toMatchObject({ definition: { id: 'small' }, answers: { ids: ['r1', 'r2', 'r3', 'r4', 'r5'] } });
  });

  it('does not read answers against a definition that is wrong', () => {
    const { survey, found } = read(DEFINITION.replace('max: 2', 'max: 9'), ['r1,nonsense,,,,,,,,,']);
    expect(survey).toBeUndefined();
    expect(found.map((d) => d.code)).toEqual(['definition/max-above-options']);
  });

  it('warns of a respondent who answered nothing, where blanks are no mistake', () => {
    const declared = DEFINITION.replace('rows: measured', 'rows: measured\nnon_response: in_base');
    const { survey, found } = read(declared, [...ROWS, 'r6,,,,,,,,,,', 'r7,,,,,,,a word,,,']);
    expect(survey).toBeDefined();
    // Everyone was asked Q1, Q4, Q5 and Q7; r7 wrote something.
    expect(found.map((d) => [d.code, d.severity, d.place?.line, d.says.en.found])).toEqual([
      ['answers/nothing-answered', 'warning', 7, 'respondent r6 answered none of the 4 questions that they were asked'],
    ]);
  });

  it('gives nothing when an answer is wrong', () => {
    const { survey, found } = read(DEFINITION, ['r1,fax,,,,,3,,,0,0']);
    expect(survey).toBeUndefined();
    expect(found.map((d) => d.code)).toEqual(['answers/unknown-option']);
  });
});
