import { marksOf } from '../../../../src/deck/chart/types.ts';
import { describe, expect, it } from 'vitest';
import { contains } from '../../../../src/base/box.ts';
import { Q2 } from '../../chart/chart-fixture.ts';
import { inInches, measured } from '../stage.ts';
import { brand, draw, plainOf, textAt } from './chart-stage.ts';

const highlighted = { kind: 'doughnut', highlight: ['company_wide'] } as const;

describe('a doughnut', () => {
  it('is a ring at the left, as high as its room or two fifths as wide', () => {
    expect(measured(draw(Q2, highlighted, [8, 3]).chart.box)).toEqual([1, 1, 3, 3]);
    expect(measured(draw(Q2, highlighted, [8, 5]).chart.box)).toEqual([1, 1.9, 3.2, 3.2]);
    expect(draw(Q2, highlighted).chart).toMatchObject({ hole: 0.62, valuePosition: 'none', labels: [], axisMax: 100, gap: 0 }); // prettier-ignore
  });

  it('has a row a label at the right, in the ring’s order: swatch, label, value', () => {
    const { elements, spec, chart } = draw(Q2, highlighted);
    const rows = marksOf(spec).map(({ option }) => ({
      swatch: elements.find((e) => e.id === `chart.${option}.Swatch`)!,
      label: textAt(elements, `chart.${option}.label`),
      value: textAt(elements, `chart.${option}.value`),
    }));
    expect(rows.map(({ label }) => plainOf(label).replace('\n', ' '))).toEqual(['company_wide', 'some_departments', 'personal', 'nothing', 'dont_know'].map((o) => `label of ${o}`)); // prettier-ignore
    expect(rows.map(({ value }) => plainOf(value))).toEqual(['9.9%', '11.9%', '21.5%', '55.4%', '1.3%']);
    for (const { swatch, label, value } of rows) {
      expect(swatch.box.x).toBeGreaterThan(chart.box.x + chart.box.w);
      expect(label.box.x).toBeGreaterThan(swatch.box.x + swatch.box.w);
      expect(label.box.x + label.box.w).toBeLessThanOrEqual(value.box.x);
      expect(value.box.x + value.box.w).toBe(inInches(1, 1, 8, 4).x + inInches(1, 1, 8, 4).w);
    }
    const tops = rows.map(({ label }) => label.box.y);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(elements.filter((e) => e.id.endsWith('.Rule'))).toHaveLength(4);
    expect(chart.valuesBeside).toEqual(marksOf(spec).map(({ option }) => option));
  });

  it('shows the highlighted answer in bold, and in the middle where the slide has words for it', () => {
    const { elements, chart } = draw(Q2, { ...highlighted, center: 'in all' });
    expect(textAt(elements, 'chart.company_wide.label').paragraphs[0]?.lines[0]?.[0]?.bold).toBe(true);
    expect(textAt(elements, 'chart.personal.label').paragraphs[0]?.lines[0]?.[0]?.bold).toBe(false);
    const [label, value] = [textAt(elements, 'chart.center'), textAt(elements, 'chart.center-value')];
    expect([plainOf(label), plainOf(value)]).toEqual(['in all', '9.9%']);
    for (const text of [label, value]) {
      expect(contains(chart.plot, text.ink)).toBe(true);
      expect(text.over).toContain('chart');
      expect(Math.abs(text.box.x + text.box.w / 2 - chart.box.x - chart.box.w / 2)).toBeLessThanOrEqual(1);
    }
    expect(label.box.y + label.box.h).toBe(value.box.y);
    expect(draw(Q2, highlighted).elements.some((e) => e.id.startsWith('chart.center'))).toBe(false);
  });

  it('takes its colours from the brand', () => {
    const { elements } = draw(Q2, highlighted);
    const fill = (option: string) => elements.find((e) => e.id === `chart.${option}.Swatch`);
    expect(fill('company_wide')).toMatchObject({ fill: brand.colors.get('accent') });
    expect(fill('dont_know')).toMatchObject({ fill: brand.colors.get('palest') });
  });

  it('names a label for which there is no room', () => {
    const label = 'This label goes on and on, longer than any that somebody would read in a legend of this size, and still';
    expect(draw(Q2, highlighted).found).toEqual([]);
    const { found } = draw(Q2, { ...highlighted, labels: { nothing: label } }, [4, 2]);
    expect(found.map((d) => d.says.en.found).join()).toContain('option.Q2.nothing');
  }); // prettier-ignore

  it('says itself where it came from', () => {
    expect(draw(Q2, highlighted).chart).toMatchObject({
      id: 'chart',
      name: 'Chart Q2',
      alt: '全社的に導入しているのは9.9%',
      decorative: false,
      origin: { slot: 'chart', figures: [], claims: [] },
    });
  });
});
