import { describe, expect, it } from 'vitest';
import { color, contrast } from '../../../src/base/color.ts';
import { fillsOf } from '../../../src/deck/chart/fills.ts';
import { COLORS, tableOf } from './chart-fixture.ts';

const [strong, pale] = [COLORS.ramp[0]!, COLORS.ramp[2]!];

describe('fills of parts of a whole', () => {
  it('are told apart where the brand has one colour twice', () => {
    const { rows } = tableOf('Q', 'single', 100, [['a', 40, 40], ['b', 30, 30], ['c', 20, 20], ['d', 10, 10]]); // prettier-ignore
    const fills = fillsOf({ kind: 'doughnut', highlight: ['a'] }, rows, { ...COLORS, ramp: [strong, pale, pale] });
    const hexes = rows.map(({ option }) => fills.get(option)?.hex);
    expect([hexes[0], hexes[1], hexes[3]]).toEqual([COLORS.accent.hex, strong.hex, pale.hex]);
    expect(new Set(hexes).size).toBe(4);
  });

  it('between strong and pale are lighter and lighter forms of what the brand has there, never of the strong one', () => {
    const { rows } = tableOf('Q', 'single', 100, [['a', 30, 30], ['b', 25, 25], ['c', 20, 20], ['d', 15, 15], ['e', 10, 10]]); // prettier-ignore
    const between = color('accent2', '304A74');
    const fills = fillsOf({ kind: 'stacked_bar', highlight: [] }, rows, {
      ...COLORS,
      ramp: [strong, pale, pale],
      between,
    });
    const [first, second, third, fourth, last] = rows.map(({ option }) => fills.get(option)!);
    expect([first!.hex, last!.hex]).toEqual([strong.hex, pale.hex]);
    expect([second!, third!, fourth!].map(({ slot }) => slot)).toEqual(['accent2', 'accent2', 'accent2']);
    const lighter = [second!, third!, fourth!].map((one) => one.lighter);
    expect(lighter).toEqual(lighter.toSorted((a, b) => a - b));
    // On what lies between neither white nor dark words would be read well.
    const readable = (hex: string): number => Math.max(contrast(hex, 'FFFFFF'), contrast(hex, '14213D'));
    for (const { hex } of fills.values()) expect(readable(hex)).toBeGreaterThan(4.5);
  });

  it('are as strong for other beside a highlighted don’t know as where it stands alone', () => {
    const { rows } = tableOf('Q', 'single', 100, [['a', 40, 40], ['unknown', 30, 30, 'dont_know'], ['other', 30, 30, 'other']]); // prettier-ignore
    const fills = fillsOf({ kind: 'doughnut', highlight: ['unknown'] }, rows, COLORS);
    expect(fills.get('other')?.hex).toBe(COLORS.palest.hex);
  });
});
