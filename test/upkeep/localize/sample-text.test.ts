import { expect, it } from 'vitest';
import { reworded, sampleWords } from '../../../src/upkeep/localize/sample-text.ts';

it('repeats the words of a text to the letter, or takes words of the language', () => {
  expect(sampleWords('Only words here', 'en', 20)).toBe('Only words here Only');
  expect(sampleWords('Only words here', 'en', 16)).toBe('Only words here.');
  expect([...sampleWords('53 %', 'ko', 9)]).toHaveLength(9);
  expect(sampleWords('', 'ko', 5)).toMatch(/^[\p{Script=Hang} ]+$/u);
  expect(sampleWords('', 'zh-Hant', 5)).toMatch(/^\p{Script=Han}+$/u);
  expect(sampleWords('', 'tlh', 3)).toBe('wie');
});

it('adds words at the end of each pattern, and keeps what is printed there', () => {
  const simple = 'Only {#em}{$fear :share}{/em} fear it';
  expect(reworded(simple, ' more', true)).toBe('Only {#em}{$fear :share}{/em} fear it more');
  expect(reworded(simple, 'more', false)).toBe('{#em}{$fear :share}{/em}more');
  const choice = '.input {$n :number}\n.match $n\none {{one}}\n* {{{$n} of them}}';
  expect(reworded(choice, ' {x}', true)).toBe(
    '.input {$n :number}\n.match $n\none {{one .x.}}\n* {{{$n} of them .x.}}',
  );
});
