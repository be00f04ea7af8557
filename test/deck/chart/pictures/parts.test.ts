import { describe, expect, it } from 'vitest';
import { buildPicture } from '../../../../src/deck/chart/pictures/build-picture.ts';
import { COLORS } from '../chart-fixture.ts';

type Piece = readonly [from: number, to: number];

/** The parts of a bar of a hundred points, and the pale end of it. */
function drawn(...shares: readonly number[]): { readonly parts: readonly Piece[]; readonly rest: readonly Piece[] } {
  const parts = shares.map((share, i) => ({ share, highlighted: i === 0 }));
  const { vegaLite } = buildPicture('parts', { parts }, COLORS, { width: 100 / 72, height: 0.2 });
  const data = vegaLite['datasets'] as Record<string, readonly { x: number; x2: number }[]>;
  const pieces = (name: string): readonly Piece[] => (data[name] ?? []).map(({ x, x2 }) => [x, x2]);
  return { parts: pieces('parts'), rest: pieces('rest') };
}

describe('parts of a whole', () => {
  it('stand side by side with a gap, and what remains is pale', () => {
    expect(drawn(20, 30)).toEqual({ parts: [[0, 18.5], [20, 48.5]], rest: [[50, 100]] }); // prettier-ignore
  });

  it('have no shape for what nobody chose, and no pale end where nothing remains', () => {
    expect(drawn(100, 0)).toEqual({ parts: [[0, 100]], rest: [] });
    expect(drawn(0, 40)).toEqual({ parts: [[0, 38.5]], rest: [[40, 100]] });
    // However narrow it is, a part is seen.
    expect(drawn(1, 40)).toEqual({ parts: [[0, 0.5], [1, 39.5]], rest: [[41, 100]] }); // prettier-ignore
    expect(drawn(0, 0)).toEqual({ parts: [], rest: [[0, 100]] });
  });
});
