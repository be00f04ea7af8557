import { describe, expect, it } from 'vitest';
import { pt } from '../../../src/base/length.ts';
import { area, ink, shape } from '../pptx/builders.ts';
import { painted, sceneOf } from './fixture.ts';

const stroke = { color: ink('dk1'), width: pt(4) };
const DARK = '14213D';
/** The colour in the middle of a line of so many points, from a place in inches. */
const at = (x: number, y: number): readonly [number, number] => [x * 72, y * 72];

describe('a shape of lines', () => {
  it('is open where its bracket is', async () => {
    const shown = await painted(
      sceneOf([
        shape('over', 'Over', area(1, 1, 2, 1), 'bracket', { stroke }),
        shape('below', 'Below', area(4, 1, 2, 1), 'bracket_below', { stroke }),
        shape('right', 'Right', area(7, 1, 2, 1), 'bracket_right', { stroke }),
      ]),
    );
    // Its left, top, right and bottom edges.
    const edges = (x: number): readonly boolean[] => [at(x, 1.5), at(x + 1, 1), at(x + 2, 1.5), at(x + 1, 2)].map(([px, py]) => shown.at(px, py) === DARK); // prettier-ignore
    expect([edges(1), edges(4), edges(7)]).toEqual([
      [true, true, true, false],
      [true, false, true, true],
      [false, true, true, true],
    ]);
  });

  it('is dashed, four widths on and three off, and the next one whole', async () => {
    const shown = await painted(
      sceneOf([
        shape('dashed', 'Dashed', area(1, 1, 4, 0), 'line', { stroke: { ...stroke, dashed: true } }),
        shape('whole', 'Whole', area(1, 2, 4, 0), 'line', { stroke }),
      ]),
    );
    const inked = (y: number): readonly boolean[] => [8, 22, 36, 50].map((x) => shown.at(72 + x, y * 72) === DARK);
    expect([inked(1), inked(2)]).toEqual([
      [true, false, true, false],
      [true, true, true, true],
    ]);
  });
});
