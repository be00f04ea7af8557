import { describe, expect, it } from 'vitest';
import { roundTicks } from '../../../src/deck/chart/ticks.ts';

const labels = (...values: readonly number[]): readonly string[] =>
  roundTicks(values, (value, decimals) => value.toFixed(decimals)).map(({ label }) => label);

describe('marks along an axis', () => {
  it('are in round steps from 0 on, five at the most', () => {
    expect(labels(7, 43)).toEqual(['0', '10', '20', '30', '40']);
    expect(labels(99.3)).toEqual(['0', '20', '40', '60', '80']);
    expect(labels(100)).toEqual(['0', '25', '50', '75', '100']);
    expect(labels(38)).toEqual(['0', '10', '20', '30']);
  });

  it('are as far apart as amounts of any size ask for', () => {
    expect(labels(4200)).toEqual(['0', '1000', '2000', '3000', '4000']);
    expect(labels(0.34)).toEqual(['0.0', '0.1', '0.2', '0.3']);
    expect(labels(3.2)).toEqual(['0', '1', '2', '3']);
  });

  it('are one where everything is 0, and begin below it where values do', () => {
    expect(labels(0, 0)).toEqual(['0']);
    expect(labels()).toEqual(['0']);
    expect(labels(-12, 20)).toEqual(['-20', '-10', '0', '10', '20']);
  });
});
