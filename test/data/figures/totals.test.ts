import { describe, expect, it } from 'vitest';
import type { Survey } from '../../../src/data/survey/types.ts';
import { tabulate, tabulateRequest } from '../../../src/data/tabulate/tabulate.ts';
import { comparePublished } from '../../../src/data/figures/published.ts';
import { aggregated, readTown } from '../survey/totals/town.ts';
import { conditionOf } from '../tabulate/survey-fixture.ts';
import { build, claimOf, figureOf } from './ledger-fixture.ts';

/** Only totals are known: Q1 by counts, Q2 by percentages, Q3 of several answers, points and bands. */
async function totals(net: 'exact' | 'sum_of_displayed' = 'exact'): Promise<Survey> {
  const { survey, said } = await readTown(
    aggregated(`
respondents: 1300
questions:
  Q1: { kind: single, base_count: 302, options: { a: { count: 18 }, b: { count: 82 }, c: { count: 202 } } }
  Q2: { kind: single, base_count: 70, options: { a: { percent: 33.3 }, b: { percent: 33.4 }, c: { percent: 33.3 } } }
  Q3: { kind: multiple, base_count: 302, options: { a: { count: 200, percent: 66.2 }, b: { count: 150 } } }
  Q4: { kind: scale, base_count: 10, options: { low: { value: 1, count: 4 }, high: { value: 5, count: 5 }, unsure: { role: dont_know, count: 1 } } }
  Q5: { kind: numeric, base_count: 10, options: { few: { to: 10, count: 4 }, many: { from: 10, count: 6 } } }
published:
  - { question: Q3, options: [a, b], count: 280 }
`).replace('net: exact', `net: ${net}`),
  );
  if (!survey) throw new Error(said.join());
  return survey;
}

describe('figures of totals', () => {
  it('are as printed, of as many as are said', async () => {
    const survey = await totals();
    expect(figureOf('share(Q3, a)', survey)).toMatchObject({
      displayed: 66.2,
      count: 200,
      base: 302,
      provenance: 'published',
    });
    expect(figureOf('respondents()', survey)).toMatchObject({ count: 1300, provenance: 'published' });
    expect(figureOf('base(Q1)', survey)).toMatchObject({ count: 302, provenance: 'published' });
  });

  it('are nets of single answers: their counts together', async () => {
    // 18 + 82 = 100 of 302 is 33.1 %; the printed shares, 6.0 and 27.2, add up to 33.2.
    expect(figureOf('share(Q1, a, b)', await totals())).toMatchObject({ count: 100, displayed: 33.1 });
    expect(figureOf('share(Q1, a, b)', await totals('sum_of_displayed'))).toMatchObject({
      count: 100,
      displayed: 33.2,
    });
  });

  it('are nets of printed percentages where nothing else is printed', async () => {
    // Their counts would be 23 + 23 of 70, 65.7 %.
    const net = figureOf('share(Q2, a, b)', await totals());
    expect(net).toMatchObject({ count: 46, displayed: 66.7, provenance: 'published' });
    expect(net.exact).toBeCloseTo(66.7, 10);
    expect(figureOf('count(Q2, a)', await totals())).toMatchObject({ count: 23, provenance: 'derived' });
    expect(figureOf('count(Q1, a)', await totals())).toMatchObject({ count: 18, provenance: 'published' });
  });

  it('are means of points, without those who chose none', async () => {
    expect(figureOf('mean(Q4)', await totals()).exact).toBe((4 * 1 + 5 * 5) / 9);
  });

  it.each(['share(Q3, a, b)', 'count(Q3, a, b)', 'mean(Q5)', 'median(Q5)'])(
    'are not what only answers tell: %s',
    async (expression) => {
      const { ledger, diagnostics } = build(`figures:\n  both: ${expression}`, await totals());
      expect(diagnostics.map(({ code, place }) => `${code} ${place?.line}`)).toEqual(['figures/only-totals 2']);
      expect(ledger?.figures.has('both') ?? false).toBe(false);
    },
  );

  it('say nothing of what must be so: whom a table counts may be in none of its options', async () => {
    const { diagnostics } = build('figures:\n  a: share(ranked(Q1, 1))\nclaims:\n  c: a >= 30%', await totals());
    expect(diagnostics).toEqual([]);
    expect(claimOf('a >= 66%', { a: 'share(Q3, a)' }, await totals()).holds).toBe(true);
    expect(claimOf('a >= 67%', { a: 'share(Q3, a)' }, await totals()).holds).toBe(false);
  });
});

describe('tables of totals', () => {
  it('are not crossed, filtered, weighted, or given another base', async () => {
    const survey = await totals();
    const where = conditionOf('Q2 = a');
    for (const more of [
      { where },
      { by: [{ name: 'a', where }] },
      { weight: 'w' },
      { wave: '2024' },
      { base: 'all' as const },
    ]) {
      expect(() => tabulateRequest(survey, { question: 'Q1', ...more })).toThrow(/only totals of Q1/);
    }
    expect(tabulate(survey).get('Q1')?.columns).toHaveLength(1);
  });

  it('leave a published net of several answers without a comparison, not with a wrong one', async () => {
    const survey = await totals();
    expect(comparePublished(survey, tabulate(survey))).toMatchObject([{ expected: 280, found: undefined }]);
  });
});
