import { describe, expect, it } from 'vitest';
import type { Run } from '../../../src/deck/text/types.ts';
import { ledgerWith, make, share } from './fixtures.ts';

const say = (locale: 'ja' | 'en', message: string): string => make(locale, `a.b: "${message}"`).texts.plain('a.b');
const runs = (locale: 'ja' | 'en', message: string): readonly Run[] =>
  make(locale, `a.b: "${message}"`).texts.text('a.b').paragraphs.flat();
const roles = (locale: 'ja' | 'en', message: string): readonly string[] =>
  runs(locale, message).map((run) => `${run.text}|${run.role}`);

describe('functions print figures', () => {
  it.each([
    ['{$ai_adoption :share}', '9.9%', '9.9%'],
    ['{$wish :share}', '38.8%', '38.8%'],
    ['{$wish :share decimals=0}', '39%', '39%'],
    ['{$ai_adoption :count}', '30', '30'],
    ['{$ai_adoption :base}', '302', '302'],
    ['{$respondents :count}', '302', '302'],
    ['{$reason_second :rank}', '第2位', 'No. 2'],
    ['{$wish :approx as=tenths}', '約4割', 'about 40%'],
    ['{$fear :approx as=one_in}', '3人に1人', 'one in three'],
    ['{$fear :approx as=percent}', '約33%', 'about 33%'],
    ['{$ai_adoption :approx as=percent}', '約10%', 'about 10%'],
    ['{$ai_adoption :label}', '全社的に導入・活用している', 'Adopted across the company'],
    ['{$adoption_under_10 :wording}', '10%未満', 'less than 10%'],
    ['{$creative_at_least_half :wording}', '半数以上', 'at least half'],
    ['{$fear_one_in_three :wording}', '3人に1人', 'one in three'],
    ['{$wish_about_39 :wording}', '約39%', 'about 39%'],
    ['{$fear :approx as=one_in case=sentence}', '3人に1人', 'One in three'],
    ['{$creative_at_least_half :wording case=sentence}', '半数以上', 'At least half'],
    ['{$company.founded :fact}', '2020年8月', 'August 2020'],
    ['{$company.name :fact}', '株式会社LOG', 'LOG Co., Ltd.'],
  ])('%s', (message, ja, en) => {
    expect(say('ja', message)).toBe(ja);
    expect(say('en', message)).toBe(en);
  });
  it('and what the question of a figure asks, in short words where it has such', () => {
    const printed = (more: string) => make('en', `${more}a.b: "{$ai_adoption :question}"`).texts.plain('a.b');
    expect(printed('')).toBe('How far has your company adopted generative AI?');
    expect(printed('question.Q2.short: Use of AI\n')).toBe('Use of AI');
  });
  it('rounds the exact value where fewer decimals are asked for, not the printed one', () => {
    const ledger = ledgerWith(share('wish', 'Q5 a', 1, 1, { exact: 9.46, displayed: 9.5 }));
    expect(make('ja', 'a.b: "{$wish :share decimals=0}"', ledger).texts.plain('a.b')).toBe('9%');
  });
  it('prefers the true approximation that is nearest', () => {
    // 33.1 % exact, 33.2 % printed: one in three is 0.2 away, about 33 % is 0.1.
    expect(say('ja', '{$fear :approx}')).toBe('約33%');
    const ledger = ledgerWith(share('fear', 'Q8 a', 1, 3, { displayed: 33.3 }));
    expect(make('ja', 'a.b: "{$fear :approx}"', ledger).texts.plain('a.b')).toBe('3人に1人');
  });
  it('takes the wording that says exactly what the claim says, in the order of the locale', () => {
    expect(say('ja', '{$seven_tenths_use_often :wording}')).toBe('7割以上');
    expect(say('ja', '{$seven_tenths_use_often :wording as=at_least_percent}')).toBe('70%以上');
    expect(say('ja', '{$service_first_alone :wording}')).toBe('第1位');
    expect(say('ja', '{$service_first_alone :wording as=first}')).toBe('最多');
    expect(say('ja', '{$three_hundred_asked :wording}')).toBe('300名');
  });
});

describe('runs', () => {
  it('set numbers and units apart', () => {
    expect(roles('ja', '{$ai_adoption :share}')).toEqual(['9.9|number', '%|unit']);
    expect(roles('ja', '{$wish :approx as=tenths}')).toEqual(['約|text', '4|number', '割|unit']);
    expect(roles('ja', '{#num}7{/num}{#unit}割{/unit}')).toEqual(['7|number', '割|unit']);
    expect(roles('ja', '{$respondents :count}名')).toEqual(['302|number', '名|text']);
  });
  it("print a company's number with its unit and the words of its bound", () => {
    expect(roles('ja', '{$company.cases :fact unit=件}')).toEqual(['800|number', '件超|unit']);
    expect(roles('ja', '{$company.clients :fact unit=社}')).toEqual(['1,300|number', '社突破|unit']);
    expect(roles('ja', '{$company.satisfaction :fact}')).toEqual(['90|number', '%以上|unit']);
    expect(roles('en', '{$company.clients :fact} clients')).toEqual([
      'more than |unit',
      '1,300|number',
      ' clients|text',
    ]);
  });
  it('print an address as one link', () => {
    expect(runs('ja', '{$company.site :fact}')).toEqual([
      {
        text: 'https://www.log-port.com/',
        role: 'text',
        emphasis: false,
        language: 'en-US',
        figures: [],
        link: 'https://www.log-port.com/',
      },
    ]);
  });
  it('know their figures, claims, remarks, emphasis and language', () => {
    const message =
      '{#em}{#claim id=adoption_under_10}10%未満{/claim}{/em}の{#editorial id=many_companies}多くのAI企業{/editorial}';
    expect(runs('ja', message)).toEqual([
      { text: '10%未満', role: 'text', emphasis: true, language: 'ja-JP', figures: ['ai_adoption'], claim: 'adoption_under_10' },
      { text: 'の', role: 'text', emphasis: false, language: 'ja-JP', figures: [] },
      { text: '多くの', role: 'text', emphasis: false, language: 'ja-JP', figures: [], editorial: 'many_companies' },
      { text: 'AI', role: 'text', emphasis: false, language: 'en-US', figures: [], editorial: 'many_companies' },
      { text: '企業', role: 'text', emphasis: false, language: 'ja-JP', figures: [], editorial: 'many_companies' },
    ]); // prettier-ignore
  });
  it('of a printed claim know the claim and its figure', () => {
    expect(runs('ja', '{$adoption_under_10 :wording}')[0]).toMatchObject({
      text: '10',
      figures: ['ai_adoption'],
      claim: 'adoption_under_10',
    });
  });
  it('take the language that the markup gives', () => {
    expect(runs('ja', '{#lang tag=fr}à la carte{/lang}')[0]).toMatchObject({ text: 'à la carte', language: 'fr-FR' });
  });
  it('that look alike are one', () => {
    expect(runs('ja', 'あ{#em}い{/em}{#em}う{/em}{|え|}').map((r) => r.text)).toEqual(['あ', 'いう', 'え']);
  });
  it('are cut into paragraphs at line breaks', () => {
    const { texts } = make('ja', 'a.b: |\n  あ{#em}い\n  う{/em}え\n');
    expect(texts.text('a.b').paragraphs.map((p) => p.map((r) => [r.text, r.emphasis]))).toEqual([
      [['あ', false], ['い', true]],
      [['う', true], ['え', false]],
    ]); // prettier-ignore
    expect(texts.plain('a.b')).toBe('あい\nうえ');
  });
});

describe('choices of MessageFormat', () => {
  it('are made by a figure', () => {
    expect(make('en').texts.plain('adjusted')).toBe('1 share was adjusted.');
  });
  it("are made by a caller's argument", () => {
    const { texts } = make('en');
    expect(texts.plain('auto.answers', { n: 1 })).toBe('1 answer');
    expect(texts.plain('auto.answers', { n: 1302 })).toBe('1,302 answers');
  });
  it('keep the roles and figures of what they print', () => {
    expect(make('en').texts.text('adjusted').paragraphs[0]?.[0]).toMatchObject({
      text: '1',
      role: 'number',
      figures: ['adjusted_percentages'],
    });
  });
});

describe('Texts', () => {
  const { texts, found } = make('ja');
  it('answers for its keys', () => {
    expect(texts.has('q2.headline')).toBe(true);
    expect(texts.has('q2.headlin')).toBe(false);
    expect(texts.keys()).toContain('auto.period');
    expect(texts.place('q2.headline')).toMatchObject({ file: 'locales/ja.yaml', line: 18, column: 3 });
    expect(texts.locale).toBe('ja');
    expect(texts.language).toBe('ja-JP');
    expect(texts.keepTogether).toEqual(['地方中小企業', '人手不足']);
  });
  it('gives the same text for the same key', () => {
    expect(texts.text('q2.headline')).toBe(texts.text('q2.headline'));
    expect(texts.text('q2.headline')).toMatchObject({ key: 'q2.headline', language: 'ja-JP' });
  });
  it('throws for a key that is not there', () => {
    expect(() => texts.text('q2.headlin')).toThrow('there is no message "q2.headlin" in locales/ja.yaml');
  });
  it("prints callers' arguments, dates in the language's form", () => {
    expect(texts.plain('auto.period', { from: '2025-09-25', to: '2025-09-30' })).toBe('2025年9月25日～同年9月30日');
    expect(texts.plain('auto.base', { n: 1302 })).toBe('n=1,302');
    expect(() => texts.text('q2.headline', { n: 1 })).toThrow('takes no arguments');
    expect(found.codes()).toEqual([]);
  });
  it('reports an argument that nobody gives, once, at its place', () => {
    const made = make('ja', 'auto.x: 期間{$form :date}');
    made.texts.text('auto.x', { from: '2025-09-25' });
    expect(made.texts.plain('auto.x', { from: '2025-09-26' })).toBe('期間{$form}');
    expect(made.found.found.map((d) => [d.code, d.place?.line, d.place?.column, d.says.en.hint])).toEqual([
      ['text/unknown-variable', 5, 14, 'did you mean "from"?'],
    ]);
  });
  it('stands in for a message with a mistake', () => {
    const made = make('ja', 'a.b: あ}');
    expect(made.texts.has('a.b')).toBe(true);
    expect(made.texts.plain('a.b')).toBe('a.b');
  });
  it('formats for the program', () => {
    expect(texts.percent(9.9, 1)).toBe('9.9%');
    expect(texts.number(1302)).toBe('1,302');
    expect(texts.date('2025-09-25')).toBe('2025年9月25日');
  });
});
