import { describe, expect, it } from 'vitest';
import { titleOf } from '../../../src/upkeep/first-deck/title-of.ts';

describe('the title of a survey by the name of its file', () => {
  it.each([
    ['Bakery customers_March 22, 2024_09.14.csv', 'Bakery customers'],
    ['夏祭りアンケート(回答) - フォームの回答 1.csv', '夏祭りアンケート'],
    ['社員食堂アンケート(1-187).xlsx', '社員食堂アンケート'],
    ['Wells_-_latest_version_-_False_-_2023-06-24-08-12-30.csv', 'Wells'],
    ['ClinicSurvey_DATA_2024-03-11_1005.csv', 'Clinic Survey'],
    ['テレビ調査_ローデータ.xlsx', 'テレビ調査'],
    ['Tenants_Submissions_2024-10-18.csv', 'Tenants'],
    ['responses.csv', 'responses'],
  ])('%s is %s', (file, title) => {
    expect(titleOf(file)).toBe(title);
  });
});
