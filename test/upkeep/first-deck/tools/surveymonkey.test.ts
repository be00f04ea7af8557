import { describe, expect, it } from 'vitest';
import { surveyMonkey } from '../../../../src/upkeep/first-deck/tools/surveymonkey.ts';
import type { Head } from '../../../../src/upkeep/first-deck/tools/tool.ts';

const recognised = (rows: readonly (readonly string[])[]) =>
  surveyMonkey.recognise({
    row: (row: number) => rows[row] ?? [],
    cell: (row: number, column: number) => rows[row]?.[column] ?? '',
  } as Head);

describe('an export of SurveyMonkey', () => {
  it.each([
    ['Respondent ID', 'id'],
    ['Date Created', 'time'],
    ['Collector ID', 'meta'],
    ['Custom Data 1', 'meta'],
    ['IP Address', 'personal'],
    ['Last Name', 'personal'],
    ['How old are you?', undefined],
  ])('has no question in its column "%s" if there is a reason: %s', (name, why) => {
    const layout = recognised([['Respondent ID'], ['']]);
    expect(layout?.meta.find((rule) => rule.name.test(name))?.why).toBe(why);
  });
});
