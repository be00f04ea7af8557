import { describe, expect, it } from 'vitest';
import { rmSync } from 'node:fs';
import { worded } from '../../../build-from-disk.ts';
import { buildProject, writeProject, type Asked, type Invented } from './project.ts';

/** So many answers of each option. */
const given = (counts: readonly number[]): readonly string[] => counts.flatMap((count, i) => Array.from({ length: count }, () => `a${i + 1}`)); // prettier-ignore
const one = (wording: string, labels: readonly string[], counts: readonly number[], own: Partial<Asked> = {}): Asked => ({ code: 'Q1', kind: 'single', wording, options: labels.map((label, i) => [`a${i + 1}`, label]), answers: given(counts), ...own }); // prettier-ignore
/** Each of `of` respondents ticks an option where its count says so. */
const several = (labels: readonly string[], counts: readonly number[], of: number): Asked =>
  one('Which?', labels, [], { kind: 'multiple', answers: Array.from({ length: of }, (_, row) => labels.flatMap((_label, i) => (row < (counts[i] ?? 0) || (i === labels.length - 1 && row >= (counts[i] ?? 0)) ? [`a${i + 1}`] : []))) }); // prettier-ignore

/** The headline of the first question, and whether the deck can be built. */
async function headline(question: Asked, language: 'en' | 'ja', answers?: Asked): Promise<string> {
  const of = (asked: Asked): Invented => ({ id: 'survey', language, title: 'S', questions: [asked] });
  const folder = writeProject(of(question), of(answers ?? question));
  const { scene, diagnostics } = await buildProject(folder, language);
  rmSync(folder, { recursive: true });
  const wrong = diagnostics.filter(({ severity }) => severity === 'error' || severity === 'draft').map(worded);
  return wrong.length > 0 ? wrong.join() : (scene?.slides.find(({ id }) => id === 'q1')?.title ?? '');
}
const both = async (question: Asked): Promise<readonly string[]> => [await headline(question, 'en'), await headline(question, 'ja')]; // prettier-ignore

describe('the headline of a question', () => {
  it('says no longest bar of answers that say how often, but two neighbours together', async () => {
    const often = one('How often?', ['Daily', 'Weekly', 'Monthly', 'Never'], [20, 35, 30, 15]);
    expect(await both(often)).toEqual(['More than half chose “Weekly” or “Monthly” (65.0%)', '過半数が「Weekly」または「Monthly」と回答しました（65.0%）。']); // prettier-ignore
    expect(await headline(one('頻度', ['ほぼ毎日', '週に1回', '月に1回', '年に数回', '利用しない'], [22, 22, 20, 20, 16]), 'ja')).toBe('「ほぼ毎日」と「週に1回」を合わせて44.0%でした。'); // prettier-ignore
    // One that more than half gave needs no neighbour.
    expect(await headline(one('How often?', ['Daily', 'Weekly', 'Monthly', 'Never'], [60, 20, 15, 5]), 'en')).toBe('More than half chose “Daily” (60.0%)'); // prettier-ignore
  });

  it('says that no answer stands out, with the lowest and the highest share', async () => {
    const flat = one('Which?', ['Red', 'Blue', 'Green', 'Grey', 'Pink'], [22, 21, 20, 19, 18]);
    expect(await both(flat)).toEqual(['No answer stands out: each has at most 25% (from 18.0% to 22.0%)', '突出した回答はなく、いずれも25%以下でした（18.0%～22.0%）。']); // prettier-ignore
    const other = await headline(
      flat,
      'en',
      one('Which?', ['Red', 'Blue', 'Green', 'Grey', 'Pink'], [40, 21, 20, 10, 9]),
    );
    expect(other).toContain('is not true: q1_highest = 40.0%');
  });

  it('says that all are level', async () => {
    expect(await both(one('Which?', ['Red', 'Blue', 'Green'], [20, 20, 20]))).toEqual(['All answers are joint most common (33.3% each)', 'すべての回答が同率最多でした（各33.3%）。']); // prettier-ignore
    expect(await headline(one('Which?', ['Red', 'Blue', 'Green'], [20, 20, 5]), 'ja')).toBe('「Red」（44.4%）と「Blue」（44.4%）が同率最多でした。'); // prettier-ignore
  });

  it('says the score of how likely people are to recommend something', async () => {
    const points = Array.from({ length: 11 }, (_, value) => [`p${value}`, `${value}`, { value }] as const);
    const asked = (wording: string): Asked => ({ code: 'Q1', kind: 'scale', wording, options: points, answers: Array.from({ length: 100 }, (_, i) => `p${i < 50 ? 10 : i < 70 ? 8 : 2}`) }); // prettier-ignore
    expect(await both(asked('Would you recommend us? おすすめしますか'))).toEqual(['The Net Promoter Score is 20.0, the mean 7.2 on a scale from 0 to 10', 'NPSは20.0、平均は7.2でした（0～10の尺度）。']); // prettier-ignore
    expect(await headline(asked('How do you feel?'), 'en')).toBe('The mean is 7.2 on a scale from 0 to 10');
  });

  it('of several answers, says how few gave even the first', async () => {
    const few = several(['Red', 'Blue', 'Green', 'Grey', 'Other things'], [34, 20, 12, 4, 0], 100);
    expect((await both({ ...few, options: (few.options ?? []).map(([code, label], i) => (i === 4 ? [code, label, { role: 'other' }] : [code, label])) }))).toEqual(['Even the most frequent answer, “Red”, was chosen by fewer than 40% (34.0%)', '「Red」が最多ですが、40%未満でした（34.0%）。']); // prettier-ignore
  });
});
