import { describe, expect, it } from 'vitest';
import type { Option } from '../../../src/data/survey/types.ts';
import { netOfRows } from '../../../src/data/tabulate/net-of-rows.ts';
import type { TableColumn } from '../../../src/data/tabulate/types.ts';
import { CHART_KINDS } from '../../../src/deck/chart/kinds/index.ts';
import { chooseChartKind, isOrdered, suitability, suitingCharts } from '../../../src/deck/chart/suitability.ts';
import { Q2, Q4, tableOf } from './chart-fixture.ts';

const place = { file: 'survey.yaml', line: 1, column: 1 };
type Own = Partial<Pick<Option, 'value' | 'from' | 'to'>>;
const optionsOf = (own: readonly Own[]): readonly Option[] =>
  own.map((one, i) => ({ code: `o${i}`, role: 'answer', place, provenance: { figure: 'published', label: 'published' }, ...one })); // prettier-ignore
const of = (own: readonly Own[], kind: string): { table: TableColumn; options: readonly Option[] } => ({
  table: tableOf('Q', kind, own.length * 10, own.map((_, i) => [`o${i}`, 10, 100 / own.length])), // prettier-ignore
  options: optionsOf(own),
});

describe('options that stand in an order', () => {
  const ages = { options: optionsOf([{}, {}, {}, {}]), ordered: true as const };
  const table = tableOf('AGE', 'single', 40, [['o0', 10, 25], ['o1', 10, 25], ['o2', 10, 25], ['o3', 10, 25]]); // prettier-ignore

  it('are never a ring, by themselves or asked for', () => {
    expect(chooseChartKind(table, { options: ages.options })).toBe('doughnut');
    expect(chooseChartKind(table, ages)).toBe('bars');
    expect(suitability('doughnut', table, ages)).toBe('ordered');
    expect(suitability('doughnut', tableOf('Q', 'scale', 9, [['o0', 9, 100]]), { options: [] })).toBe('ordered');
    expect(suitability('doughnut', table, { options: ages.options })).toBeUndefined();
  });

  it('keep it, whether the kind says so or the question', () => {
    expect([isOrdered(table, ages), isOrdered(table, { options: [] }), isOrdered(tableOf('Q', 'numeric', 1, []), { options: [] })]).toEqual([true, false, true]); // prettier-ignore
  });
});

describe('a histogram', () => {
  const kindFor = (own: readonly Own[], kind = 'numeric') => {
    const { table, options } = of(own, kind);
    return [chooseChartKind(table, { options }), suitability('histogram', table, { options })];
  };

  it('is for bands of one width, one beside the other, the outer ones open or not', () => {
    const even = [{ to: 10 }, { from: 10, to: 20 }, { from: 20, to: 30 }, { from: 30 }];
    expect(kindFor(even)).toEqual(['histogram', undefined]);
    expect(kindFor(even.slice(1, 3))).toEqual(['histogram', undefined]);
  });

  it.each([
    [
      'another width',
      [
        { from: 0, to: 10 },
        { from: 10, to: 30 },
      ],
    ],
    [
      'a gap',
      [
        { from: 0, to: 10 },
        { from: 11, to: 21 },
      ],
    ],
    [
      'another order',
      [
        { from: 10, to: 20 },
        { from: 0, to: 10 },
      ],
    ],
    ['one band', [{ from: 0, to: 10 }]],
  ])('is not for %s', (_what, own) => {
    expect(kindFor(own)).toEqual(['columns', 'uneven_bands']);
  });

  it('is not for points, nor where somebody gave no answer', () => {
    expect(
      kindFor(
        [
          { from: 0, to: 10, value: 1 },
          { from: 10, to: 20, value: 2 },
        ],
        'scale',
      )[1],
    ).toBe('uneven_bands');
    const { table, options } = of(
      [
        { from: 0, to: 10 },
        { from: 10, to: 20 },
      ],
      'numeric',
    );
    const silent = tableOf('Q', 'numeric', 20, [['o0', 10, 50], ['o1', 5, 25], ['no_answer', 5, 25, 'no_answer']]); // prettier-ignore
    expect(suitability('histogram', table, { options })).toBeUndefined();
    expect(suitability('histogram', silent, { options })).toBe('uneven_bands');
  });
});

describe('the sides of a scale', () => {
  const sides = (kind: string, values: readonly (number | undefined)[]) =>
    CHART_KINDS.of(kind).sides?.(optionsOf(values.map((value) => (value === undefined ? {} : { value }))));

  it('are the points below and above its middle; the middle and what is no point stand apart', () => {
    expect(sides('diverging', [5, 4, 3, 2, 1, undefined])).toEqual([
      { side: 'negative', options: ['o3', 'o4'] },
      { side: 'neutral', options: ['o2', 'o5'] },
      { side: 'positive', options: ['o0', 'o1'] },
    ]);
    expect(sides('diverging', [1, 2, 3, 4])?.map(({ options }) => options)).toEqual([['o0', 'o1'], ['o2', 'o3']]); // prettier-ignore
    expect(sides('diverging', [undefined, 3])).toBeUndefined();
  });

  it('of a recommendation are 0 to 6, 7 and 8, 9 and 10, of that scale only', () => {
    const all = Array.from({ length: 11 }, (_, i) => 10 - i);
    expect(sides('nps', all)?.map(({ side, options }) => [side, options.length, options[0]])).toEqual([
      ['negative', 7, 'o4'],
      ['neutral', 2, 'o2'],
      ['positive', 2, 'o0'],
    ]);
    expect(sides('nps', all.slice(1))).toBeUndefined();
    expect(sides('nps', [...all.slice(1), 11])).toBeUndefined();
  });

  it('add up as they are printed, or from the counts', () => {
    const table = tableOf('Q', 'scale', 300, [['o0', 100, 33.3], ['o1', 100, 33.3], ['o2', 100, 33.3]]); // prettier-ignore
    expect(netOfRows(table, ['o0', 'o1'], 'sum_of_displayed')).toMatchObject({ count: 200, displayed: 66.6 });
    expect(netOfRows(table, ['o0', 'o1'], 'exact')).toMatchObject({ count: 200, displayed: 66.7 });
    expect(netOfRows(table, ['o0'], 'exact').displayed).toBe(33.3);
  });
});

describe('the drawings that suit', () => {
  it('are named for a multiple answer and for a single one', () => {
    expect(suitingCharts(Q4, { options: [] })).toEqual(['bars', 'columns', 'two_columns', 'dot_plot', 'answer_table']);
    expect(suitingCharts(Q2, { options: [] })).toContain('doughnut');
  });

  it('are no ring or field of more parts than can be told apart', () => {
    const many = (n: number): TableColumn => tableOf('Q', 'single', n, Array.from({ length: n }, (_, i) => [`o${i}`, 1, 100 / n])); // prettier-ignore
    const found = (kind: string, n: number) => suitability(kind, many(n), { options: [] });
    expect([found('doughnut', 12), found('doughnut', 13)]).toEqual([undefined, 'too_many_parts']);
    expect([found('dot_field', 6), found('dot_field', 7)]).toEqual([undefined, 'too_many_parts']);
  });
});
