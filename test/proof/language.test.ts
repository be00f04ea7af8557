import { describe, expect, it } from 'vitest';
import { printedBases } from './facts.ts';
import type { TextShape } from './model.ts';
import { countLines, figureLines } from './notes-lines.ts';
import { quantities } from './quantities.ts';
import { rankWords } from './ranks.ts';
import { masked } from './words.ts';

/** The whole percentages from 0 to 100 for which a wording is true, as "from-to". */
function span(sentence: string): string {
  const said = quantities(masked(sentence, []));
  const [first] = said;
  if (said.length !== 1 || !first) return `${said.length} quantities`;
  const held = Array.from({ length: 1001 }, (_, i) => i / 10).filter(first.holds);
  return `${held[0]}-${held.at(-1)}`;
}

describe('quantities', () => {
  it.each([
    ['約4割が希望しています。', '37-43'],
    ['7割以上が活用', '70-100'],
    ['2割未満でした', '0-19.9'],
    ['10%未満になりました。', '0-9.9'],
    ['55%以上', '55-100'],
    ['60%超', '60.1-100'],
    ['20%以下', '0-20'],
    ['約39%', '38.5-39.5'],
    ['14.2%でした', '14.2-14.2'],
    ['半数以上が', '50-100'],
    ['過半数が', '50.1-100'],
    ['半数未満でした', '0-49.9'],
    ['大半が', '70-100'],
    ['3人に1人が', '31.9-34.8'],
    ['4社に1社が', '23.5-26.5'],
    ['100社のうち約10社', '9.5-10.5'],
    ['About 40% want it', '37-43'],
    ['about 39% want it', '38.5-39.5'],
    ['Fewer than 10% have it', '0-9.9'],
    ['70% or more use it', '70-100'],
    ['At least 55% use it', '55-100'],
    ['More than half say so', '50.1-100'],
    ['half or more say so', '50-100'],
    ['One in three fear it', '31.9-34.8'],
    ['1 in 4 fear it', '23.5-26.5'],
    ['about a third of them', '31.9-34.8'],
    ['about 10 in 100 companies', '9.5-10.5'],
  ])('reads "%s"', (sentence, expected) => {
    expect(span(sentence)).toBe(expected);
  });

  it.each([
    '従業員10名以上100名未満の企業',
    '「半数以上」という選択肢',
    '週3回以上',
    '回答の割合',
    '“more than half” is an answer',
    'three or more times a week',
    'the first half of the year',
    'in 3 of 2025',
  ])('sees none in "%s"', (sentence) => {
    expect(quantities(masked(sentence, []))).toEqual([]);
  });
});

describe('places', () => {
  const LABELS = ['A案', 'B案', 'C案'];
  it.each([
    ['「A案」が最多の回答となりました。', 'first: 0'],
    ['第1位「A案」、第2位「B案」となりました。', '1: 0 / 2: 1'],
    ['「A案」、「B案」が同率で最多となりました。', 'first, joint: 0 1'],
    ['同率第1位「A案」「B案」', '1, joint: 0 1'],
    ['「A案」が24.2%で最多、次いで「B案」が23.8%でした。', 'first: 0 / next: 1'],
    ['「C案」が第3位', '3: 2'],
    ['“A案” is the task companies most want', 'first: 0'],
    ['Most wanted: “A案” (24.2%), followed by “B案” (23.8%)', 'first: 0 / next: 1'],
    ['Why: No. 1 “A案”, No. 2 “B案”', '1: 0 / 2: 1'],
    ['Joint No. 1: “A案” and “B案”', '1, joint: 0 1'],
    ['“A案” and “B案” are the joint largest', 'first, joint: 0 1'],
    ['「A案」が24.2%で同率最多、同じく「B案」が24.2%でした。', 'first, joint: 0'],
    ['「A案」が最多、次いで同率で「B案」、「C案」でした。', 'first: 0 / next, joint: 1 2'],
    ['「B案」が2番目に多い', '2: 1'],
    ['“B案” is the second most wanted', '2: 1'],
    ['Joint No. 2 “B案”', '2, joint: 1'],
    ['Most wanted: “A案,” followed jointly by “B案” and “C案”', 'first: 0 / next, joint: 1 2'],
    ['At most two, almost all', ''],
  ])('reads "%s"', (sentence, expected) => {
    const found = rankWords(masked(sentence, LABELS));
    expect(found.map(({ place, joint, rows }) => `${place}${joint ? ', joint' : ''}: ${rows.join(' ')}`).join(' / ')).toBe(expected); // prettier-ignore
  });
});

describe('small print and notes', () => {
  const shape = (text: string): TextShape => ({ name: '', placeholder: undefined, box: undefined, runs: [], text });

  it('reads bases with marks, questions and those who did not answer', () => {
    const read = (text: string): readonly unknown[] =>
      printedBases([shape(text)]).map(({ n, small, questions, missing }) => [n, small, questions.join(' '), missing?.count, missing?.included]); // prettier-ignore
    expect(read('n=302（Q2）／n=23*（Q3）')).toEqual([[302, false, 'Q2', undefined, undefined], [23, true, 'Q3', undefined, undefined]]); // prettier-ignore
    expect(read('n=302（Q1・Q8～Q10）')).toEqual([[302, false, 'Q1 Q8 Q9 Q10', undefined, undefined]]);
    // A mark of its own, with words about the chart, is no mark of a small base.
    expect(read('n=66　※グラフは公表された選択肢のみです。')).toEqual([[66, false, '', undefined, undefined]]);
    expect(read('n=302（無回答5名を含む）')).toEqual([[302, false, '', 5, true]]);
    expect(read('n=297（無回答5名を除く）')).toEqual([[297, false, '', 5, false]]);
    expect(read('n=66（Q3、無回答2名を含む）')).toEqual([[66, false, 'Q3', 2, true]]);
    expect(read('n=66* (Q3; excl. those without an answer)')).toEqual([[66, true, 'Q3', undefined, false]]);
    expect(read('n = 1,302 (incl. 5 without an answer)')).toEqual([[1302, false, '', 5, true]]);
  });

  it('reads where figures come from', () => {
    expect(figureLines(['33.2%：Q8「かなりある」＋「ややある」100人／302人'])[0]).toMatchObject({ value: 33.2, question: 'Q8', options: ['かなりある', 'ややある'], count: 100, base: 302 }); // prettier-ignore
    expect(figureLines(['9.9%: Q2 “Adopted”, 1,030 of 10,302 respondents'])[0]).toMatchObject({ value: 9.9, count: 1030, base: 10302 }); // prettier-ignore
    expect(countLines(['30人：Q2「全社的」＋「一部」', '297人：Q1の集計対象（無回答5名を除く）', '23: Q2 “Company-wide”, respondents']).map(({ kind, value, question, options }) => [kind, value, question, options?.length])).toEqual([['count', 30, 'Q2', 2], ['base', 297, 'Q1', undefined], ['count', 23, 'Q2', 1]]); // prettier-ignore
    expect(figureLines(['Q3「ほぼ毎日」：公表された範囲でのみわかる値です（n=66）'])[0]).toMatchObject({ value: undefined, base: 66 }); // prettier-ignore
    expect(countLines(['302人：調査の有効回答数', '23: people who were asked R1', '合計を100%とするために調整した割合：2件']).map(({ kind, value, question }) => [kind, value, question])).toEqual([['respondents', 302, undefined], ['base', 23, 'R1'], ['adjusted', 2, undefined]]); // prettier-ignore
  });
});
