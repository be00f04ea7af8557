import { describe, expect, it } from 'vitest';
import { contrast } from '../../../src/base/color.ts';
import { buildChart as build } from '../../../src/deck/chart/build-chart.ts';
import type { ChartColors } from '../../../src/deck/chart/colors.ts';
import type { ChartRequest, ChartWords } from '../../../src/deck/chart/request.ts';
import { marksOf, type ChartSpec } from '../../../src/deck/chart/types.ts';
import type { TableColumn } from '../../../src/data/tabulate/types.ts';
import { asKnown } from '../../../src/deck/chart/fills.ts';
import { asTable, COLORS, Q2, Q3, Q4, Q8, tableOf, WORDS } from './chart-fixture.ts';

const buildChart = (request: ChartRequest, column: TableColumn, words: ChartWords, colors: ChartColors): ChartSpec =>
  build(request, asTable(column), words, colors);

const options = (spec: ChartSpec): string[] => marksOf(spec).map((c) => c.option);
const hexes = (spec: ChartSpec): string[] => marksOf(spec).map((c) => c.fill.hex);

describe('buildChart', () => {
  it('carries the table, the words and the printed values', () => {
    const spec = buildChart({ kind: 'doughnut', highlight: ['company_wide'] }, Q2, WORDS, COLORS);
    expect(spec).toMatchObject({
      kind: 'doughnut',
      question: 'Q2',
      language: 'ja',
      decimals: 1,
      table: 'Q2',
      options: 'categories',
      series: [{ key: '', name: '割合' }],
      headers: WORDS.headers,
      alt: WORDS.alt,
    });
    expect(spec).not.toHaveProperty('net');
    expect(marksOf(spec)[3]).toMatchObject({
      option: 'nothing',
      label: 'label of nothing',
      count: 167,
      base: 302,
      displayed: 55.4,
      valueLabel: '55.4%',
      stressed: false,
      provenance: 'published',
    });
    expect(marksOf(spec)[3]?.exact).toBeCloseTo(55.298, 3);
  });

  it('draws a doughnut with the highlighted option first, then as in the questionnaire, strong to pale, palest last', () => {
    const spec = buildChart({ kind: 'doughnut', highlight: ['personal'] }, Q2, WORDS, COLORS);
    expect(options(spec)).toEqual(['personal', 'company_wide', 'some_departments', 'nothing', 'dont_know']);
    expect(hexes(spec)).toEqual(['E4572E', '0B2A5B', '5B7DB1', 'B8C4D9', COLORS.palest.hex]);
    expect(marksOf(spec).map((c) => c.stressed)).toEqual([true, false, false, false, false]);
  });

  it('ranks bars and pins other last, in the palest colour although it is the largest', () => {
    const spec = buildChart({ kind: 'bars', highlight: ['creative'] }, Q4, WORDS, COLORS);
    expect(options(spec)).toEqual(['creative', 'speed', 'labour', 'other']);
    expect(hexes(spec)).toEqual(['E4572E', '5B7DB1', '5B7DB1', COLORS.palest.hex]);
  });

  it('pins no answer behind all else, and draws it as pale', () => {
    const silent = tableOf('Q9', 'single', 10, [
      ['no', 1, 10, 'none'],
      ['no_answer', 6, 60, 'no_answer'],
      ['b', 1, 10],
      ['a', 2, 20],
    ]);
    const bars = buildChart({ kind: 'bars', highlight: ['a'] }, silent, WORDS, COLORS);
    expect(options(bars)).toEqual(['a', 'b', 'no', 'no_answer']);
    expect(hexes(bars)).toEqual(['E4572E', '5B7DB1', COLORS.palest.hex, COLORS.palest.hex]);
    expect(marksOf(bars)[3]?.inkBeside).toEqual(marksOf(bars)[2]?.inkBeside);
  });

  it('lets pale parts of a whole be told apart; bars stand apart by themselves', () => {
    const pale = tableOf('Q9', 'single', 10, [
      ['a', 2, 20],
      ['rest', 4, 40, 'rest'],
      ['no_answer', 4, 40, 'no_answer'],
    ]);
    for (const kind of ['stacked_bar', 'doughnut'] as const) {
      const [, rest, silent] = hexes(buildChart({ kind, highlight: [] }, pale, WORDS, COLORS));
      expect(rest).toBe(COLORS.palest.hex);
      expect(silent).not.toBe(rest);
    }
    expect(new Set(hexes(buildChart({ kind: 'bars', highlight: [] }, pale, WORDS, COLORS)).slice(1)).size).toBe(1);
  });

  it('keeps a stacked bar in the questionnaire’s order and shows further members of a highlighted net in light accent', () => {
    const net = { options: ['strongly', 'somewhat'], label: '焦りを感じている 33.2%', figure: 'fear' };
    const spec = buildChart({ kind: 'stacked_bar', highlight: ['strongly'], net }, Q8, WORDS, COLORS);
    expect(options(spec)).toEqual(['strongly', 'somewhat', 'rest']);
    expect(hexes(spec)).toEqual(['E4572E', COLORS.accentLight.hex, COLORS.palest.hex]);
    expect(spec.net).toEqual(net);
  });

  it('leaves a net without a highlighted member in the plain colours', () => {
    const net = { options: ['strongly', 'somewhat'], label: '', figure: 'fear' };
    const spec = buildChart({ kind: 'stacked_bar', highlight: [], net }, Q8, WORDS, COLORS);
    expect(hexes(spec)).toEqual(['0B2A5B', '5B7DB1', COLORS.palest.hex]);
  });

  it('prints no value that is not published: the mark stands for it, with its bounds, and is hatched', () => {
    const net = { options: ['daily', 'three_to_four'], label: '7割以上', figure: 'often' };
    const bounded = { ...Q3, rows: Q3.rows.map((row) => (row.option === 'three_to_four' ? { ...row, range: [22, 24] as const } : row)) }; // prettier-ignore
    const request = { kind: 'stacked_bar', highlight: ['daily'], net };
    const spec = buildChart(request, bounded, WORDS, COLORS);
    expect(marksOf(spec).map((c) => c.valueLabel)).toEqual(['37.9%', '※ 22–24', '27.3%']);
    expect(marksOf(buildChart(request, Q3, WORDS, COLORS)).map((c) => c.valueLabel)).toEqual(['37.9%', '※', '27.3%']);
    // Lines of a pale colour would not be seen: the further part of a net has the accent itself, others that of outlines,
    // or a darker one where an outline is as bright as the accent.
    const lines = marksOf(spec).map(({ fill, hatch }) => [fill.hex, hatch?.hex]);
    expect(lines).toEqual([['E4572E', undefined], ['E4572E', COLORS.ground.hex], [COLORS.palest.hex, undefined]]); // prettier-ignore
    expect(asKnown(COLORS.palest, 'reconstructed', COLORS)).toEqual({ fill: COLORS.mute, hatch: COLORS.ground });
    const dark = { ...COLORS, outline: { ...COLORS.outline, hex: '44546A' } };
    expect(asKnown(COLORS.palest, 'reconstructed', dark)).toEqual({ fill: dark.outline, hatch: COLORS.ground });
    expect(asKnown(COLORS.accent, 'reconstructed', COLORS)).toEqual({ fill: COLORS.accent, hatch: COLORS.ground });
    expect(asKnown(COLORS.palest, 'measured', COLORS)).toEqual({ fill: COLORS.palest });
  });

  it('chooses inks that can be read: on every fill the better of two, beside it at least 4.5:1', () => {
    for (const table of [Q2, Q3, Q8]) {
      for (const row of table.rows) {
        for (const kind of ['doughnut', 'bars', 'stacked_bar', 'columns'] as const) {
          const spec = buildChart({ kind, highlight: [row.option] }, table, WORDS, COLORS);
          for (const { fill: lines, hatch, inkOnFill, inkBeside } of marksOf(spec)) {
            const fill = hatch ?? lines;
            const best = Math.max(contrast('FFFFFF', fill.hex), contrast(COLORS.ink.hex, fill.hex));
            expect(contrast(inkOnFill.hex, fill.hex)).toBeGreaterThanOrEqual(Math.min(4.5, best));
            expect(contrast(inkBeside.hex, COLORS.ground.hex)).toBeGreaterThanOrEqual(4.5);
          }
        }
      }
    }
  });

  it('sets highlighted values in the accent for small type, rests quietly', () => {
    const spec = buildChart({ kind: 'stacked_bar', highlight: ['strongly'] }, Q8, WORDS, COLORS);
    expect(marksOf(spec).map((c) => c.inkBeside.hex)).toEqual(['C23B15', '14213D', '5F6B7E']);
  });

  it('gives twelve options twelve fills, ever paler', () => {
    const many = tableOf('Q9', 'single', 780, Array.from({ length: 12 }, (_, i) => [`o${i}`, 120 - 10 * i, 1] as const)); // prettier-ignore
    const fills = hexes(buildChart({ kind: 'stacked_bar', highlight: [] }, many, WORDS, COLORS));
    expect(new Set(fills).size).toBe(12);
    const againstWhite = fills.map((hex) => contrast(hex, 'FFFFFF'));
    expect(againstWhite).toEqual([...againstWhite].sort((a, b) => b - a));
    expect([fills[0], fills[11]]).toEqual(['0B2A5B', 'B8C4D9']);
  });

  it('draws bars alike but for what is highlighted and its counterpoint, which is dark', () => {
    const request = { kind: 'bars', highlight: ['creative'], counterpoint: 'labour' };
    const spec = buildChart(request, Q4, WORDS, COLORS);
    expect(options(spec)).toEqual(['creative', 'speed', 'labour', 'other']);
    expect(hexes(spec)).toEqual(['E4572E', '5B7DB1', '0B2A5B', COLORS.palest.hex]);
  });

  it('leaves bars in the questionnaire’s order where that is asked for', () => {
    const spec = buildChart({ kind: 'bars', highlight: [], asAsked: true }, Q2, WORDS, COLORS);
    expect(options(spec)).toEqual(['company_wide', 'some_departments', 'personal', 'nothing', 'dont_know']);
    expect(options(buildChart({ kind: 'bars', highlight: [] }, Q2, WORDS, COLORS))[0]).toBe('nothing');
  });

  it('throws on a request that was not checked', () => {
    expect(() => buildChart({ kind: 'doughnut', highlight: [] }, Q4, WORDS, COLORS)).toThrow('shares_exceed_whole');
    expect(() => buildChart({ kind: 'bars', highlight: ['nobody'] }, Q4, WORDS, COLORS)).toThrow('nobody');
  });
});
