import { describe, expect, it } from 'vitest';
import { boundsOf, overlap, Trace } from '../../../src/files/shapes/trace.ts';

describe('Trace', () => {
  it('notes steps, moved and turned as SVG would', () => {
    const trace = new Trace(10, 20, 90);
    trace.moveTo(0, 0);
    trace.lineTo(5, 0);
    trace.bezierCurveTo(1, 1, 2, 2, 3, 4);
    trace.closePath();
    expect(trace.steps).toEqual([['M', 10, 20], ['L', 10, 25], ['C', 9, 21, 8, 22, 6, 23], ['Z']]);
  });

  it('rounds to a thousandth of a point', () => {
    const trace = new Trace(1 / 3, 0);
    trace.moveTo(1 / 3, 2 / 3);
    expect(trace.steps).toEqual([['M', 0.667, 0.667]]);
  });

  it('moves a circle by its centre', () => {
    const trace = new Trace(10, 20, 90);
    trace.circle(5, 0, 3);
    expect(trace.steps).toEqual([['O', 10, 25, 3]]);
  });

  it('makes of a quadratic curve the cubic one that passes through the same points', () => {
    const trace = new Trace();
    trace.moveTo(0, 0);
    trace.quadraticCurveTo(3, 6, 6, 0);
    expect(trace.steps[1]).toEqual(['C', 2, 4, 4, 4, 6, 0]);
  });

  it('goes on from where the path began once it is closed', () => {
    const trace = new Trace();
    trace.moveTo(3, 3);
    trace.lineTo(9, 3);
    trace.closePath();
    trace.quadraticCurveTo(3, 6, 6, 6);
    expect(trace.steps[3]).toEqual(['C', 3, 5, 4, 6, 6, 6]);
  });
});

describe('extents', () => {
  it('are those of all points', () => {
    expect(boundsOf([['M', 1, 2], ['C', -1, 9, 4, 5, 2, 2], ['Z']])).toEqual({ x: -1, y: 2, w: 5, h: 7 });
    expect(
      boundsOf([
        ['O', 10, 20, 4],
        ['M', 10, 30],
      ]),
    ).toEqual({ x: 6, y: 16, w: 8, h: 14 });
    expect(() => boundsOf([['Z']])).toThrow('no extent');
  });

  it('overlap only where they have more than an edge in common', () => {
    const at = (x: number, y: number) => ({ x, y, w: 10, h: 10 });
    expect(overlap(at(0, 0), at(9, 9))).toBe(true);
    expect([overlap(at(0, 0), at(10, 0)), overlap(at(0, 0), at(0, 10)), overlap(at(0, 0), at(5, 11))]).toEqual([false, false, false]); // prettier-ignore
  });
});
