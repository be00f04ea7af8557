import { describe, expect, it } from 'vitest';
import type { Color } from '../../../../src/base/color.ts';
import { bottom, right } from '../../../../src/base/box.ts';
import { GRID, SIDES } from '../../chart/kinds/compared.ts';
import { inInches, stage } from '../stage.ts';
import { draw, textAt } from './chart-stage.ts';
import { beyond, chartAt, shapeAt, touching, words, wordsIn } from './compared-stage.ts';

const area = inInches(1, 1, 8, 4);
const grid = (more = {}) => draw(GRID, { kind: 'diverging', sides: SIDES, ...more }, [8, 4]);

describe('a diverging grid', () => {
  it('stands within its area, with words that do not touch', () => {
    const { elements, found } = grid();
    expect([found, beyond(elements, area), touching(elements)]).toEqual([[], [], []]);
  });

  it('is a chart for each side, on one scale, away from one line', () => {
    const { elements } = grid();
    const [positive, negative, neutral] = ['chart', 'chart.negative', 'chart.neutral'].map((id) => chartAt(elements, id));
    const unit = ({ plot, axisMax }: NonNullable<typeof positive>): number => Math.round(plot.w / axisMax / 10);
    expect(new Set([positive!, negative!, neutral!].map(unit)).size).toBe(1);
    expect([positive!.axisMax, negative!.axisMax, neutral!.axisMax]).toEqual([80, 40, 29]);
    const { box: line } = shapeAt(elements, 'chart.center');
    const center = line.x + line.w / 2;
    expect([positive!.plot.x - center, right(negative!.plot) - center].map((off) => Math.abs(off) <= 2)).toEqual([true, true]);
    expect([positive!.mirrored, negative!.mirrored, neutral!.mirrored]).toEqual([undefined, true, undefined]);
    expect(neutral!.plot.x).toBeGreaterThan(right(positive!.plot));
    expect([positive!.decorative, negative!.decorative, neutral!.decorative]).toEqual([false, true, true]);
  }); // prettier-ignore

  it('has the options of a side from the centre outwards, whichever end of the scale comes first', () => {
    const { elements } = grid();
    const keys = (id: string): readonly string[] => chartAt(elements, id).chart.series.map(({ key }) => key);
    expect([keys('chart'), keys('chart.negative'), keys('chart.neutral')]).toEqual([['good', 'best'], ['bad', 'worst'], ['so']]); // prettier-ignore
    const turned = SIDES.map((side) => ({ ...side, side: ({ negative: 'positive', neutral: 'neutral', positive: 'negative' } as const)[side.side] })); // prettier-ignore
    const other = grid({ sides: turned }).elements;
    expect(chartAt(other, 'chart').chart.series.map(({ key }) => key)).toEqual(['bad', 'worst']);
    expect(chartAt(other, 'chart.negative').chart.series.map(({ key }) => key)).toEqual(['good', 'best']);
  });

  it('has values of 5 % and more in their part, if they can be read there; the outermost beside the bar, others not', () => {
    const { elements } = grid();
    const inside = (id: string): readonly string[] => chartAt(elements, id).labels.map(({ text }) => text);
    expect(inside('chart')).toEqual(['46.0', '34.0', '24.0']);
    // 2 % is too little, 6 % too narrow here, and 12 % for one that can stand beside the bar.
    expect(inside('chart.negative')).toEqual(['28.0']);
    expect(chartAt(elements, 'chart.negative').valuesBeside).toEqual(['bad @ help', 'worst @ help', 'worst @ price']);
    expect([wordsIn(elements, 'chart.negative.'), wordsIn(elements, 'chart.neutral.'), wordsIn(elements, 'chart.positive.')]).toEqual([['2.0', '12.0'], ['12.0', '29.0'], ['7.0']]); // prettier-ignore
    const beside = textAt(elements, 'chart.negative.2').ink;
    expect(right(beside)).toBeLessThan(chartAt(elements, 'chart.negative').plot.x);
    expect(textAt(elements, 'chart.neutral.1').ink.x).toBeGreaterThan(chartAt(elements, 'chart.neutral').plot.x);
  });

  it('has the value of a wide outermost part in it, on either side', () => {
    const wide = draw(GRID, { kind: 'diverging', sides: SIDES }, [12, 4]).elements;
    expect(chartAt(wide, 'chart.negative').labels.map(({ text }) => text)).toContain('12.0');
    expect(wordsIn(wide, 'chart.negative.')).toEqual(['2.0']);
  });

  it('names what is neutral in the legend where its parts have colours of their own', () => {
    const own = stage().context.colors;
    const legend = (sides: typeof SIDES, table: typeof GRID, rest: Color) => wordsIn(draw(table, { kind: 'diverging', sides }, [8, 4], { colors: { ...own, rest } }).elements, 'chart.legend.').length;
    expect(legend(SIDES, GRID, own.muteOnDark)).toBe(4);
    const three = SIDES.map((side) => ({ ...side, options: { negative: ['worst'], neutral: ['so', 'bad'], positive: ['best', 'good'] }[side.side] }));
    const [first, ...others] = GRID.columns.map((column) => ({ ...column, rows: column.rows.map((row) => (row.option === 'bad' ? { ...row, role: 'other' as const } : row)) }));
    const apart = { ...GRID, columns: [first!, ...others] as const };
    expect(legend(three, apart, own.muteOnDark)).toBe(5);
    // Two points of the scale look alike; so does what is none, where the brand has no colour for it.
    expect([legend(three, GRID, own.muteOnDark), legend(three, apart, own.palest)]).toEqual([3, 3]);
  }); // prettier-ignore

  it('has no outline around parts of several bars', () => {
    const { elements } = draw(GRID, { kind: 'diverging', sides: SIDES }, [5, 4]);
    const charts = elements.filter((element) => element.kind === 'chart');
    expect(charts.flatMap(({ valuesBeside }) => valuesBeside).length).toBeGreaterThan(0);
    expect(charts.map(({ outlined }) => outlined)).toEqual([undefined, undefined, undefined]);
  });

  it('has one scale, one line and one column of labels over all slides on which it goes on', () => {
    const shared = {
      rows: [
        { key: 'price', label: 'Price', stressed: false },
        { key: 'help', label: 'Help when something does not work as it should', stressed: true },
      ],
      perSlide: { rows: 3, options: 5 },
      longest: {
        positive: { share: 80, label: '80' },
        neutral: { share: 40, label: '40' },
        negative: { share: 60, label: '60' },
      },
      values: [],
    };
    const page = (i: number) => {
      const table = { ...GRID, columns: [GRID.columns[i]!] as const };
      const sides = SIDES.map(({ shares, ...side }) => ({ ...side, shares: [shares[i]!] }));
      const words = { column: () => shared.rows[i]!.label };
      return draw(table, { kind: 'diverging', items: true, sides, shared, words }, [8, 4]).elements;
    };
    const [one, other] = [page(0), page(1)];
    for (const id of ['chart', 'chart.negative', 'chart.neutral']) {
      const [a, b] = [chartAt(one, id), chartAt(other, id)];
      expect([b.plot, b.axisMax, b.gap], id).toEqual([a.plot, a.axisMax, a.gap]);
    }
    expect([chartAt(one, 'chart'), chartAt(one, 'chart.neutral'), chartAt(one, 'chart.negative')].map(({ axisMax }) => axisMax)).toEqual([80, 40, 60]); // prettier-ignore
    expect(textAt(other, 'chart.item.help').box.w).toBe(textAt(one, 'chart.item.price').box.w);
    // As high as where three stand.
    expect(chartAt(one, 'chart').plot.h * 3).toBeLessThan(inInches(0, 0, 1, 4).h);
  });

  it('has the sums at the right, in the accent where more disagree', () => {
    const { elements } = grid();
    const sums = ['help', 'price'].map((key) => textAt(elements, `chart.sum.${key}`));
    expect(sums.map(words)).toEqual(['80.0%', '31.0%']);
    expect(sums.map((sum) => sum.paragraphs[0]?.lines[0]?.[0]?.color.slot)).toEqual(['dk2', 'accent5']);
    expect(words(textAt(elements, 'chart.head.sum'))).toBe('all content');
  });

  it('names its sides over the bars, and its colours under them from left to right', () => {
    const { elements } = grid();
    expect(['negative', 'positive', 'neutral'].map((side) => words(textAt(elements, `chart.head.${side}`)))).toEqual(['the negative ←', '→ the positive', 'the neutral']); // prettier-ignore
    const swatches = ['worst', 'bad', 'good', 'best'].map((key) => shapeAt(elements, `chart.legend.${key}.swatch`).box);
    expect(swatches).toEqual(swatches.toSorted((a, b) => a.y - b.y || a.x - b.x));
    expect(swatches.every(({ y }) => y >= bottom(chartAt(elements, 'chart').plot))).toBe(true);
  });

  it('sets the name of a side on two lines over short bars', () => {
    const sides = SIDES.map((side) => (side.side === 'positive' ? { ...side, label: 'content with it on the whole' } : side)); // prettier-ignore
    const { elements, found } = draw(GRID, { kind: 'diverging', sides }, [5.4, 4]);
    expect(found).toEqual([]);
    expect(textAt(elements, 'chart.head.positive').paragraphs[0]?.lines.length).toBe(2);
  });

  it('does without what is neutral', () => {
    const { elements, found } = grid({ sides: SIDES.filter(({ side }) => side !== 'neutral') });
    expect([found, elements.filter(({ kind }) => kind === 'chart').length]).toEqual([[], 2]);
  });

  it('says every value of one bar with its colours where a part has no room for its own', () => {
    const one = { ...GRID, columns: [GRID.columns[0]] as const };
    const sides = SIDES.map(({ shares, ...side }) => ({ ...side, shares: shares.slice(0, 1) }));
    const wide = draw(one, { kind: 'diverging', sides }, [8, 4]).elements;
    expect(wordsIn(wide, 'chart.legend.').filter((label) => label.includes(' = '))).toEqual([]);
    const tight = draw(one, { kind: 'diverging', sides }, [3.6, 4]).elements;
    const values = chartAt(tight, 'chart').chart.series.flatMap(({ points }) => points[0]?.valueLabel ?? []);
    for (const value of values) expect(wordsIn(tight, 'chart.legend.').filter((label) => label.endsWith(` = ${value}%`))).toHaveLength(1); // prettier-ignore
    expect(wordsIn(tight, 'chart.negative.')).toEqual([]);
  });
});
