import { describe, expect, it } from 'vitest';
import { quantifierFinder } from '../../../src/deck/text/quantifiers.ts';
import { localeSchema } from '../../../src/deck/text/schema.ts';
import { collector, localeSource, make } from './fixtures.ts';

const ja = make('ja').catalogue.quantifiers;
const en = make('en').catalogue.quantifiers;

const read = (finder: typeof ja, text: string): readonly string[] =>
  finder
    .find(text)
    .map(({ words, wording }) => (wording ? `${words}=${wording.form} ${wording.n ?? ''}`.trim() : words));

describe('Japanese quantifiers', () => {
  it.each([
    ['10%未満になりました', ['10%未満=under_percent 10']],
    ['１０％未満', ['１０％未満=under_percent 10']],
    ['約4割が', ['約4割=about_tenths 4']],
    ['約四割が', ['約四割=about_tenths 4']],
    ['７割以上', ['７割以上=at_least_tenths 7']],
    ['3人に1人', ['3人に1人=one_in 3']],
    ['三人に一人', ['三人に一人=one_in 3']],
    ['３人に１人', ['３人に１人=one_in 3']],
    ['三分の一', ['三分の一=one_in 3']],
    ['半数以上が過半数', ['半数以上=at_least_half', '過半数=over_half']],
    ['第1位と第二位', ['第1位=rank 1', '第二位=rank 2']],
    ['最多の回答', ['最多=first']],
    ['理由トップ2', ['トップ2=top 2']],
    ['も上位の結果', ['上位=top']],
    ['300名', ['300名=count_at_least 300']],
    ['多くの企業', ['多く']],
    ['週3回以上', ['以上']],
    ['39.5%以上', ['39.5%以上=at_least_percent 39.5']],
    ['役割を分割する割', ['割']],
    ['何もない', []],
  ])('%s', (text, found) => {
    expect(read(ja, text)).toEqual(found);
  });
  it('gives the place of each', () => {
    expect(ja.find('AI3割')[0]).toMatchObject({ start: 2, end: 4, words: '3割' });
  });
});

describe('English quantifiers', () => {
  it.each([
    ['One in three fears it', ['One in three=one_in 3']],
    ['one in 3 fears it', ['one in 3=one_in 3']],
    ['fewer than 10% have', ['fewer than 10%=under_percent 10']],
    ['AT LEAST HALF', ['AT LEAST HALF=at_least_half']],
    ['at  least\nhalf', ['at  least\nhalf=at_least_half']],
    ['almost nobody; the foremost', []],
    ['the handsome company', []],
    ['most of them', ['most=most']],
    ['most likely', []],
    ['a third of', ['a third=one_in 3']],
    ['No. 1: price', ['No. 1=rank 1']],
    ['the largest share', ['the largest=first']],
    ['only some', ['only=few', 'some=some']],
  ])('%s', (text, found) => {
    expect(read(en, text)).toEqual(found);
  });
});

describe('spellings that cannot be used', () => {
  const complaints = (wordings: object): readonly string[] => {
    const found = collector();
    const source = localeSource('ja');
    const { quantifiers } = localeSchema.parse(source.value);
    quantifierFinder({ ...quantifiers, wordings: wordings }, '.', source, found.report);
    return found.found.map((d) => `${d.code}: ${d.says.en.expected ?? ''}`);
  };
  it('lack a number', () => {
    expect(complaints({ about_tenths: ['約何割'] })).toEqual([
      'text/bad-spelling: {n} where the number stands, or { words: "約何割", n: … }',
    ]);
  });
  it('have a number too many', () => {
    expect(complaints({ first: ['最多{n}'] })).toEqual(['text/bad-spelling: no number: "first" has none']);
    expect(complaints({ one_in: ['{n}人に{n}人'] })).toEqual(['text/bad-spelling: one number']);
    expect(complaints({ one_in: [{ words: '{n}分の1', n: 3 }] })).toEqual(['text/bad-spelling: one number']);
  });
  it('mean two things', () => {
    expect(complaints({ first: ['最多'], most: ['最多'] })).toEqual([
      'text/bad-spelling: one form; it stands under "first" too',
    ]);
  });
  it('are fine with an optional number', () => {
    expect(complaints({ top: ['トップ{n}', '上位'] })).toEqual([]);
  });
});

describe('exceptions', () => {
  const complaints = (language: 'ja' | 'en', except: readonly string[]): readonly string[] => {
    const found = collector();
    const source = localeSource(language);
    const { quantifiers } = localeSchema.parse(source.value);
    quantifierFinder({ ...quantifiers, except: [...except] }, '.', source, found.report);
    return found.found.map((d) => `${d.code}: ${d.says.en.found}`);
  };
  const exempted = (language: 'ja' | 'en', words: string): boolean => complaints(language, [words]).length > 0;

  it.each([
    '半数以上',
    '過半数',
    '約5割',
    '約５割',
    '約{n}割',
    '10%以上',
    '３人に１人',
    '300名',
    '最多',
    '多く',
    ' 半数以上 ',
  ])('%s is a quantifier', (words) => {
    expect(exempted('ja', words)).toBe(true);
  });
  it.each(['約5割の企業', '企業の約5割', '約五割の企業', '3人に1人は'])('%s says one with its number', (words) => {
    expect(exempted('ja', words)).toBe(true);
  });
  it.each(['役割', '割合', '割引', '3割引', '{n}割引', '上位互換', '最大限', '一人ひとり', '多くの場合'])(
    '%s only looks like one',
    (words) => {
      expect(exempted('ja', words)).toBe(false);
    },
  );
  it.each([
    ['more than half', true],
    ['More  Than Half', true],
    ['most', true],
    ['one in three', true],
    ['about 50% of companies', true],
    ['several companies', false],
    ['at least three', false],
    ['double problem', false],
    ['almost', false],
  ])('%s: %s', (words, is) => {
    expect(exempted('en', words)).toBe(is);
  });
  it('stand at their place, and are said in Japanese too', () => {
    const found = collector();
    const source = localeSource('ja');
    const { quantifiers } = localeSchema.parse(source.value);
    quantifierFinder({ ...quantifiers, except: ['割合', '約5割の企業'] }, '.', source, found.report);
    expect(found.found.map(({ severity, says }) => [severity, says.ja.found])).toEqual([
      ['error', 'except の「約5割の企業」は数量の表現「約5割」を含みます（これを含む文が検査されなくなります）'],
    ]);
  });
});
