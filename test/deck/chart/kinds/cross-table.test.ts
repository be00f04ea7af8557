import { describe, expect, it } from 'vitest';
import { chartMarks } from '../../../../src/deck/chart/marks.ts';
import { COLORS } from '../chart-fixture.ts';
import { BANNER, built } from './compared.ts';

const groups = [{ label: 'Size', columns: ['small', 'large'] }];
const spec = built({ kind: 'cross_table', groups });

describe('a cross table', () => {
  it('has the total and every segment, ranked by the total', () => {
    expect(spec.series.map(({ key }) => key)).toEqual(['', 'small', 'large']);
    expect(spec.categories.map(({ key }) => key)).toEqual(['very', 'rather', 'hardly', 'no_answer']);
    expect(spec.series[1]?.points.map((point) => point?.valueLabel)).toEqual(['25.0', '50.0', '15.0', '10.0']);
    const asked = built({ kind: 'cross_table', groups, asAsked: true });
    expect(asked.categories).toEqual(spec.categories);
  });

  it('names the columns of its groups by letters, and the total by none', () => {
    expect(spec.heads).toEqual([
      { base: 'n=90', small: false, stressed: false },
      { base: 'n=40', small: false, stressed: false, letter: 'A', group: 'Size' },
      { base: 'n=50', small: false, stressed: false, letter: 'B', group: 'Size' },
    ]);
  });

  it('says at a value below which columns of its group others are', () => {
    expect(spec.letters).toEqual([['', '', 'A'], ['', 'B', ''], ['', '', ''], ['', 'B', '']]); // prettier-ignore
  });

  it('compares nobody across groups, or with a small base', () => {
    const apart = built({ kind: 'cross_table', groups: [{ label: 'One', columns: ['small'] }, { label: 'Two', columns: ['large'] }] }); // prettier-ignore
    expect([apart.heads?.map(({ letter }) => letter), apart.letters?.flat().join('')]).toEqual([
      [undefined, 'A', 'B'],
      '',
    ]);
    const [total, few, many] = BANNER.columns;
    const spare = built({ kind: 'cross_table', groups }, { ...BANNER, columns: [total, { ...few!, smallBase: true }, many!] }); // prettier-ignore
    expect(spare.letters?.flat().join('')).toBe('');
    expect(spare.heads?.[1]).toEqual({ base: 'n=40*', small: true, stressed: false, letter: 'A', group: 'Size' });
  });

  it('goes on with two letters after Z', () => {
    const [total, small] = BANNER.columns;
    const names = Array.from({ length: 28 }, (_, i) => `c${i}`);
    const many = names.map((name) => ({ ...small!, segment: { name } }));
    const { heads } = built({ kind: 'cross_table', groups: [{ label: 'All', columns: names }] }, { ...BANNER, columns: [total, ...many] }); // prettier-ignore
    expect([1, 26, 27, 28].map((c) => heads?.[c]?.letter)).toEqual(['A', 'Z', 'AA', 'AB']);
  });

  it('is drawn without marks', () => {
    const geometry = { size: { width: 4, height: 4 }, gap: 0, axisMax: 100, hole: 0, seam: { color: COLORS.ground, width: 1 } }; // prettier-ignore
    expect(chartMarks(spec, geometry).vegaLite['layer']).toEqual([]);
  });
});
