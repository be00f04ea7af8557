import { describe, expect, it } from 'vitest';
import { emu, inches, pt } from '../../../../src/base/length.ts';
import { makeChart } from '../../../../src/deck/chart/build-chart.ts';
import { labelColumn } from '../../../../src/deck/layout/charts/label-column.ts';
import { setWords } from '../../../../src/deck/layout/charts/words.ts';
import { place, stage } from '../stage.ts';
import { COLORS, Q4, asTable, WORDS } from '../../chart/chart-fixture.ts';

const order = { request: { kind: 'bars', highlight: [] }, table: asTable(Q4), words: WORDS };
const { spec, asides } = makeChart(order, COLORS);
const content = { kind: 'chart', place, spec, asides } as const;
const labels = { size: pt(16), width: inches(3) };
const { context } = stage();
const column = (isBold: (category: number) => boolean) => labelColumn(context, content, labels, isBold);

describe('labels that are texts of their own', () => {
  it('have a column as wide as the widest needs, bold ones wider', () => {
    const [plain, bold] = [column(() => false), column(() => true)];
    expect(plain.width).toBeLessThan(labels.width);
    expect(bold.width).toBeGreaterThan(plain.width);
    // One bold label of four makes room for itself only.
    expect(column((c) => spec.categories[c]?.key === 'labour').width).toBeLessThan(bold.width);
  });

  it('stand in it on as few lines as in the whole room', () => {
    const { width, words, look } = column(() => true);
    for (const c of spec.categories.keys()) {
      const lines = (w: number): number => setWords(context, content, words(c), look(c), emu(w)).lineCount;
      expect(lines(width)).toBe(lines(labels.width));
    }
  });

  it('are in the size that was found for all, from the right', () => {
    const { look, words } = column((c) => c === 1);
    expect([look(0), look(1)].map(({ size, align, bold }) => [size, align, bold])).toEqual([[16, 'right', false], [16, 'right', true]]); // prettier-ignore
    expect(words(0)).toEqual({ parts: [['label of creative', 'text']], message: 'option.Q4.creative' });
  });
});
