import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTexts } from '../../../src/deck/text/check-texts.ts';
import type { Ledger } from '../../../src/data/figures/types.ts';
import { collector, ledgerOf, make } from './fixtures.ts';

function check(locale: 'ja' | 'en', messages: string, ledger?: Ledger): ReturnType<typeof collector> {
  const { catalogue, texts, context } = make(locale, messages, ledger);
  const found = collector();
  checkTexts(catalogue, texts, context, found.report);
  return found;
}
const complaints = (message: string, locale: 'ja' | 'en' = 'ja'): readonly string[] =>
  check(locale, `a.b: ${JSON.stringify(message)}`).found.map(
    ({ code, place, says }) => `${code} ${place?.column} ${says.en.found}`,
  );
const hint = (message: string): string | undefined =>
  check('ja', `a.b: ${JSON.stringify(message)}`).found[0]?.says.en.hint;

it('finds nothing in the fixtures', () => {
  expect(check('ja', '').found).toEqual([]);
  expect(check('en', '').found).toEqual([]);
});

// `  a.b: "` takes eight columns: the first character of a message stands in column 9.
describe('numbers typed by hand', () => {
  it.each([
    ['導入率は9.9%です', 'text/unbacked-number 13 "9.9%" in "a.b" is typed by hand: no figure stands behind it'],
    ['導入率は９．９％です', 'text/unbacked-number 13 "９．９%" in "a.b" is typed by hand: no figure stands behind it'],
    ['{#em}302{/em}社', 'text/unbacked-number 14 "302" in "a.b" is typed by hand: no figure stands behind it'],
    ['②の設問', 'text/unbacked-number 9 "②" in "a.b" is typed by hand: no figure stands behind it'],
    ['約½', 'text/unbacked-number 10 "½" in "a.b" is typed by hand: no figure stands behind it'],
    ['{|42|}社', 'text/unbacked-number 11 "42" in "a.b" is typed by hand: no figure stands behind it'],
    ['\\{7\\}件', 'text/unbacked-number 12 "7" in "a.b" is typed by hand: no figure stands behind it'],
  ])('%s', (message, complaint) => {
    expect(complaints(message)).toEqual([complaint]);
  });
  it('get a hint of the figure that has this value', () => {
    expect(hint('導入率は9.9%です')).toBe('write {$ai_adoption :share}');
    expect(hint('回答は300名')).toBe('write {#claim id=three_hundred_asked}300名{/claim}');
    expect(hint('回答は302人')).toBe('write {$respondents :count}');
    expect(hint('それは77.7%')).toContain('{#literal kind=');
  });
  it('are fine in a literal of a declared kind, in an editorial remark, and where the questionnaire says them', () => {
    expect(complaints('{#literal kind=date}2025年{/literal}の調査')).toEqual([]);
    expect(complaints('{#editorial id=many_companies}10社{/editorial}')).toEqual([]);
    for (const key of ['question.Q9', 'option.Q9.a', 'filter_note.Q9', 'scale.a']) {
      expect(check('ja', `${key}: 週に3～4回程度、過半数`).found).toEqual([]);
    }
  });
  it('of the survey’s design are exempt by key', () => {
    const { catalogue, texts, context } = make('ja', 'a.population: 従業員10名以上100名未満の企業');
    const found = collector();
    checkTexts(catalogue, texts, { ...context, designKeys: new Set(['a.population']) }, found.report);
    expect(found.found).toEqual([]);
    checkTexts(catalogue, texts, context, found.report);
    expect(found.codes()).toEqual([
      'text/unbacked-quantifier',
      'text/unbacked-quantifier',
      'text/unbacked-quantifier',
      'text/unbacked-quantifier',
    ]);
  });
  it('are looked for in every variant, and in messages with arguments', () => {
    const message = '.local $n = {$respondents :count} .match $n 302 {{ちょうど}} * {{およそ300}}';
    expect(complaints(message)).toEqual([
      'text/unbacked-number 73 "300" in "a.b" is typed by hand: no figure stands behind it',
    ]);
    expect(check('ja', 'auto.x: n=302').codes()).toEqual(['text/unbacked-number']);
  });
  it('are never missed, wherever they stand', () => {
    const words = fc.string({ unit: fc.constantFrom('あ', '導', 'x', ' ', '、', '（') });
    fc.assert(
      fc.property(words, fc.integer({ min: 0, max: 99_999 }), words, (before, n, after) => {
        const message = `い${before}${n}${after}い`;
        const [first] = check('ja', `a.b: ${JSON.stringify(message)}`).found;
        return first?.code === 'text/unbacked-number' && first.place?.column === 9 + before.length + 1;
      }),
      { numRuns: 40 },
    );
  });
});

describe('quantifiers typed by hand', () => {
  it.each([
    ['過半数の企業', 'text/unbacked-quantifier 9 "過半数" in "a.b" says how many, but no claim stands behind it'],
    ['導入は三割', 'text/unbacked-quantifier 12 "三割" in "a.b" says how many, but no claim stands behind it'],
    ['多くの企業', 'text/unbacked-quantifier 9 "多く" in "a.b" says how many, but no claim stands behind it'],
    ['{$ai_adoption :share}以上', 'text/unbacked-quantifier 30 "以上" in "a.b" says how many, but no claim stands behind it'],
    ['{#literal kind=idiom}大半{/literal}', 'text/unbacked-quantifier 30 "大半" in "a.b" says how many, but no claim stands behind it'],
    ['約{#claim id=wish_about_four_tenths}4割{/claim}', 'text/unbacked-quantifier 9 "約4割" in "a.b" says how many, but no claim stands behind it'],
  ])('%s', (message, complaint) => {
    expect(complaints(message)).toContain(complaint);
  }); // prettier-ignore
  it('in English, in any case', () => {
    expect(complaints('Most of them', 'en')).toEqual([
      'text/unbacked-quantifier 9 "Most" in "a.b" says how many, but no claim stands behind it',
    ]);
    expect(complaints('one in three is almost foremost', 'en')).toHaveLength(1);
  });
  it('get a hint of a true claim that implies them', () => {
    expect(hint('3人に1人')).toBe('write {#claim id=fear_one_in_three}3人に1人{/claim}');
    expect(hint('大半')).toBe('write {#claim id=seven_tenths_use_often}大半{/claim}');
    expect(hint('第3位')).toContain('declare a claim');
  });
  it('are fine in an editorial remark', () => {
    expect(complaints('{#editorial id=many_companies}多くの企業{/editorial}')).toEqual([]);
  });
});

describe('words that a claim covers', () => {
  it('must follow from it', () => {
    expect(complaints('{#claim id=adoption_under_10}5%未満{/claim}')).toEqual([
      'text/claim-does-not-imply 38 "5%未満" in "a.b" does not follow from the claim "adoption_under_10" (ai_adoption < 10%)',
    ]);
    expect(complaints('{#claim id=adoption_under_10}20%未満{/claim}')).toEqual([]);
    expect(complaints('{#claim id=adoption_under_10}とどまる{/claim}')).toEqual([]);
    expect(complaints('{#claim id=creative_at_least_half}過半数{/claim}')).toHaveLength(1);
    expect(complaints('{#claim id=creative_at_least_half}半数以上{/claim}')).toEqual([]);
    expect(complaints('{#claim id=reasons_are_top_two}トップ2{/claim}')).toEqual([]);
    expect(complaints('{#claim id=reasons_are_top_two}最多{/claim}')).toHaveLength(1);
  });
  it('must follow every one of them', () => {
    expect(complaints('{#claim id=wish_about_four_tenths}約4割、過半数{/claim}')).toEqual([
      'text/claim-does-not-imply 47 "過半数" in "a.b" does not follow from the claim "wish_about_four_tenths" (wish ~ tenths(4))',
    ]);
  });
  it('are held against the claim nearest around them', () => {
    const inner = '{#claim id=creative_at_least_half}半数以上{/claim}';
    expect(complaints(`{#claim id=fear_one_in_three}3人に1人と${inner}{/claim}`)).toEqual([]);
  });
  it('must say something that it can be held against', () => {
    expect(complaints('{#claim id=adoption_under_10}少ない{/claim}')).toEqual([
      'text/claim-without-wording 9 the words "少ない" in "a.b" are covered by the claim "adoption_under_10", but none of them is a known wording',
    ]);
    expect(complaints('{#claim id=fear_one_in_three}{$fear_one_in_three :wording}{/claim}')).toEqual([]);
    expect(complaints('{#claim id=service_first_alone}{$service_first :rank}{/claim}')).toEqual([]);
  });
  it('may hold no other number', () => {
    expect(complaints('{#claim id=wish_about_four_tenths}約4割（90社）{/claim}')).toEqual([
      'text/unbacked-number 47 the claim around "90" in "a.b" does not cover this number',
    ]);
    const option = '{#literal kind=option}週3回{/literal}以上';
    expect(complaints(`{#claim id=wish_about_four_tenths}約4割が${option}{/claim}`)).toEqual([]);
  });
  it('are read across markup', () => {
    expect(complaints('{#claim id=adoption_under_10}{#num}10{/num}{#unit}%{/unit}未満{/claim}')).toEqual([]);
    expect(complaints('{#num}3{/num}{#unit}人に{/unit}{#num}1{/num}{#unit}人{/unit}')).toHaveLength(1);
  });
});

describe('figures that cannot be printed as asked', () => {
  it.each([
    ['{$three_a_week :share}', 'text/reconstructed-number 9 :share in "a.b" would print "three_a_week", which is known only within bounds'],
    ['{$three_a_week :count}', 'text/reconstructed-number 9 :count in "a.b" would print "three_a_week", which is known only within bounds'],
    ['.local $x = {$three_a_week :share} {{{$x}}}', 'text/reconstructed-number 21 :share in "a.b" would print "three_a_week", which is known only within bounds'],
    ['{$wish :label}', 'text/no-label 9 :label of "wish" needs the message "net.wish", which is missing'],
    ['{$ai_adoption :label variant=short}', 'text/no-label 9 :label of "ai_adoption" needs the message "option.Q2.company_wide.short", which is missing'],
    ['{$wish :rank}', 'text/not-one-option 9 "wish" has 2 options, so it has no label or rank of its own'],
    ['{$wish_some :label}', 'text/no-label 9 :label of "wish_some" needs the message "option.Q5.somewhat", which is missing'],
    ['{$reasons_are_top_two :wording}', 'text/unwordable-claim 9 the claim "reasons_are_top_two" (rank(reason_first) <= 2 and rank(reason_second) <= 2) is not one wording'],
    ['{$adoption_under_10 :wording as=first}', 'text/unwordable-claim 9 the claim "adoption_under_10" (ai_adoption < 10%) does not imply the form "first"'],
    ['{$adoption_is_few :wording as=few}', 'text/no-wording 9 this locale has no wording for "few"'],
  ])('%s', (message, complaint) => {
    expect(complaints(message)[0]).toBe(complaint);
  }); // prettier-ignore
  it('a fact without words in the language, a bound without words', () => {
    expect(complaints('{$company.motto :fact}', 'en')).toEqual([
      'text/fact-not-in-language 9 the company fact "motto" has no words in "en" (it would show "ワクワク")',
    ]);
    expect(complaints('{$company.cases :fact}', 'en')).toEqual([
      'text/no-bound 9 this locale has no words for "over", which "cases" needs',
    ]);
  });
  it('a base and a rank of reconstructed figures may be said', () => {
    expect(complaints('{$three_a_week :base}')).toEqual([]);
    expect(check('ja', 'a.b: "{$three_a_week :share}"', ledgerOf()).codes()).toEqual(['text/reconstructed-number']);
  });
});

describe('words for a place stand beside the option that they are about', () => {
  const elsewhere = (column: number, figure: string, beside: string): string =>
    `text/rank-elsewhere ${column} these words in "a.b" say the place of "${figure}", but the sentence names "${beside}"`;

  it.each([
    [
      '「{$service_second :label}」が{#claim id=service_first_alone}最多{/claim}',
      elsewhere(36, 'service_first', 'service_second'),
    ],
    ['{$reason_first :rank}は「{$reason_second :label}」', elsewhere(9, 'reason_first', 'reason_second')],
  ])('%s', (message, complaint) => {
    expect(complaints(message)).toEqual([complaint]);
  });

  it.each([
    '「{$service_first :label}」が{#claim id=service_first_alone}最多{/claim}',
    // Both are named: who is meant is the sentence's to say.
    '{#claim id=service_first_alone}最多{/claim}は「{$service_first :label}」、次は「{$service_second :label}」',
    // Another sentence, another question, or no name at all.
    '「{$service_second :label}」も多い。{#claim id=service_first_alone}最多{/claim}ではない。',
    '「{$reason_second :label}」でも、{#claim id=service_first_alone}最多{/claim}は研修',
    '{#claim id=service_first_alone}最多{/claim}は研修',
  ])('%s', (message) => {
    expect(complaints(message)).toEqual([]);
  });
});
