import { describe, expect, it } from 'vitest';
import { deckOrigin } from '../../../src/deck/scene/deck-origin.ts';
import { tabulateRequest } from '../../../src/data/tabulate/tabulate.ts';
import type { Ledger } from '../../../src/data/figures/types.ts';
import { conditionOf, survey2025 } from '../../data/tabulate/survey-fixture.ts';
import { count, ledgerOf, share } from '../text/fixtures.ts';

const origin = (ledger: Ledger, ...requests: Parameters<typeof tabulateRequest>[1][]) => {
  const tables = requests.map((request) => tabulateRequest(survey2025(), request));
  return deckOrigin('s', { locale: 'ja' }, ledger, new Map(tables.map((table) => [table.key, table])), []);
};

describe('deckOrigin', () => {
  it('names the tables that are not a question’s own, and their columns', () => {
    const by = [{ name: 'adopters', where: conditionOf('Q2 in (company_wide, some_departments)') }];
    const where = conditionOf('Q2 = nothing');
    const { tables } = origin(ledgerOf([], {}), { question: 'Q8' }, { question: 'Q8', by }, { question: 'Q8', where });
    const banner = 'Q8, by: (adopters: Q2 in (company_wide, some_departments))';
    expect(tables.map(({ question, table, segment, base }) => [question, table, segment, base])).toEqual([
      ['Q8', undefined, undefined, 302],
      ['Q8', banner, undefined, 302],
      ['Q8', banner, 'adopters', 66],
      ['Q8', 'Q8, where: Q2 = nothing', undefined, 167],
    ]);
    expect(Object.keys(tables[0] ?? {})).not.toContain('table');
  });

  it('names the table of a figure that was counted elsewhere', () => {
    const own = share('own', 'Q2 nothing', 167, 302, { table: 'Q2' });
    const other = share('other', 'Q2 nothing', 20, 40, { table: 'Q2, where: Q8 = strongly' });
    const { figures } = origin(ledgerOf([own, other], {}));
    expect(figures.map(({ id, table }) => [id, table])).toEqual([
      ['own', undefined],
      ['other', 'Q2, where: Q8 = strongly'],
    ]);
  });

  it('tells of a figure and of a claim all that they have, and nothing else', () => {
    const ranked = share('ranked', 'Q2 nothing', 151, 302, { rank: 1, rankSpan: [1, 2], tied: true, smallBase: true });
    const { figures, claims } = origin(ledgerOf([ranked, count('asked', 302)], { many: 'asked >= 300' }));
    expect(figures).toEqual([
      {
        id: 'ranked',
        expression: 'share(Q2, nothing)',
        measure: 'percent',
        question: 'Q2',
        options: ['nothing'],
        count: 151,
        base: 302,
        exact: 50,
        displayed: 50,
        decimals: 1,
        rank: 1,
        tied: true,
        smallBase: true,
        provenance: 'published',
      },
      {
        id: 'asked',
        expression: 'asked()',
        measure: 'count',
        options: [],
        count: 302,
        exact: 302,
        displayed: 302,
        decimals: 0,
        tied: false,
        smallBase: false,
        provenance: 'published',
      },
    ]);
    // As keys of a file: what is undefined would be there.
    expect(figures.map((fact) => Object.keys(fact).length)).toEqual([14, 11]);
    expect(claims).toEqual([
      {
        id: 'many',
        expression: 'asked >= 300',
        holds: true,
        comparisons: [{ figure: 'asked', measure: 'count', min: 300, minIncluded: true, maxIncluded: true, holds: true }], // prettier-ignore
      },
    ]);
  });
});
