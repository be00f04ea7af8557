import { describe, expect, it } from 'vitest';
import { chooseChartKind } from '../../../../src/deck/chart/suitability.ts';
import { asTable, COLORS } from '../chart-fixture.ts';
import { built, listOf } from './compared.ts';

describe('a list in two columns', () => {
  it('is what suits a question from 13 options on, unless they have an order of their own', () => {
    expect([12, 13, 30].map((count) => chooseChartKind(listOf(count)))).toEqual(['bars', 'two_columns', 'two_columns']);
    expect(chooseChartKind(listOf(13, 'single'))).toBe('two_columns');
    // Longer ones are a table.
    expect([40, 41, 150].map((count) => chooseChartKind(listOf(count)))).toEqual(['two_columns', 'answer_table', 'answer_table']); // prettier-ignore
    expect([chooseChartKind(listOf(13, 'scale')), chooseChartKind(listOf(13, 'numeric'))]).toEqual(['stacked_bar', 'columns']); // prettier-ignore
  });

  it('is ranked, with the rank of each answer, and none for other', () => {
    const { categories, ranks, series } = built({ kind: 'two_columns', highlight: ['o13'] }, asTable(listOf(14)));
    expect(categories.map(({ key }) => key)).toEqual(['o13', 'o12', 'o11', 'o10', 'o9', 'o8', 'o7', 'o6', 'o5', 'o4', 'o3', 'o2', 'o1', 'o14']); // prettier-ignore
    expect(ranks).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, null]);
    expect(series[0]?.points.map((point) => point?.fill.hex).filter((hex) => hex !== COLORS.ramp[1]!.hex)).toEqual([COLORS.accent.hex, COLORS.palest.hex]); // prettier-ignore
    expect(series[0]?.points[0]?.valueLabel).toBe('11.0%');
  });

  it('has no ranks in the order of the questionnaire', () => {
    const spec = built({ kind: 'two_columns', asAsked: true }, asTable(listOf(14)));
    expect(spec.categories[0]?.key).toBe('o1');
    expect(spec).not.toHaveProperty('ranks');
  });
});
