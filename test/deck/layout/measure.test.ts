import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pt, ptToEmu } from '../../../src/base/length.ts';
import { createMeasurer, graphemes, missingGlyphs } from '../../../src/deck/layout/measure.ts';
import { EN, FACES, JA, measurer } from './fixtures.ts';

describe('graphemes', () => {
  it('keeps combined characters whole', () => {
    expect(graphemes('か\u3099x👨‍👩‍👧葛\u{e0100}')).toEqual(['か\u3099', 'x', '👨‍👩‍👧', '葛\u{e0100}']);
  });

  it('agrees with the segmenter on every text', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    const unit = fc.oneof(
      fc.constantFrom('あ', 'A', '\u3099', 'ﾞ', '\u200d', '☑', '\ufe0f', '\r', '\n', '。', '1', '\u20e3'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const text = units.join('');
        expect(graphemes(text)).toEqual(Array.from(segmenter.segment(text), (part) => part.segment));
      }),
      { numRuns: 60 },
    );
  });
});

describe('createMeasurer', () => {
  it('adds advances without kerning', () => {
    const [a, v] = ['A', 'V'].map((char) => measurer.advance(char, EN, false)) as [number, number];
    expect(measurer.width('AV', EN, false, pt(100))).toBe(ptToEmu(100 * (a + v)));
    expect(measurer.width('生成', JA, true, pt(14))).toBe(ptToEmu(28));
  });

  it('measures each weight with its own file', () => {
    expect(measurer.advance('a', EN, false)).toBeCloseTo(1139 / 2048, 6);
    expect(measurer.advance('f', EN, true)).toBeCloseTo(682 / 2048, 6);
    expect(measurer.advance('f', EN, false)).toBeCloseTo(569 / 2048, 6);
  });

  it('takes a character from the first family of the chain that has it', () => {
    expect(measurer.advance('生', EN, false)).toBe(1);
    expect(measurer.advance('a', JA, false)).not.toBeCloseTo(measurer.advance('a', EN, false), 2);
  });

  it('counts nothing for marks and joiners, and a square or an emoji for what no font has', () => {
    expect(measurer.advance('か\u3099', JA, false)).toBe(measurer.advance('が', JA, false));
    expect(measurer.advance('e\u0301\u0323', EN, false)).toBeCloseTo(measurer.advance('é', EN, false), 6);
    expect(measurer.advance('\u200b', EN, false)).toBe(0);
    expect(measurer.advance('👨‍👩‍👧', JA, false)).toBe(1.37);
    expect(measurer.advance('\ud7a3', EN, false)).toBe(1);
  });

  it("places the baseline by the font's Windows metrics in a line of 1.2 em", () => {
    expect(measurer.ascent(JA)).toBeCloseTo((1.2 * 1802) / 2048, 6);
    expect(measurer.ascent(JA) + measurer.descent(JA)).toBeCloseTo(1.2, 9);
  });

  it('throws where a weight is missing or a family unknown', () => {
    expect(() => createMeasurer(FACES.slice(0, 1))).toThrow('"BIZ UDPGothic" needs a regular and a bold face');
    expect(() => measurer.advance('a', ['Comic'], false)).toThrow('"Comic"');
  });
});

describe('measurer.has and missingGlyphs', () => {
  it('names each character that no font of the chain has, once', () => {
    expect(missingGlyphs('☑ 生成AI 한글 ☑\u200d\ufe0f😀', JA, measurer)).toEqual(['☑', '한', '글', '😀']);
    expect(missingGlyphs('生é', ['Arial'], measurer)).toEqual(['生']);
  });
});
