import { describe, expect, it } from 'vitest';
import { runLanguage } from '../../../src/files/pptx/office-language.ts';

describe('the language of a run in Japanese', () => {
  it.each(['n=302（Q1・Q2）', 'Q1・Q2・Q8～Q10', 'AIの', '302'])('is Japanese: %s', (text) => {
    expect(runLanguage(text, 'ja', 'ja')).toEqual({ lang: 'ja-JP', altLang: 'en-US' });
  });

  it.each(['ChatGPT', 'n=302 (Q1, Q2)', 'INSIGHT 1', 'n=302（Q2）／n=66（Q3）', 'Thank You', '“AI” – x'])('is English where all of it is Western: %s', (text) => {
    expect(runLanguage(text, 'ja', 'ja')).toEqual({ lang: 'en-US', altLang: 'ja-JP' });
  }); // prettier-ignore
});
