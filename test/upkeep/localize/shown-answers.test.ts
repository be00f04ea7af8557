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

it('an answer stops its translation only where a slide shows it', () => {
  const shown = new Map([[ANSWERED, ['q7']]]);
  expect(diagnosed(shown)).toEqual(['localize/missing "rate" -', `localize/missing "${ANSWERED}" q7`]);
  expect(kinds(shown)).toEqual([['missing', 'rate', false], ['missing', ANSWERED, false], 2]);
});

it('one that no slide shows is remarked, and does not count as untranslated; any other text still does', () => {
  expect(diagnosed(new Map())).toEqual(['localize/missing "rate" -']);
  expect(kinds(new Map())).toEqual([['missing', 'rate', false], ['unshown', ANSWERED, true], 1]);
  expect([...forSlides(review, new Map()).missing]).toEqual(['rate']);
});
