import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTexts } from '../../../src/deck/text/check-texts.ts';
import type { Ledger } from '../../../src/data/figures/types.ts';
import { collector, FIGURES, ledgerOf, make } from './fixtures.ts';

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

// `  a.b: "` takes up eight columns, so the first character of a message is in column 9.
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
  it('are fine in a literal of a declared kind, and where the questionnaire says them', () => {
    expect(complaints('{#literal kind=date}2025年{/literal}の調査')).toEqual([]);
    expect(complaints('{#literal kind=scale}100{/literal}社のうち')).toEqual([]);
    expect(complaints('合計を{#literal kind=total}100%{/literal}とする')).toEqual([]);
    for (const key of ['question.Q9', 'option.Q9.a', 'filter_note.Q9', 'scale.a']) {
      expect(check('ja', `${key}: 週に3～4回程度、過半数`).found).toEqual([]);
    }
  });
  it.each([
    ['{#literal kind=scale}50{/literal}社のうち', '"50" in "a.b" cannot be a literal of the kind "scale"'],
    ['{#literal kind=total}90%{/literal}が未導入', '"90%" in "a.b" cannot be a literal of the kind "total"'],
    ['{#literal kind=date}75{/literal}%が未導入', '"75" in "a.b" cannot be a literal of the kind "date"'],
    ['{#literal kind=idiom}９０％{/literal}が賛成', '"９０％" in "a.b" cannot be a literal of the kind "idiom"'],
  ])('are no literal that they cannot be: %s', (message, complaint) => {
    expect(complaints(message)).toEqual([`text/no-such-literal 9 ${complaint}`]);
  });
  it('are no opinion: a remark of the author’s holds none', () => {
    expect(complaints('{#editorial id=many_companies}導入率88.8%{/editorial}')).toEqual([
      'text/unbacked-number 42 "88.8%" in "a.b" is typed in a remark of the author\'s: a number is no opinion',
    ]);
    expect(complaints('{#editorial id=many_companies}{#literal kind=date}2025{/literal}年には{/editorial}')).toEqual(
      [],
    );
  });
  it('of the deck’s own frame: only the whole', () => {
    expect(check('ja', 'auto.base_x: "n={$base}0"').codes()).toEqual(['text/unbacked-number']);
    expect(check('ja', 'auto.note_x: 合計を100%とする').codes()).toEqual([]);
    expect(check('en', 'auto.note_x: Several answers only').codes()).toEqual([]);
  });
  it('may be Roman numerals in one character', () => {
    expect(complaints('Ⅻ社')).toEqual([
      'text/unbacked-number 9 "Ⅻ" in "a.b" is typed by hand: no figure stands behind it',
    ]);
  });
  it.each([
    [
      '{$respondents :count}%',
      '"%" in "a.b" is typed behind {$respondents :count}, which prints its own unit or has none',
    ],
    [
      '{$ai_adoption :share} ％',
      '"％" in "a.b" is typed behind {$ai_adoption :share}, which prints its own unit or has none',
    ],
  ])('are units too: %s', (message, complaint) => {
    const [found] = check('ja', `a.b: ${JSON.stringify(message)}`).found.filter(
      ({ code }) => code === 'text/unit-after-figure',
    );
    expect(found?.says.en.found).toBe(complaint);
  });
  it('stand behind the mean of what an option gets of a total, which may be divided in percent', () => {
    const units = (expression: string, options: readonly string[]): number =>
      check('ja', 'a.b: "{$mean :value}%"', ledgerOf([{ ...FIGURES[0]!, id: 'mean', measure: 'value', expression, options }], {}))
        .found.filter(({ code }) => code === 'text/unit-after-figure').length; // prettier-ignore
    expect(units('mean(Q6, price)', ['price'])).toBe(0);
    expect(units('mean(Q9)', [])).toBe(1);
    expect(units('mean_rank(Q6, price)', ['price'])).toBe(1);
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
  it('are fine in an editorial remark, unless how many it is can be counted', () => {
    expect(complaints('{#editorial id=many_companies}多くの企業{/editorial}')).toEqual([]);
    expect(complaints('{#editorial id=many_companies}トップ2{/editorial}')).toEqual([]);
    expect(complaints('{#editorial id=many_companies}過半数{/editorial}')).toEqual([
      'text/unbacked-quantifier 39 "過半数" in "a.b" stands in a remark of the author\'s, but how many it is can be counted',
    ]);
    expect(complaints('{#editorial id=many_companies}one in three{/editorial}', 'en')).toHaveLength(1);
    expect(
      complaints('{#editorial id=many_companies}{#claim id=fear_one_in_three}3人に1人{/claim}が迷う{/editorial}'),
    ).toEqual([]);
    // The proposal is then not an editorial remark.
    expect(hint('{#editorial id=many_companies}2人に1人{/editorial}')).not.toContain('editorial');
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

describe('a label that is typed beside words for a place', () => {
  const option = 'option.Q10.x: 社員への研修\noption.Q10.x.short: 研修の実施\noption.Q10.y: はい';
  const typed = (message: string) => check('ja', `${option}\na.b: ${JSON.stringify(message)}`).found.map(({ code, place, says }) => `${code} ${place?.column} ${says.en.found}`); // prettier-ignore

  it('must be that of the option that has the place', () => {
    expect(typed('「社員への研修」が{#claim id=service_first_alone}最多{/claim}')).toEqual([
      'text/typed-label 10 "社員への研修" is typed in "a.b" beside words for the place of "service_first", which is another option',
    ]);
    expect(typed('{$service_first :rank}は研修の実施')).toHaveLength(1);
  });

  it('is not looked for in another sentence, nor where it says too little', () => {
    expect(typed('「社員への研修」がある。{#claim id=service_first_alone}最多{/claim}はほか')).toEqual([]);
    expect(typed('はい、{#claim id=service_first_alone}最多{/claim}です')).toEqual([]);
    expect(typed('「社員への研修」を行う')).toEqual([]);
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
    // Both are named: which one is meant is up to the sentence.
    '{#claim id=service_first_alone}最多{/claim}は「{$service_first :label}」、次は「{$service_second :label}」',
    // Another sentence, another question, or no name at all.
    '「{$service_second :label}」も多い。{#claim id=service_first_alone}最多{/claim}ではない。',
    '「{$reason_second :label}」でも、{#claim id=service_first_alone}最多{/claim}は研修',
    '{#claim id=service_first_alone}最多{/claim}は研修',
  ])('%s', (message) => {
    expect(complaints(message)).toEqual([]);
  });
});
