import { describe, expect, it } from 'vitest';
import { askedIn, baseDetail, baseWords, leavesOut } from '../../../src/deck/template/base-words.ts';
import type { Texts } from '../../../src/deck/text/texts.ts';

// Words that name their key and what is filled in.
const texts = { plain: (key: string, filled: object) => `${key} ${JSON.stringify(filled)}` } as unknown as Texts;
const base = (nonResponse: 'in_base' | 'out_of_base', unanswered: number) => ({ base: 302, nonResponse, unanswered });

describe('words of a base', () => {
  it('leave somebody out from one on, where the survey does', () => {
    expect([0, 1, 2].map((n) => leavesOut(base('out_of_base', n)))).toEqual([false, true, true]);
    expect(leavesOut(base('in_base', 2))).toBe(false);
  });

  it('say how many gave no answer, without the number where it differs between questions', () => {
    expect(baseDetail(texts, [base('in_base', 0), base('out_of_base', 0)])).toBeUndefined();
    expect(baseDetail(texts, [base('in_base', 5)])).toBe('auto.unanswered_included {"count":5}');
    expect(baseDetail(texts, [base('out_of_base', 1), base('out_of_base', 1)])).toBe('auto.unanswered_excluded {"count":1}'); // prettier-ignore
    expect(baseDetail(texts, [base('in_base', 5), base('in_base', 0)])).toBe('auto.unanswered_included_some {}');
    expect(baseDetail(texts, [base('out_of_base', 0), base('out_of_base', 3)])).toBe('auto.unanswered_excluded_some {}'); // prettier-ignore
  });

  it('say that a base is of all respondents, asked or not, and who of them gave no answer', () => {
    const ofAll = { ofAll: { asked: 200 } };
    expect(baseDetail(texts, [{ ...base('in_base', 0), ...ofAll }])).toBe('auto.base_of_all {}');
    expect(baseDetail(texts, [{ ...base('in_base', 5), ...ofAll }])).toBe(
      'auto.base_of_all {}auto.base_detail_joint {}auto.unanswered_included {"count":5}',
    );
    // Nobody is left out of a base of all, whatever the question says of its own.
    expect(leavesOut({ ...base('out_of_base', 5), ...ofAll })).toBe(false);
    expect(askedIn({ ...base('in_base', 5), ...ofAll })).toBe(200);
    expect(askedIn(base('out_of_base', 5))).toBe(307);
  });

  it('are the base alone where everybody answered', () => {
    expect(baseWords(texts, base('in_base', 0))).toBe('auto.base {"base":302}');
    expect(JSON.parse(baseWords(texts, base('out_of_base', 5)).replace('auto.base_detail ', ''))).toEqual({
      base: 'auto.base {"base":302}',
      details: 'auto.unanswered_excluded {"count":5}',
    });
  });
});
