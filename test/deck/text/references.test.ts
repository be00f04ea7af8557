import { describe, expect, it } from 'vitest';
import { ledgerOf, make } from './fixtures.ts';

const complaints = (message: string): readonly string[] =>
  make('ja', `a.b: "${message}"`).found.found.map(
    ({ code, place, says }) => `${code} ${place?.column} ${says.en.found}${says.en.hint ? ` / ${says.en.hint}` : ''}`,
  );

describe('names in messages', () => {
  it('of the fixtures all stand for something', () => {
    expect(make('ja').found.found).toEqual([]);
    expect(make('en').found.found).toEqual([]);
  });
  // `  a.b: "` takes up eight columns.
  it.each([
    ['あ{$ai_adopton :share}', 'text/unknown-variable 11 there is no figure, claim or company fact "ai_adopton" / did you mean "ai_adoption"?'],
    ['{$company.nmae :fact}', 'text/unknown-variable 10 there is no figure, claim or company fact "company.nmae" / did you mean "company.name"?'],
    ['{$ai_adoption}', 'text/no-function 10 {$ai_adoption} does not say how to print it / add one of these functions'],
    ['{$ai_adoption :value}', 'text/wrong-function 10 "ai_adoption" is a percentage, which :value cannot print / use one of these functions, or another figure'],
    ['{$respondents :share}', 'text/wrong-function 10 "respondents" is a number of respondents, which :share cannot print / use one of these functions, or another figure'],
    ['{$respondents :base}', 'text/wrong-function 10 "respondents" is a number of respondents, which :base cannot print / use one of these functions, or another figure'],
    ['{$adoption_under_10 :share}', 'text/wrong-function 10 "adoption_under_10" is a claim, which :share cannot print / use one of these functions, or another figure'],
    ['{$ai_adoption :wording}', 'text/wrong-function 10 "ai_adoption" is a percentage, which :wording cannot print / use one of these functions, or another figure'],
    ['{$company.name :share}', 'text/wrong-function 10 "company.name" is a company fact, which :share cannot print / use one of these functions, or another figure'],
    ['{$ai_adoption :number}', 'text/wrong-function 10 "ai_adoption" is a percentage, which :number cannot print / use one of these functions, or another figure'],
    ['{|9.9| :share}', 'text/wrong-function 10 "" is typed by hand, which :share cannot print / use one of these functions, or another figure'],
    ['{#claim id=adoption_under_1}10%未満{/claim}', 'text/unknown-claim 9 there is no claim "adoption_under_1" / did you mean "adoption_under_10"?'],
    ['{#editorial id=many}多く{/editorial}', 'text/unknown-editorial 9 there is no editorial remark "many" / did you mean "many_companies"?'],
  ])('%s', (message, complaint) => {
    expect(complaints(message)).toEqual([complaint]);
  }); // prettier-ignore
  it('says what can print the thing', () => {
    const [diagnostic] = make('ja', 'a.b: "{$ai_adoption}"').found.found;
    expect(diagnostic?.says.ja.expected).toContain('{$ai_adoption :share}');
    expect(diagnostic?.says.ja.expected).not.toContain(':value');
  });
  it('are followed through local names, and reported once', () => {
    expect(complaints('.local $x = {$ai_adoptin :share} {{{$x}と{$x}}}')).toEqual([
      'text/unknown-variable 22 there is no figure, claim or company fact "ai_adoptin" / did you mean "ai_adoption"?',
    ]);
    expect(complaints('.local $x = {$ai_adoption :share} {{{$x}}}')).toEqual([]);
  });
  it('are looked for in every variant', () => {
    expect(complaints('.local $n = {$respondents :count} .match $n 1 {{あ}} * {{{$fearr :share}}}')).toHaveLength(1);
  });
  it('that failed elsewhere are not reported again', () => {
    const ledger = { ...ledgerOf(), broken: { figures: new Set(['gone']), claims: new Set(['lost']) } };
    const made = make('ja', 'a.b: "{$gone :share}{#claim id=lost}割{/claim}"', ledger);
    expect(made.found.found).toEqual([]);
    expect(made.texts.plain('a.b')).toBe('{$gone}割');
  });
});
