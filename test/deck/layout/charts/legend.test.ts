import { describe, expect, it } from 'vitest';
import { right } from '../../../../src/base/box.ts';
import { inches } from '../../../../src/base/length.ts';
import { legendOver } from '../../../../src/deck/layout/charts/legend.ts';
import type { ChartContent } from '../../../../src/deck/template/types.ts';
import { brand, inInches, place, scope, stage } from '../stage.ts';

const within = { ...scope, path: 'chart' };

/** The legend of these labels over an area so many inches wide. */
function legend(width: number, ...labels: readonly string[]) {
  const { context, found } = stage();
  const fill = brand.colors.get('ground');
  if (!fill) throw new Error('no ground');
  const entries = labels.map((label, i) => ({ key: `k${i}`, message: `m${i}`, label, fill }));
  // Of a chart, its legend asks for no more.
  const content = { spec: { question: 'Q1', language: 'en-US' }, place } as unknown as ChartContent;
  const { elements, below } = legendOver(context, within, content, entries, inInches(1, 2, width, 4));
  const boxes = labels.map((_, i) => {
    const of = (part: string) => {
      const found = elements.find(({ id }) => id === `chart.legend.k${i}.${part}`);
      if (!found) throw new Error(`no ${part}`);
      return found.box;
    };
    return { swatch: of('swatch'), label: of('label') };
  });
  return { boxes, below, codes: found.map(({ code }) => code) };
}

describe('a legend', () => {
  it('is a line from the left, each label right of its swatch, with space between the entries', () => {
    const { boxes, below, codes } = legend(8, 'Green tea', 'Black tea', 'Milk');
    expect(codes).toEqual([]);
    expect(boxes[0]?.swatch.x).toBe(inches(1));
    for (const { swatch, label } of boxes) {
      expect([swatch.w, swatch.h]).toEqual([inches(0.16), inches(0.16)]);
      expect(label.x - right(swatch)).toBe(inches(0.1));
      expect([label.y, label.h]).toEqual([boxes[0]?.label.y, boxes[0]?.label.h]);
      expect(Math.abs(swatch.y + swatch.h / 2 - (label.y + label.h / 2))).toBeLessThanOrEqual(1);
    }
    for (const [i, { swatch }] of boxes.entries()) {
      const before = boxes[i - 1];
      if (before) expect(Math.abs(swatch.x - right(before.label) - inches(0.35))).toBeLessThanOrEqual(2);
    }
    expect(boxes[0]?.label.y).toBe(inches(2));
    const height = (boxes[0]?.label.h ?? 0) + inches(0.35) / 2;
    expect(Math.abs(below.y - inches(2) - height)).toBeLessThanOrEqual(1);
    expect(Math.abs(below.h - inches(4) + height)).toBeLessThanOrEqual(1);
    expect([below.x, below.w]).toEqual([inches(1), inches(8)]);
  });

  it('goes on in a second line where the first is full, and not before', () => {
    const lines = (width: number): readonly number[] =>
      legend(width, 'Green tea', 'Black tea', 'Milk').boxes.map(({ label }) => Math.round((label.y - inches(2)) / label.h)); // prettier-ignore
    expect(lines(8)).toEqual([0, 0, 0]);
    expect(lines(2.95)).toEqual([0, 0, 1]);
    expect(legend(2.95, 'Green tea', 'Black tea', 'Milk').boxes[2]?.swatch.x).toBe(inches(1));
    const { boxes, below } = legend(2.95, 'Green tea', 'Black tea', 'Milk');
    for (const { label } of boxes) expect(right(label)).toBeLessThanOrEqual(inches(1 + 2.95));
    expect(below.y).toBeGreaterThan((boxes[2]?.label.y ?? 0) + (boxes[2]?.label.h ?? 0));
  });

  it('is set smaller before an entry stands alone in a second line', () => {
    const [wide, narrow] = [legend(8, 'Green tea', 'Black tea', 'Milk'), legend(3.2, 'Green tea', 'Black tea', 'Milk')];
    expect(narrow.boxes[0]?.label.h).toBeLessThan(wide.boxes[0]?.label.h ?? 0);
    expect(new Set(narrow.boxes.map(({ label }) => label.y)).size).toBe(1);
  });

  it('has about as many entries on each of two lines, rather than one alone in the last', () => {
    const many = ['Green tea', 'Black tea', 'Milk tea', 'Herb tea', 'Rose tea'];
    for (let width = 3; width < 9; width += 0.1) {
      const tops = legend(width, ...many).boxes.map(({ label }) => label.y);
      const last = tops.filter((y) => y === Math.max(...tops)).length;
      if (new Set(tops).size === 2) expect(last).toBeGreaterThan(1);
    }
  });

  it('is set smaller before it takes three lines', () => {
    const many = ['Green tea', 'Black tea', 'Milk', 'Coffee and cake', 'Water'];
    const [wide, narrow] = [legend(8, ...many), legend(3.4, ...many)];
    expect(narrow.boxes[0]?.label.h).toBeLessThan(wide.boxes[0]?.label.h ?? 0);
    expect(new Set(narrow.boxes.map(({ label }) => label.y)).size).toBe(2);
  });

  it('names a label that is wider than the room', () => {
    const { codes } = legend(1, 'Tea', 'A label that nobody could set into an inch, however small its type is');
    expect(codes).toContain('layout/label-does-not-fit');
    expect(legend(2, 'Tea', 'Milk').codes).toEqual([]);
  });
});
