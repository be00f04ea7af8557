import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { checkRequest } from '../../../src/deck/chart/check-request.ts';
import { chooseChartKind, suitability } from '../../../src/deck/chart/suitability.ts';
import type { ChartRequest } from '../../../src/deck/chart/request.ts';
import type { TableColumn } from '../../../src/data/tabulate/types.ts';
import { asTable, Q2, Q4, Q8, tableOf } from './chart-fixture.ts';

const place = { file: 'report.yaml', line: 7, column: 9 };

function check(request: ChartRequest, table: TableColumn): { ok: boolean; found: readonly Diagnostic[] } {
  const found: Diagnostic[] = [];
  return { ok: checkRequest(request, asTable(table), place, (d) => found.push(d)), found };
}

describe('chooseChartKind', () => {
  it('has a default for each kind of question', () => {
    const rows = (n: number) => Array.from({ length: n }, (_, i) => [`o${i}`, 1, 1] as const);
    expect(chooseChartKind(Q2)).toBe('doughnut');
    expect(chooseChartKind(tableOf('Q', 'single', 9, rows(6)))).toBe('doughnut');
    expect(chooseChartKind(tableOf('Q', 'single', 9, rows(7)))).toBe('bars');
    expect(chooseChartKind(Q4)).toBe('bars');
    expect(chooseChartKind(tableOf('Q', 'scale', 9, rows(5)))).toBe('stacked_bar');
    expect(chooseChartKind(tableOf('Q', 'numeric', 9, rows(5)))).toBe('columns');
    expect(chooseChartKind(tableOf('Q', 'free', 9, []))).toBeUndefined();
  });
});

describe('suitability', () => {
  it('refuses a multiple answer as parts of a whole', () => {
    expect(suitability('doughnut', Q4)).toBe('shares_exceed_whole');
    expect(suitability('stacked_bar', Q4)).toBe('shares_exceed_whole');
    expect(suitability('bars', Q4)).toBeUndefined();
    expect(suitability('columns', Q4)).toBeUndefined();
    expect(suitability('doughnut', Q2)).toBeUndefined();
  });

  it('refuses free answers and a base that is not known, but draws the options of one that nobody was asked', () => {
    expect(suitability('bars', tableOf('Q7', 'free', 164, []))).toBe('free_answers');
    expect(suitability('bars', { ...Q2, base: 0 })).toBeUndefined();
    expect(suitability('bars', { ...Q2, base: undefined })).toBe('no_answers');
  });
});

describe('checkRequest', () => {
  it('passes what can be drawn', () => {
    const net = { options: ['strongly', 'somewhat'], label: '', figure: 'fear' };
    expect(check({ kind: 'stacked_bar', highlight: ['strongly'], net }, Q8)).toEqual({ ok: true, found: [] });
  });

  it('says why a multiple answer is no doughnut, and what to write', () => {
    const { ok, found } = check({ kind: 'doughnut', highlight: [] }, Q4);
    expect(ok).toBe(false);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ code: 'chart/unsuitable', severity: 'error', place });
    expect(found[0]?.says.en.found).toContain('Q4');
    expect(found[0]?.says.en.hint).toContain('drawing: bars');
    expect(found[0]?.says.ja.hint).toContain('drawing: bars');
  });

  it('names every unknown option once', () => {
    const net = { options: ['x', 'strongly', 'y'], label: '', figure: 'fear' };
    const { ok, found } = check({ kind: 'bars', highlight: ['x'], net }, Q8);
    expect(ok).toBe(false);
    expect(found.map((d) => d.code)).toEqual(['chart/unknown-option', 'chart/unknown-option']);
    expect(found.map((d) => d.says.en.found).join()).toMatch(/"x".*"y"/);
    expect(found[0]?.says.en.expected).toBe('one of "strongly", "somewhat", "rest"');
  });

  it('refuses a bracket over options that its net does not add up, but only where a bracket is drawn', () => {
    const net = { options: ['company_wide', 'personal'], label: '', figure: 'some' };
    const { ok, found } = check({ kind: 'stacked_bar', highlight: [], net }, Q2);
    expect(ok).toBe(false);
    expect(found[0]).toMatchObject({ code: 'chart/net-not-adjacent' });
    expect(found[0]?.says.en.found).toContain('some_departments');
    expect(check({ kind: 'doughnut', highlight: [], net }, Q2).ok).toBe(true);
  });

  it('refuses brackets over the same options, and checks each of several', () => {
    const net = { options: ['company_wide', 'some_departments'], label: '', figure: 'used' };
    const other = { options: ['some_departments', 'personal'], label: '', figure: 'partly' };
    const { ok, found } = check({ kind: 'stacked_bar', highlight: [], net, moreNets: [other] }, Q2);
    expect(ok).toBe(false);
    expect(found).toMatchObject([{ code: 'chart/nets-overlap', place }]);
    expect(found[0]?.says.en.found).toBe('of Q2, the nets used and partly add up some of the same options');
    const apart = { options: ['company_wide', 'personal'], label: '', figure: 'apart' };
    const wrong = check({ kind: 'stacked_bar', highlight: [], net: other, moreNets: [apart] }, Q2).found;
    expect(wrong.map(({ code }) => code)).toEqual(['chart/net-not-adjacent']);
    const single = { ...net, options: ['company_wide'] };
    expect(check({ kind: 'stacked_bar', highlight: [], net: single, moreNets: [other] }, Q2)).toEqual({
      ok: true,
      found: [],
    });
  });

  it('draws a bracket over options in the middle', () => {
    const net = { options: ['some_departments', 'personal'], label: '', figure: 'some' };
    expect(check({ kind: 'stacked_bar', highlight: [], net }, Q2)).toEqual({ ok: true, found: [] });
  });

  it('draws a chart whose kind has no bracket without its net, but says so', () => {
    const net = { options: ['company_wide', 'some_departments'], label: '', figure: 'some' };
    const { ok, found } = check({ kind: 'doughnut', highlight: [], net }, Q2);
    expect(ok).toBe(true);
    expect(found).toMatchObject([{ code: 'chart/net-not-shown', severity: 'warning', place }]);
    expect(found[0]?.says.en.found).toBe('the net some of Q2 is not shown: drawing: doughnut has no bracket for it');
  });
});
