import fc from 'fast-check';
import { marksOf } from '../../../../src/deck/chart/types.ts';
import { describe, expect, it } from 'vitest';
import { contains, right } from '../../../../src/base/box.ts';
import { inches, pt } from '../../../../src/base/length.ts';
import type { LayoutContext } from '../../../../src/deck/layout/context.ts';
import { Q4, tableOf } from '../../chart/chart-fixture.ts';
import { inInches, measured } from '../stage.ts';
import { brand, draw } from './chart-stage.ts';

const kind = 'bars';
const ofOptions = (count: number, displayed = (i: number): number => 90 - i) =>
  tableOf(
    'Q',
    'multiple',
    100,
    Array.from({ length: count }, (_, i) => [`o${i}`, 90 - i, displayed(i)] as const),
  );

describe('bars', () => {
  it('share the height, but are no higher than is good for few of them', () => {
    expect(measured(draw(ofOptions(4), { kind }, [8, 4]).chart.plot)[3]).toBe(4);
    const two = draw(ofOptions(2), { kind }, [8, 4]).chart;
    expect([measured(two.plot)[1], measured(two.plot)[3]]).toEqual([1.75, 2.5]);
  });

  it('begin at one line whatever their labels, which have a column of their own', () => {
    const short = draw(Q4, { kind, labels: { labour: 'a', other: 'b', creative: 'c', speed: 'd' } }).chart;
    expect(short.plot.x).toBe(inches(1 + 3.05 + 0.16));
    const long = draw(Q4, { kind, labels: { labour: 'A label with a great many words in it, more than fit on a line' } });
    expect(long.chart.plot.x).toBe(short.plot.x);
    expect(long.chart.axisLabels?.map((lines) => lines.length > 1)).toEqual([false, false, true, false]);
    expect(long.chart.axisLabels?.[2]?.join(' ')).toBe('A label with a great many words in it, more than fit on a line');
  }); // prettier-ignore

  it('end where there is still room for the largest value beside them', () => {
    const { chart } = draw(Q4, { kind });
    const [largest] = chart.labels.filter(({ text }) => text === '60.6%');
    expect(right(largest!.box)).toBeLessThanOrEqual(right(chart.plot));
    const end = chart.plot.x + (chart.plot.w * 60.6) / chart.axisMax;
    expect(largest!.box.x).toBeGreaterThan(end);
    expect(chart.axisMax).toBeGreaterThan(60.6);
  });

  it('leave the space that LibreOffice puts between Japanese and other letters of the largest value', () => {
    const one = tableOf('Q', 'single', 3, [['a', 3, 100], ['b', 0, 0]]); // prettier-ignore
    const roomOf = (counted: (value: string) => string): number => {
      const { chart } = draw(one, { kind, counted });
      const [value] = chart.labels.filter(({ text }) => text.startsWith('100.0%'));
      return right(chart.plot) - value!.box.x - value!.box.w;
    };
    // Three changes of letters, a fifth of 20 points each.
    const more = roomOf((value) => `${value}（3/3名）`) - roomOf((value) => `${value}(3/3)`);
    expect(Math.abs(more - inches((3 * 0.2 * 20) / 72))).toBeLessThan(inches(0.005));
  });

  it('put each value at the end of its bar, in the middle of its height', () => {
    const { chart, spec } = draw(Q4, { kind, highlight: ['creative'] });
    marksOf(spec).forEach((category, i) => {
      const label = chart.labels.find(({ text }) => text === category.valueLabel)!;
      const end = chart.plot.x + (chart.plot.w * category.displayed) / chart.axisMax;
      expect(Math.abs(label.box.x - end - inches(0.1))).toBeLessThanOrEqual(2);
      const middle = chart.plot.y + (chart.plot.h * (i + 0.5)) / marksOf(spec).length;
      expect(Math.abs(label.box.y + label.box.h / 2 - middle)).toBeLessThanOrEqual(2);
      expect(label.color).toEqual(category.inkBeside);
    });
  });

  it('keep other answers last, whatever their share', () => {
    expect(draw(Q4, { kind }).chart.axisLabels?.at(-1)).toEqual(['label of other']);
  });

  it('set highlighted values larger, where the brand does, the others have their usual size, and there is room', () => {
    const usual = brand.styles.get('chart_value')!;
    const large = { ...usual, min: pt(usual.max + 8), max: pt(usual.max + 8) };
    const styled: Partial<LayoutContext> = { brand: { ...brand, styles: new Map([...brand.styles, ['chart_value_stressed', large]]) } }; // prettier-ignore
    const of = (count: number, more: Partial<LayoutContext> = styled) => {
      const { chart } = draw(ofOptions(count), { kind, highlight: ['o1'] }, [8, 4], more);
      const sizes = chart.labels.filter(({ text }) => text.endsWith('%')).map(({ size }) => size);
      return { sizes, stressed: chart.stressedSize };
    };
    const { max } = usual;
    expect(of(3)).toEqual({ sizes: [max, max + 8, max], stressed: max + 8 });
    expect(of(3, {})).toEqual({ sizes: [max, max, max], stressed: undefined });
    expect(of(12).stressed).toBeUndefined();
    expect(new Set(of(12).sizes).size).toBe(1);
  });

  it('set the labels of five bars a step smaller than those of four', () => {
    expect([4, 5].map((count) => draw(ofOptions(count), { kind }, [8, 4]).chart.labelSize)).toEqual([16, 14]);
  });

  it('set a dozen labels and values smaller, none into another', () => {
    const { chart, found } = draw(ofOptions(12), { kind }, [8, 4]);
    expect(found).toEqual([]);
    expect(chart.labelSize).toBeLessThan(draw(ofOptions(4), { kind }).chart.labelSize);
    const values = chart.labels.filter(({ text }) => text.endsWith('%'));
    values.slice(1).forEach(({ box: at }, i) => expect(at.y).toBeGreaterThanOrEqual(values[i]!.box.y + values[i]!.box.h)); // prettier-ignore
  });

  it('name a label that does not fit, on its slide', () => {
    const { found } = draw(ofOptions(4), { kind, labels: { o2: 'word '.repeat(80) } }, [5, 2]);
    expect(found.map((d) => [d.code, d.slides])).toEqual([['layout/label-does-not-fit', ['s']]]);
    expect(found[0]?.says.en.found).toContain('word word');
  });

  it('begin as far left as the lines of a word allow that is wider than the usual column', () => {
    const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
    const { chart, found } = draw(tableOf('Q', 'multiple', 100, [['long', 60, 60], ['b', 30, 30]]), { kind: 'bars', labels: { long: word } }, [8, 4]); // prettier-ignore
    const label = chart.labels.find(({ lines }) => (lines?.length ?? 0) > 1)!;
    expect([found, label.lines?.join('')]).toEqual([[], word]);
    // No more than a few points of the column are left free.
    expect(label.box.x - chart.box.x).toBeLessThan(label.box.w * 0.1);
  });

  it('stay inside of their room with all that belongs to them', () => {
    const option = fc.record({ displayed: fc.integer({ min: 0, max: 1000 }), label: fc.lorem({ maxCount: 8 }) });
    fc.assert(
      fc.property(fc.array(option, { minLength: 1, maxLength: 12 }), fc.integer({ min: 3, max: 12 }), (options, w) => {
        const table = ofOptions(options.length, (i) => options[i]!.displayed / 10);
        const labels = Object.fromEntries(options.map(({ label }, i) => [`o${i}`, label]));
        const { chart, found } = draw(table, { kind, labels }, [w, 4]);
        if (found.length > 0) return;
        const area = inInches(1, 1, w, 4);
        for (const at of [chart.box, chart.plot, ...chart.labels.map((l) => l.box)]) {
          expect(contains(area, at, inches(0.05))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
