import { describe, expect, it } from 'vitest';
import { typedAnswer, unusualIn } from '../../../src/upkeep/localize/word-checks.ts';

const compared = (base: string, translation: string, locale = 'ja'): string =>
  unusualIn(typedAnswer(base), typedAnswer(translation), locale)
    .map(({ check, base: from, translation: to }) => `${check}: ${from || '–'} / ${to || '–'}`)
    .join('; ');

describe('unusualIn', () => {
  it.each([
    ['業界', '業界', 'unchanged: 業界 / 業界'],
    ['業界', 'industry\u3000', 'spaces: – / ·'],
    [' 業界', 'industry', 'spaces: · / –'],
    ['業界', 'our  industry', 'spaces: – / ··'],
    ['１，２００社、12%', '1,300 companies, 12%', 'numbers: 12, 1200 / 12, 1300'],
    ['12.5', '12,5', 'numbers: 12.5 / 12, 5'],
    ['なぜ？', 'Why.', 'punctuation: ? / –'],
    ['理由：', 'Reasons', 'punctuation: : / –'],
    ['「なぜ？」', 'Why …', 'punctuation: ? / …'],
  ])('%j and %j: %s', (base, translation, expected) => {
    expect(compared(base, translation)).toBe(expected);
  });

  it('is content with what each language writes in its own way, and with names that are no words of the base', () => {
    expect(compared('「なぜ？」', '“Why?”')).toBe('');
    expect(compared('１，２００社。', '1,200 companies')).toBe('');
    expect(compared('ChatGPT', 'ChatGPT')).toBe('');
    expect(compared('ChatGPT', 'ChatGPT', 'en')).toBe('unchanged: ChatGPT / ChatGPT');
    expect(compared('https://…', 'https://…', 'ko')).toBe('');
  });
});
