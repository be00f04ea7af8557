import { describe, expect, it } from 'vitest';
import { pointLabelSpots } from '../../../../src/deck/layout/charts/point-labels.ts';

const label = (x: number, y: number) => ({ x, y, w: 20, h: 10 });
const path = (...points: readonly (readonly [number, number] | null)[]) => points.map((point) => point && { x: point[0], y: point[1] }); // prettier-ignore
const GAP = 4;
const topOf = (labels: Parameters<typeof pointLabelSpots>[0], paths: Parameters<typeof pointLabelSpots>[1]) => pointLabelSpots(labels, paths, GAP).map(({ y }) => y); // prettier-ignore

describe('the label of a point', () => {
  it('stands over it, in the middle', () => {
    const [at] = pointLabelSpots([label(50, 60)], [path([0, 60], [50, 60], [100, 60])], GAP);
    expect(at).toEqual({ x: 40, y: 46, w: 20, h: 10 });
  });

  it('stands under it where a line runs through the place over it', () => {
    expect(topOf([label(50, 60)], [path([0, 50], [100, 50])])).toEqual([64]);
    // A line that only begins beyond the label does not run through it, nor one with a gap there.
    expect(topOf([label(50, 60)], [path([70, 50], [100, 50])])).toEqual([46]);
    expect(topOf([label(50, 60)], [path([0, 50], null, [100, 50])])).toEqual([46]);
  });

  it('stands over it where lines run through both places', () => {
    expect(topOf([label(50, 60)], [path([0, 50], [100, 50]), path([0, 70], [100, 70])])).toEqual([46]);
  });

  it('gives way to an earlier one', () => {
    expect(topOf([label(50, 60), label(55, 62)], [])).toEqual([46, 66]);
  });
});
