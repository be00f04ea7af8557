import { expect, it } from 'vitest';
import { shownWords } from '../../../src/deck/text/shown-words.ts';
import { make } from './fixtures.ts';

it('the words of the slides that are made are theirs alone, and say what they said', () => {
  const { catalogue, texts } = make('en', 'cover.title: Tea\nq1.headline: More tea');
  const shown = shownWords({ catalogue, texts }, new Map([['q1.headline', ['q1']]]));
  expect([...shown.catalogue.messages.keys()]).toEqual(['q1.headline']);
  expect(Object.keys(shown.catalogue.written.messages)).toEqual(['q1.headline']);
  expect(shown.texts.keys()).toEqual(['q1.headline']);
  expect([shown.texts.has('q1.headline'), shown.texts.has('cover.title'), texts.has('cover.title')]).toEqual([true, false, true]); // prettier-ignore
  expect(shown.texts.plain('q1.headline')).toBe('More tea');
});
