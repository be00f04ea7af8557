import { describe, expect, it } from 'vitest';
import { buildPicture } from '../../../../src/deck/chart/pictures/build-picture.ts';
import { PICTOGRAMS, type PictogramName } from '../../../../src/deck/chart/pictures/pictogram.ts';
import { COLORS } from '../chart-fixture.ts';

type Mark = { readonly shape: string; readonly color: string };

function marks(glyph: PictogramName, width = 2, height = 1): readonly Mark[] {
  const { vegaLite } = buildPicture('pictogram', { glyph }, COLORS, { width, height });
  return (vegaLite['layer'] as readonly { mark: Mark }[]).map(({ mark }) => mark);
}

const numbers = (shape: string): readonly number[] => (shape.match(/-?[\d.]+/g) ?? []).map(Number);

describe('a pictogram', () => {
  it.each(PICTOGRAMS)('%s is as large as a square in the picture, in its middle', (glyph) => {
    const all = marks(glyph).flatMap(({ shape }) => numbers(shape));
    const [xs, ys] = [all.filter((_, i) => i % 2 === 0), all.filter((_, i) => i % 2 === 1)];
    expect([Math.min(...ys), Math.max(...ys)]).toEqual([0, 72]);
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(36);
    expect(Math.max(...xs)).toBe(108);
  });

  it('is a quotation mark in the colour of what is seen last', () => {
    expect(marks('quote').map(({ color }) => color)).toEqual([`#${COLORS.rest.hex}`, `#${COLORS.rest.hex}`]);
  });

  it('has one part in the accent colour; a ticked box has that of small type', () => {
    const { accent, accentText, ramp } = COLORS;
    const inks = (glyph: PictogramName): readonly string[] => marks(glyph).map(({ color }) => color);
    expect(inks('fit')).toEqual([`#${ramp[0]!.hex}`, `#${accent.hex}`]);
    expect(new Set(inks('check'))).toEqual(new Set([`#${accentText.hex}`]));
  });

  it('cuts the inside of a box out of it', () => {
    const [box] = marks('check', 1, 1);
    expect(box!.shape.match(/M/g)).toHaveLength(2);
    const [outer, inner] = box!.shape.split('M').slice(1).map(numbers);
    const area = (at: readonly number[]): number =>
      at.reduce((sum, x, i) => (i % 2 === 0 ? sum + x * at[(i + 3) % at.length]! - at[i + 1]! * at[(i + 2) % at.length]! : sum), 0); // prettier-ignore
    expect(Math.sign(area(outer!))).toBe(-Math.sign(area(inner!)));
  });
});
