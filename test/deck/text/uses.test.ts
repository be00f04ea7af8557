import { expect, it } from 'vitest';
import { keysUsing, usesOf } from '../../../src/deck/text/uses.ts';
import { make } from './fixtures.ts';

const { catalogue, context } = make('ja');
const uses = usesOf(catalogue, context);

it('names what each message draws on', () => {
  expect(uses.get('q2.headline')).toEqual({
    figures: ['ai_adoption'],
    claims: ['adoption_under_10'],
    editorial: [],
    facts: [],
  });
  expect(uses.get('q8.headline')).toMatchObject({ figures: ['fear'], claims: ['fear_one_in_three'] });
  expect(uses.get('q10.headline')?.figures).toEqual(['service_first', 'service_second']);
  expect(uses.get('insight.barrier')?.editorial).toEqual(['many_companies']);
  expect(uses.get('company.cases')?.facts).toEqual(['cases']);
  expect(uses.get('question.Q2')).toEqual({ figures: [], claims: [], editorial: [], facts: [] });
});

it('follows local names and every variant', () => {
  const made = make('ja', 'a.b: ".local $n = {$respondents :count} .match $n 1 {{あ}} * {{{$ai_adoption :share}}}"');
  expect(usesOf(made.catalogue, made.context).get('a.b')?.figures).toEqual(['respondents', 'ai_adoption']);
});

it('can be turned about', () => {
  expect(keysUsing(uses, 'claims').get('fear_one_in_three')).toEqual(['cover.fear', 'q8.headline']);
  expect(keysUsing(uses, 'editorial').get('many_companies')).toEqual(['insight.barrier']);
  expect(keysUsing(uses, 'figures').get('ai_adoption')).toEqual(['cover.rate', 'q2.headline', 'outline.period']);
  expect(keysUsing(uses, 'facts').has('motto')).toBe(false);
});
