import { describe, expect, it } from 'vitest';
import { numberedQuestions } from '../../../../src/upkeep/first-deck/deck/question-numbers.ts';
import type { ProposedQuestion } from '../../../../src/upkeep/first-deck/types.ts';

const asked = (code: string, wording: string, stem?: string): ProposedQuestion => ({ code, kind: 'single', wording, ...(stem === undefined ? {} : { stem }), options: [], source: {}, columns: [code], isShown: true, evidence: [] }); // prettier-ignore
const badges = (...questions: readonly ProposedQuestion[]) => numberedQuestions(questions).map(({ badge }) => badge);

describe('the number of a question', () => {
  it('is the one that its wording begins with, in any way to write it', () => {
    const questions = [asked('v1', '問18. 性別をお選びください。'), asked('v2', 'Ｑ７　よく買う店はどこですか。'), asked('v3', '【SQ1】その理由'), asked('v4', 'F2) How old are you?'), asked('v5', 'Frage 3: Wie oft?'), asked('v6', '設問5．満足度')]; // prettier-ignore
    expect(numberedQuestions(questions)).toEqual([
      { badge: '問18', wording: '性別をお選びください。' },
      { badge: 'Q7', wording: 'よく買う店はどこですか。' },
      { badge: 'SQ1', wording: 'その理由' },
      { badge: 'F2', wording: 'How old are you?' },
      { badge: 'Q3', wording: 'Wie oft?' },
      { badge: '設問5', wording: '満足度' },
    ]);
  });

  it('is written as Q where the wording has a bare number', () => {
    expect(numberedQuestions([asked('a', '1. Which?'), asked('b', '2) Why?')])).toEqual([{ badge: 'Q1', wording: 'Which?' }, { badge: 'Q2', wording: 'Why?' }]); // prettier-ignore
  });

  it('is no amount, no year and no half of a sentence', () => {
    expect(badges(asked('a', '1.5 litres or more?'), asked('b', '2024 was a good year'), asked('c', '3'))).toEqual(['Q1', 'Q2', 'Q3']); // prettier-ignore
    expect(numberedQuestions([asked('a1', '1.5 litres or more?')])[0]?.wording).toBe('1.5 litres or more?');
  });

  it('of a row of a grid is that of the grid with its place', () => {
    expect(badges(asked('a', '価格', '問5 満足度は？'), asked('b', '味', '問5 満足度は？'), asked('c', '問6 性別'))).toEqual(['問5(1)', '問5(2)', '問6']); // prettier-ignore
    expect(badges(asked('a', 'Price', 'Q5. Happy?'), asked('b', 'Taste', 'Q5. Happy?'))).toEqual(['Q5_1', 'Q5_2']);
  });

  it('is left where two questions have one, or most have none', () => {
    expect(numberedQuestions([asked('Q1', '1. Which?'), asked('Q2', '1. Why?')])[1]).toEqual({ badge: 'Q2', wording: '1. Why?' }); // prettier-ignore
    expect(badges(asked('Q1', 'Q9. Which?'), asked('Q2', 'Why?'), asked('Q3', 'Who?'))).toEqual(['Q1', 'Q2', 'Q3']);
  });

  it('is not doubted by a text beside an answer, which begins with the same number and is on no slide', () => {
    const hidden = { ...asked('Q2', 'Q1. Which? (other)'), isShown: false };
    expect(badges(asked('Q1', 'Q1. Which?'), hidden, asked('Q3', 'Q2. Why?'))).toEqual(['Q1', 'Q1', 'Q2']);
  });

  it('is the code of the export, however long that of a hidden question is', () => {
    const hidden = { ...asked('Q1_5_FA_LONG', 'Other'), isShown: false };
    expect(badges(asked('F1', 'Sex'), asked('Q1', 'Which?'), hidden).slice(0, 2)).toEqual(['F1', 'Q1']);
  });

  it('beside numbered questions, one without is called by its code, or by its first words', () => {
    expect(badges(asked('SEX', '性別'), asked('a', '問1 店'), asked('Q1', '問2 味'), asked('a_long_column', 'お住まいの都道府県'), asked('b', '問3 量'))).toEqual(['SEX', '問1', '問2', 'お住ま…', '問3']); // prettier-ignore
  });
});
