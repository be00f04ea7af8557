import { describe, expect, it } from 'vitest';
import { pt } from '../../../src/base/length.ts';
import { categoryText, placedLines } from '../../../src/deck/scene/written-words.ts';
import { area, category, chart, lines, run, spec } from '../../files/pptx/builders.ts';

describe('placedLines', () => {
  const texts = (decided: boolean, all: readonly string[], align: 'left' | 'center' = 'left'): readonly string[][] =>
    placedLines(lines(all.map((t) => [run(t)]), { align }), decided).map((line) => line.map((r) => r.text)); // prettier-ignore

  it('gives back the space between words at a line end, and only there', () => {
    expect(texts(true, ['one', 'two'])).toEqual([['one '], ['two']]);
    expect(texts(true, ['one,', '2'])).toEqual([['one, '], ['2']]);
    expect(texts(true, ['one ', 'two'])).toEqual([['one '], ['two']]);
    expect(texts(true, ['well-', 'known'])).toEqual([['well-'], ['known']]);
    expect(texts(true, ['生成', 'AI'])).toEqual([['生成'], ['AI']]);
    expect(texts(true, ['“週3回以上”', 'AI'])).toEqual([['“週3回以上”'], ['AI']]);
    expect(texts(true, ['“one”', 'two'])).toEqual([['“one” '], ['two']]);
    expect(texts(true, ['AI', '格差'])).toEqual([['AI'], ['格差']]);
    expect(texts(true, ['one', 'two'], 'center')).toEqual([['one'], ['two']]);
  });

  it('joins lines that PowerPoint wraps, and runs that look the same', () => {
    expect(texts(false, ['one ', 'two'])).toEqual([['one two']]);
    const mixed = lines([
      [run('a'), run('b', { size: pt(20) })],
      [run('c', { size: pt(20) }), run('d')],
    ]);
    expect(placedLines(mixed, false)[0]?.map((r) => r.text)).toEqual(['a', 'bc', 'd']);
  });
});

describe('categoryText', () => {
  const two = chart('c', 'C', area(0, 0, 1, 1), area(0, 0, 1, 1), spec('bars', 'Q', [category('a', 'first of two', 1, 2), category('b', 'second', 1, 2)], 2)); // prettier-ignore

  it('is the label in the lines of the axis, else the label', () => {
    expect(categoryText({ ...two, axisLabels: [['first', 'of two'], ['second']] }, 0)).toBe('first\nof two');
    expect([categoryText(two, 0), categoryText(two, 1)]).toEqual(['first of two', 'second']);
  });

  it('throws on a category that the chart does not have', () => {
    expect(() => categoryText(two, 2)).toThrow('no category 2');
  });
});
