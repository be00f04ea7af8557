import { expect, it } from 'vitest';
import { questionWords } from '../../../src/deck/scene/question-words.ts';
import { readSurvey } from '../../../src/data/survey/read-survey.ts';
import { throwIt } from '../../build-from-disk.ts';
import { everySources } from '../../kinds/every/project.ts';

it('calls the options of a question as the catalogue does, those of a grid once, and leaves out what has no text', async () => {
  const { survey, answers, codes } = await everySources('en');
  const { definition } = readSurvey(survey, answers, throwIt, undefined, codes)!;
  const texts = { has: (key: string) => !key.startsWith('option.Q1.'), plain: (key: string) => `<${key}>` };
  const words = questionWords(definition, texts);
  const of = (code: string) => words.find(({ question }) => question === code);
  expect(of('Q2')).toEqual({ question: 'Q2', options: { daily: '<option.Q2.daily>', weekly: '<option.Q2.weekly>', monthly: '<option.Q2.monthly>', rarely: '<option.Q2.rarely>' } }); // prettier-ignore
  expect(of('Q12')).toEqual({ question: 'Q12', options: { home: '<option.Q12_hot.home>', work: '<option.Q12_hot.work>', outside: '<option.Q12_hot.outside>' } }); // prettier-ignore
  expect(of('Q12_iced')).toEqual({ question: 'Q12_iced', grid: 'Q12', item: '<question.Q12_iced>', options: {} });
  expect([of('Q1'), of('Q10')]).toEqual([undefined, undefined]);
  expect(new Set(words.map(({ question }) => question)).size).toBe(words.length);
});
