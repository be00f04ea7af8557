import { expect, it } from 'vitest';
import { readSurvey } from '../../../src/data/survey/read-survey.ts';
import { findRouting } from '../../../src/upkeep/first-deck/find-routing.ts';
import { parseAnswersTable } from '../../../src/world/input/answers-table.ts';
import { throwIt } from '../../build-from-disk.ts';
import { yamlOf } from '../../deck/template/tea.ts';

const SURVEY = `id: s
base_language: en
data_date: 2026-02-01
rows: measured
base: answered
small_base: 10
rounding: { decimals: 1, single_answer: half_up, net: sum_of_displayed }
fieldwork: { from: 2026-01-05, to: 2026-01-09 }
questions:
  Q1:
    kind: scale
    options: { s5: { value: 5 }, s4: { value: 4 }, s3: { value: 3 }, s2: { value: 2 }, s1: { value: 1 }, unsure: { role: dont_know } }
  Q2: { kind: single, options: { yes_: , no_: } }
`;

/** The options of Q1 that lead on to Q2, where these scores were given by turns and those of `asked` answered. */
function leading(given: readonly string[], asked: readonly string[]): readonly string[] | undefined {
  const rows = Array.from({ length: 40 }, (_, i) => {
    const score = given[i % given.length] ?? '';
    return `${i + 1},${score},${asked.includes(score) ? (i % 3 === 0 ? 'yes_' : 'no_') : ''}`;
  });
  const answers = parseAnswersTable('responses.csv', ['id,Q1,Q2', ...rows].join('\n'), throwIt);
  const survey = answers && readSurvey(yamlOf('survey.yaml', SURVEY), answers, throwIt);
  return survey && findRouting(survey)[0]?.options;
}

it.each([
  ['a stretch has the scores between that nobody gave', ['s5', 's3', 's1'], ['s5', 's3'], ['s5', 's4', 's3']],
  ['and those beyond its end', ['s5', 's3', 's2'], ['s3', 's2'], ['s3', 's2', 's1']],
  ['but not "don’t know", which is on no stretch', ['s5', 's4', 's2', 's1'], ['s2', 's1'], ['s2', 's1']],
  ['no score that somebody gave and that leads nowhere', ['s5', 's4', 's3', 's1'], ['s5', 's3'], ['s5', 's3']],
  ['nor more, where who does not know was asked, too', ['s5', 's3', 'unsure'], ['s3', 'unsure'], ['s3', 'unsure']],
] as const)('%s', (_, given, asked, options) => {
  expect(leading(given, asked)).toEqual(options);
});
