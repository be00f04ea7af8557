import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, type Color } from '../../../src/base/color.ts';
import type { ChartColors } from '../../../src/deck/chart/colors.ts';
import { fillsOf } from '../../../src/deck/chart/fills.ts';
import { chartColors } from '../../../src/deck/template/chart-colors.ts';
import { parseBrand } from '../../../src/deck/template/parse-brand.ts';
import { parseYaml } from '../../../src/world/input/yaml.ts';
import { throwIt } from '../../build-from-disk.ts';
import { COLORS, tableOf } from './chart-fixture.ts';

/** Every brand of the project. */
const FILES = [
  ...readdirSync('templates/brand').map((name) => `templates/brand/${name}`),
  ...readdirSync('test/decks')
    .map((name) => `test/decks/${name}/brand.yaml`)
    .filter((file) => {
      try {
        return readFileSync(file).length > 0;
      } catch {
        return false;
      }
    }),
];
const brandIn = (file: string): ChartColors =>
  chartColors(parseBrand(parseYaml(file, readFileSync(file, 'utf8'), throwIt)!, throwIt)!);
const BRANDS: readonly (readonly [string, ChartColors])[] = [
  ...FILES.map((file) => [file, brandIn(file)] as const),
  ['a brand of one colour', { ...COLORS, ramp: COLORS.ramp.slice(0, 1) }],
];

/** The fills of so many answers, and of what is no answer behind them. */
function fillsIn(colors: ChartColors, kind: string, count: number, beside: readonly ('other' | 'dont_know')[] = []): readonly Color[] {
  const answers = Array.from({ length: count }, (_, i) => [`a${i}`, 10, 10] as const);
  const { rows } = tableOf('Q', 'single', 100, [...answers, ...beside.map((role) => [role, 5, 5, role] as const)]);
  const fills = fillsOf({ kind, highlight: [] }, rows, colors);
  return rows.map(({ option }) => fills.get(option)!);
} // prettier-ignore

const neighbours = (fills: readonly Color[]): readonly number[] => fills.slice(1).map(({ hex }, i) => contrast(hex, fills[i]!.hex)); // prettier-ignore

describe.each(BRANDS)('parts of a whole in the colours of %s', (_name, colors) => {
  const counts = [2, 3, 4, 5, 6, 7, 8];
  it.each(counts)('%i answers are each told from their neighbours by brightness alone', (count) => {
    for (const kind of ['doughnut', 'stacked_bar']) {
      const fills = fillsIn(colors, kind, count);
      expect(new Set(fills.map(({ hex }) => hex)).size).toBe(count);
      expect(Math.min(...neighbours(fills))).toBeGreaterThan(count > 6 ? 1.2 : 1.28);
    }
  });

  it.each(counts)('%i answers keep words on them readable', (count) => {
    for (const { hex } of fillsIn(colors, 'doughnut', count))
      expect(Math.max(contrast(hex, colors.onDark.hex), contrast(hex, colors.ink.hex))).toBeGreaterThan(4.4);
  });

  it('other and don’t know are told from each other and from the last answer', () => {
    expect(Math.min(...neighbours(fillsIn(colors, 'doughnut', 4, ['other', 'dont_know'])).slice(-2))).toBeGreaterThan(1.2); // prettier-ignore
  });
});

it('finds the brands of the project', () => {
  expect(FILES.length).toBeGreaterThan(1);
});
