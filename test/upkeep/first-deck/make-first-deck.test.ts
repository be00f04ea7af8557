import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { makeFirstDeck } from '../../../src/upkeep/first-deck/make-first-deck.ts';
import { sheetOf } from './facts.ts';

describe('a table of results', () => {
  it('is refused where it begins', () => {
    const sheet = sheetOf([
      ['', 'n', '%'],
      ['Total', '412', '100'],
      ['Yes', '206', '50'],
    ]);
    const said: Diagnostic[] = [];
    const from = { file: 'x.csv', format: 'csv' as const, sheets: [sheet] };
    const parse = () => { throw new Error('nothing is to be read'); }; // prettier-ignore
    const input = { from, codebooks: [], id: 'x', title: 'x', today: '2026-01-01', chosen: new Map(), files: ['x.csv'], parse }; // prettier-ignore
    expect(makeFirstDeck(input, (diagnostic) => said.push(diagnostic))).toBeUndefined();
    expect(said.map(({ code, place }) => [code, place?.line, place?.column])).toEqual([['init/is-table', 1, 1]]);
  });
});
