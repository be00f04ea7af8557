import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inches, pt, ptToEmu } from '../../../src/base/length.ts';
import { fitText, WIDTH_MARGIN, type FitRules, type ScaledRun } from '../../../src/deck/layout/fit.ts';
import { JA, KEPT, measurer, textOf } from './fixtures.ts';

const run = (text: string, rest: Partial<ScaledRun> = {}): ScaledRun => ({
  text,
  fonts: JA,
  bold: true,
  scale: 1,
  payload: undefined,
  ...rest,
});

const RULES: FitRules = {
  mode: 'display',
  keepTogether: KEPT,
  maxSize: pt(28),
  minSize: pt(14),
  step: pt(1),
  smallest: pt(10),
  lineSpacing: 1.1,
  paragraphSpace: pt(6),
};

const HEADLINE = '生成AIを「全社的に導入・活用している」と回答した方は10%未満になりました。';

describe('fitText', () => {
  it('takes the largest size where there is room', () => {
    const fit = fitText([[run(HEADLINE)]], { w: inches(12.1), h: inches(2) }, RULES, measurer);
    expect(fit.size).toBe(28);
    expect(fit.height).toBe(ptToEmu(2 * 28 * 1.2 * 1.1));
    expect(fit.lineCount).toBe(2);
    expect(fit.overflow).toBeUndefined();
  });

  it('shrinks to the largest size that fits the height, or the lines', () => {
    const { size } = fitText([[run(HEADLINE)]], { w: inches(9), h: inches(0.85) }, RULES, measurer);
    expect(size).toBe(23); // two lines of 23 pt are 60.72 pt of the 61.2 pt; of 24 pt 63.36
    const one = fitText([[run(HEADLINE)]], { w: inches(12.1) }, { ...RULES, maxLines: 1 }, measurer);
    const gaps = 4 * 0.25; // 成|AI|を, は|10%|未
    const emWidth = [...HEADLINE].reduce((sum, char) => sum + measurer.advance(char, JA, true), gaps);
    expect(one.lineCount).toBe(1);
    expect(one.width).toBe(ptToEmu((emWidth - gaps) * one.size));
    expect(one.size).toBe(Math.floor((12.1 * 72 * (1 - WIDTH_MARGIN)) / emWidth));
  });

  it('never goes below the smallest size, and reports what is too much', () => {
    const fit = fitText([[run(HEADLINE)]], { w: inches(3), h: inches(0.5) }, { ...RULES, maxLines: 2 }, measurer);
    expect(fit.size).toBe(14);
    expect(fit.lineCount).toBeGreaterThan(2);
    expect(fit.overflow).toEqual({
      by: fit.height - inches(0.5),
      lines: fit.lineCount - 2,
      cutLines: [],
    });
    expect(fit.paragraphs[0]?.map(textOf).join('')).toBe(HEADLINE);
  });

  it('shrinks rather than cut a word, and names the lines that it must cut', () => {
    expect(fitText([[run('地方中小企業')]], { w: inches(2) }, RULES, measurer)).toMatchObject({
      size: 23,
      lineCount: 1,
    });
    const cut = fitText([[run('地方中小企業')]], { w: inches(1) }, RULES, measurer);
    expect(cut.size).toBe(14);
    expect(cut.overflow?.cutLines.length).toBeGreaterThan(0);
  });

  it('goes somewhat smaller to spare a break inside a phrase, but not much', () => {
    const text = '集中できるようになった'; // one phrase
    const emWidth = [...text].reduce((sum, char) => sum + measurer.advance(char, JA, true), 0);
    const widthAt = (size: number) => inches((emWidth * size) / 72 / (1 - WIDTH_MARGIN) + 0.01);
    const near = fitText([[run(text)]], { w: widthAt(24) }, RULES, measurer);
    expect([near.size, near.lineCount]).toEqual([24, 1]);
    const far = fitText([[run(text)]], { w: widthAt(18) }, RULES, measurer);
    expect([far.size, far.lineCount]).toEqual([28, 2]);
  });

  it('scales numbers and units with the text, a line as high as its largest type', () => {
    const runs = [run('14.2', { scale: 2.5, keep: 'whole' }), run('%', { scale: 0.6, keep: 'joined' })];
    const fit = fitText([runs, [run('定期的に利用')]], { w: inches(3) }, { ...RULES, maxSize: pt(20) }, measurer);
    expect(fit.paragraphs.map((p) => p.map((line) => line.runs.map((r) => r.size)))).toEqual([[[50, 12]], [[20]]]);
    expect(fit.height).toBe(ptToEmu((50 + 20) * 1.2 * 1.1 + 6));
    const small = fitText([runs, [run('定期的に利用')]], { w: inches(1.5) }, { ...RULES, maxSize: pt(20) }, measurer);
    const [number, unit] = small.paragraphs[0]?.[0]?.runs ?? [];
    expect(small.size).toBeLessThan(20);
    expect(number?.size).toBe(small.size * 2.5);
    expect(unit?.size).toBe(Math.max(10, Math.floor(small.size * 0.6 * 2) / 2));
  });

  it('keeps a small unit legible', () => {
    const fit = fitText([[run('人', { scale: 0.5 })]], { w: inches(3) }, { ...RULES, maxSize: pt(14) }, measurer);
    expect(fit.paragraphs[0]?.[0]?.runs[0]?.size).toBe(10);
  });

  it('gives an empty paragraph the height of a line', () => {
    const fit = fitText([[run('生成AI')], [], [run('格差')]], { w: inches(5) }, RULES, measurer);
    expect(fit.height).toBe(ptToEmu(3 * 28 * 1.2 * 1.1 + 2 * 6));
  });

  it('fits whatever it does not report, for any box', () => {
    const texts = fc.array(fc.constantFrom(HEADLINE, '生成AI格差が深刻化', '9.9%', '地方中小企業の社長300名に聞いた！'), { minLength: 1, maxLength: 3 }); // prettier-ignore
    fc.assert(
      fc.property(texts, fc.integer({ min: 5, max: 120 }), fc.integer({ min: 2, max: 40 }), (parts, w, h) => {
        const box = { w: inches(w / 10), h: inches(h / 10) };
        const fit = fitText(parts.map((text) => [run(text)]), box, RULES, measurer); // prettier-ignore
        expect(fit.size).toBeGreaterThanOrEqual(RULES.minSize);
        expect(fit.size).toBeLessThanOrEqual(RULES.maxSize);
        if (fit.overflow) {
          expect(fit.size).toBe(RULES.minSize);
          expect(fit.overflow.by + fit.overflow.lines + fit.overflow.cutLines.length).toBeGreaterThan(0);
        } else {
          expect(fit.height).toBeLessThanOrEqual(box.h);
          expect(fit.width).toBeLessThanOrEqual(box.w * (1 - WIDTH_MARGIN) + 1);
        }
      }),
    );
  });
});
