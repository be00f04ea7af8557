import { describe, expect, it } from 'vitest';
import { Recall } from '../../../src/base/recall.ts';
import { Stopwatch } from '../../../src/base/stopwatch.ts';
import { readData } from '../../../src/stages.ts';
import { makeTables } from '../../../src/upkeep/tables/make-tables.ts';
import { orderedSources } from '../../kinds/ordered-fixture.ts';
import { shownLines } from './tables-fixture.ts';

/** The lines of a question of the deck of rankings, divided totals and days. */
function lines(locale: 'en' | 'ja', question: string) {
  const options = { locale, draft: false, formats: [] };
  const { survey, tables, words } = readData(orderedSources(locale), options, new Recall(), new Stopwatch(undefined), () => undefined); // prettier-ignore
  if (!survey || !tables || !words) throw new Error('the survey cannot be read');
  return shownLines(makeTables(survey, tables, words.printed), question).map((cells) => cells.join(' | '));
}

describe('the table', () => {
  it('of a ranking has first choices with mean ranks, and those within more places', () => {
    expect(lines('en', 'Q1')).toEqual([
      'question | What matters?',
      'base | Ranking (3 places)   Base: respondents who answered, n=35 (excl. 5 without an answer)',
      'total | Total | 35 | 100.0',
      'option | Its price | 10 | 28.6 | 2.00',
      'option | Its taste | 20 | 57.1 | 1.43',
      'option | Its looks | 5 | 14.3 | 2.20',
      'option | Its smell | – | – | 3.00',
      'option | Its price (top 2) | 20 | 57.1',
      'option | Its taste (top 2) | 35 | 100.0',
      'option | Its looks (top 2) | 15 | 42.9',
      'option | Its smell (top 2) | – | –',
      'option | Its price (top 3) | 30 | 85.7',
      'option | Its taste (top 3) | 35 | 100.0',
      'option | Its looks (top 3) | 25 | 71.4',
      'option | Its smell (top 3) | 10 | 28.6',
      'note | n and %: who ranked it first, or within the places named; value: its mean rank among those who ranked it.',
      'note | * Fewer than 6 respondents: for reference only.',
    ].slice(0, -1)); // prettier-ignore
  });

  it('of a divided total has the mean amounts beside who gave any', () => {
    expect(lines('ja', 'Q2').slice(2)).toEqual([
      'total | 全体 | 35 | 100.0',
      'option | 茶葉 | 35 | 100.0 | 5142.86',
      'option | 急須 | 30 | 85.7 | 2285.71',
      'option | 菓子 | 30 | 85.7 | 2571.43',
      'note | ※n・%は0より多く配分した人です。値は、10,000円を配分した平均です。',
    ]);
  });

  it('of days has the first, the middle and the last', () => {
    expect(lines('en', 'Q3').slice(-3)).toEqual([
      'number | Earliest |  |  | April 1, 2023',
      'number | Median |  |  | January 1, 2025',
      'number | Latest |  |  | August 8, 2025',
    ]);
  });
});
