import { describe, expect, it } from 'vitest';
import { differences } from '../../../src/upkeep/localize/compare-messages.ts';
import { parseMessage, type ParsedMessage } from '../../../src/deck/text/message.ts';
import { printsOf } from '../../../src/upkeep/localize/placeholders.ts';
import { facts, ledgerWith } from '../../deck/text/fixtures.ts';

const names = { ledger: ledgerWith(), facts };

function message(words: string): ParsedMessage {
  const place = { file: 'f', line: 1, column: 1 };
  const parsed = parseMessage({ at: () => place, within: () => place }, ['k'], words, (d) => {
    throw new Error(d.says.en.found);
  });
  if (!parsed) throw new Error(words);
  return parsed;
}

/** What a translation has lost and added, e.g. `-{$fear :share} +{$fear :count}`. */
const compared = (base: string, translation: string): string =>
  differences(message(base), message(translation), names)
    .flatMap(({ lost, added }) => [...lost.map((name) => `-${name}`), ...added.map((name) => `+${name}`)])
    .join(' ');

describe('differences of what is printed', () => {
  it.each([
    ['{$fear :share}', '{$fear :count}', '-{$fear :share} +{$fear :count}'],
    ['{$fear :share} {$fear :share}', 'only {$fear :share}', '-{$fear :share}'],
    ['{$fear :share}', '{$fear :share}, {$fear :share}', '+{$fear :share}'],
    ['{$fear :share decimals=1}', '{$fear :share decimals=0}', '-{$fear :share decimals=1} +{$fear :share decimals=0}'],
    ['{$fear :share}{$wish :label}', '{$fear :share}', '-$wish'],
    ['「{$wish :label}」{$wish :share}、{$wish :label}', '{$wish :label} {$wish :share}', '-{$wish :label}'],
    ['{$wish :label} {$wish :share}', '{$wish :share}', '-{$wish :label}'],
    ['{#claim id=fear_one_in_three}3人に1人{/claim}（{$fear :share}）', 'some ({$fear :share})', '-{#claim id=fear_one_in_three}'],
    ['{$fear :approx as=one_in}（{$fear :share}）', 'some ({$fear :share})', '-{$fear :approx as=one_in}'],
    ['{$company.founded :date style=short}', '{$company.founded :date style=long}', '-{$company.founded :date style=short} +{$company.founded :date style=long}'],
    ['.local $x = {$fear :share} {{{$x}、{$x}}}', '{$fear :share}', '-{$fear :share}'],
  ])('%s → %s: %s', (base, translation, expected) => {
    expect(compared(base, translation)).toBe(expected);
  }); // prettier-ignore

  it.each([
    ['{$fear :share} {$wish :share}', '{$wish :share} {$fear :share}'],
    ['{$company.cases :fact unit=件}', '{$company.cases :fact}'],
    ['{$fear :approx as=one_in}', '{#claim id=fear_one_in_three}One in three{/claim}'],
    ['{$fear :approx as=one_in}', '{$fear :approx as=tenths case=sentence}'],
    ['「{$ai_adoption :label}」は{#claim id=adoption_under_10}10%未満{/claim}', '{#claim id=adoption_is_few}Few{/claim}'],
    ['{$fear :share}', '.local $y = {$fear :share} {{{$y}}}'],
  ])('%s may become %s', (base, translation) => {
    expect(compared(base, translation)).toBe('');
  }); // prettier-ignore
});

describe('printsOf', () => {
  it('gives the placeholders as they follow each other', () => {
    expect(printsOf(message('{$wish :label} ({$fear :share decimals=1})'), names).order).toEqual([
      '{$wish :label}',
      '{$fear :share decimals=1}',
    ]);
  });
});
