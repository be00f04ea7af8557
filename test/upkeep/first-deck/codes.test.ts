import { describe, expect, it } from 'vitest';
import { questionCodes } from '../../../src/upkeep/first-deck/codes.ts';

const codesOf = (questions: Parameters<typeof questionCodes>[0]): readonly string[] => questionCodes(questions).map(({ code }) => code); // prettier-ignore

describe('codes of questions', () => {
  it('are short names as they are, and numbers in place of wordings', () => {
    expect(codesOf([{ name: 'How old are you?' }, { name: 'sex' }, { name: 'Price', stem: 'Good?' }, { name: '1a' }, { name: '性別' }])).toEqual(['F1', 'sex', 'Price', 'Q1a', 'F2']); // prettier-ignore
  });

  it('are no number that the export has for another question, wherever that stands', () => {
    expect(codesOf([{ name: '性別' }, { name: '年齢' }, { name: 'Q1' }, { name: 'Q2' }])).toEqual(['F1', 'F2', 'Q1', 'Q2']); // prettier-ignore
    expect(codesOf([{ name: '性別' }, { name: '年齢' }, { name: 'sex' }])).toEqual(['Q1', 'Q2', 'sex']);
  });

  it('of rows under one wording have its number', () => {
    const rows = ['価格', '鮮度'].map((name) => ({ name: `どう？ ${name}`, stem: 'どう？' }));
    expect(codesOf([{ name: '性別は？' }, ...rows, { name: '年齢は？' }])).toEqual(['Q1', 'Q2_1', 'Q2_2', 'Q3']);
  });
});
