import { expect, it } from 'vitest';
import { reportReview } from '../../../src/upkeep/localize/report-review.ts';
import { forSlides } from '../../../src/upkeep/localize/review.ts';
import { statusOf } from '../../../src/upkeep/localize/status.ts';
import { ANSWERED, opened, fullLock, TRANSLATION } from './translation-fixture.ts';

const { review } = opened({ translation: TRANSLATION.replace(/  rate: .*\n/, '').replace(/\nanswers:[\s\S]*/, ''), lock: fullLock() }); // prettier-ignore
const diagnosed = (slides: ReadonlyMap<string, readonly string[]>): readonly string[] => {
  const found: string[] = [];
  reportReview(forSlides(review, slides), slides, ({ code, says, slides: on }) => found.push(`${code} ${says.en.found.split(' ')[0] ?? ''} ${on?.join() ?? '-'}`)); // prettier-ignore
  return found;
};
const kinds = (slides: ReadonlyMap<string, readonly string[]>): readonly unknown[] => {
  const { rows, translated, texts } = statusOf('d', 'en', [], forSlides(review, slides), false);
  return [...rows.map(({ kind, key, isWarning }) => [kind, key, isWarning]), (texts ?? 0) - (translated ?? 0)];
};

it('a text stops its translation where a slide shows it', () => {
  const shown = new Map([
    [ANSWERED, ['q7']],
    ['rate', ['q2', 'q3']],
  ]);
  expect(diagnosed(shown)).toEqual(['localize/missing "rate" q2,q3', `localize/missing "${ANSWERED}" q7`]);
  expect(kinds(shown)).toEqual([['missing', 'rate', false], ['missing', ANSWERED, false], 2]);
});

it('an answer that has none is said with the key under which it goes, any other text by its name', () => {
  const said = new Map<string, string>();
  const shown = new Map([['rate', ['q2']], [ANSWERED, ['q7']]]); // prettier-ignore
  reportReview(forSlides(review, shown), shown, ({ says }) => said.set(says.en.found.split('"')[1] ?? '', says.en.hint ?? '')); // prettier-ignore
  expect(said.get(ANSWERED)).toMatch(/^Translate it \("わからないから。": …\), or/);
  expect(said.get('rate')).toMatch(/^Translate it, or/);
});

it('one that no slide shows is remarked, be it an answer or a message, and does not count as untranslated', () => {
  const shown = new Map([['rate', ['q2']]]);
  expect(diagnosed(shown)).toEqual(['localize/missing "rate" q2']);
  expect(kinds(shown)).toEqual([['missing', 'rate', false], ['unshown', ANSWERED, true], 1]);
  expect(kinds(new Map())).toEqual([['unshown', 'rate', true], ['unshown', ANSWERED, true], 0]);
  expect([...forSlides(review, shown).missing]).toEqual(['rate']);
});

it('nor is anything said of it where the slides that show it are there and were not chosen', () => {
  const { review: stale } = opened({
    translation: TRANSLATION,
    lock: fullLock().replace(/^"rate": .*$/m, '"rate": "000000000000"'),
  });
  const said = (slides: ReadonlyMap<string, readonly string[]>, isChosen: boolean): readonly string[] =>
    forSlides(stale, slides, isChosen).findings.flatMap(({ kind, key }) => (key === 'rate' ? [kind] : []));
  expect(said(new Map(), false)).toEqual(['stale']);
  expect(said(new Map(), true)).toEqual([]);
  expect(said(new Map([['rate', ['q2']]]), true)).toEqual(['stale']);
});

it('but the words by which sentences are checked are needed, though they stand on no slide', () => {
  const translation = TRANSLATION.replace(/  words: .*\n/, '  words: []\n');
  const { review: wordless } = opened({ translation, lock: fullLock() });
  expect([...forSlides(wordless, new Map()).missing]).toEqual(['quantifiers:words']);
});
