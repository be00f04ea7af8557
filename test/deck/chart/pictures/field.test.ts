import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colorsOn } from '../../../../src/deck/chart/colors.ts';
import { field, fieldGrid, type DotLook, type FieldParams } from '../../../../src/deck/chart/pictures/field.ts';
import { PX_PER_INCH } from '../../../../src/deck/chart/pictures/frame.ts';
import { color } from '../../../../src/base/color.ts';
import { COLORS } from '../chart-fixture.ts';

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly area: number;
}

const SIZE = { width: 8, height: 2 };
const of = (...stretches: FieldParams['stretches']): FieldParams => ({
  stretches,
});

function dotsOf(params: FieldParams, size = SIZE, colors = COLORS): readonly (readonly Dot[])[] {
  const { vegaLite } = field(params, colors, size);
  return Object.values(vegaLite['datasets'] as Readonly<Record<string, readonly Dot[]>>);
}

const marksOf = (params: FieldParams, colors = COLORS): readonly Readonly<Record<string, unknown>>[] =>
  (field(params, colors, SIZE).vegaLite['layer'] as readonly { mark: Readonly<Record<string, unknown>> }[]).map(({ mark }) => mark); // prettier-ignore

describe('a field of dots', () => {
  it('has a dot for each, filled column by column, each stretch a layer of its own', () => {
    const [picked, rest] = dotsOf({ ...of({ dots: 3, look: 'picked' }, { dots: 7, look: 'rest' }), rows: 4 });
    expect([picked?.length, rest?.length]).toEqual([3, 7]);
    const all = [...(picked ?? []), ...(rest ?? [])];
    expect([...new Set(all.map(({ x }) => x))]).toHaveLength(3);
    expect(all.slice(0, 4).map(({ x }) => x)).toEqual(Array(4).fill(all[0]?.x));
    expect(all[4]?.y).toBe(all[0]?.y);
  });

  it('stays in its picture, dots clear of each other, as large as may be', () => {
    const looks: readonly DotLook[] = ['picked', 'plain', 'rest', 'hollow'];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 200 }), fc.constantFrom(...looks)), { minLength: 1, maxLength: 4 }),
        fc.tuple(fc.double({ min: 0.5, max: 10, noNaN: true }), fc.double({ min: 0.5, max: 5, noNaN: true })),
        (stretches, [width, height]) => {
          const params = of(...stretches.map(([dots, look]) => ({ dots, look })));
          const dots = dotsOf(params, { width, height }).flat();
          const { rows, pitch } = fieldGrid(dots.length, { width: width * PX_PER_INCH, height: height * PX_PER_INCH });
          const radius = Math.max(...dots.map(({ area }) => Math.sqrt(area) / 2));
          for (const { x, y } of dots) {
            expect(Math.min(x, y) - radius).toBeGreaterThan(-0.01);
            expect(x + radius).toBeLessThan(width * PX_PER_INCH + 0.01);
            expect(y + radius).toBeLessThan(height * PX_PER_INCH + 0.01);
          }
          expect(2 * radius).toBeLessThan(pitch * 0.76);
          // No other number of rows would make them larger.
          for (const other of [rows - 1, rows + 1]) {
            if (other < 1) continue;
            expect(fieldGrid(dots.length, { width, height }, { rows: other }).pitch * PX_PER_INCH).toBeLessThan(
              pitch + 0.001,
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('draws what is not asked as a line with the ground inside, the rest in one colour each', () => {
    const marks = marksOf(of({ dots: 1, look: 'picked' }, { dots: 1, look: 'plain' }, { dots: 1, look: 'rest' }, { dots: 1, look: 'hollow' })); // prettier-ignore
    expect(marks.map((mark) => mark['color'] ?? [mark['fill'], mark['stroke']])).toEqual([
      `#${COLORS.accent.hex}`,
      `#${COLORS.ramp[0]?.hex}`,
      `#${COLORS.rest.hex}`,
      [`#${COLORS.ground.hex}`, `#${COLORS.outline.hex}`],
    ]);
  });

  it('is seen on a dark ground', () => {
    const dark = colorsOn(color('dk2', '0B2A5B'), COLORS);
    const marks = marksOf(of({ dots: 1, look: 'picked' }, { dots: 1, look: 'rest' }), dark);
    expect(marks.map((mark) => mark['color'])).toEqual([`#${COLORS.accentOnDark.hex}`, `#${COLORS.restOnDark.hex}`]);
  });

  it('leaves out empty stretches, and throws without any dot', () => {
    expect(dotsOf(of({ dots: 0, look: 'picked' }, { dots: 2, look: 'rest' }))).toHaveLength(1);
    expect(() => field(of({ dots: 0, look: 'picked' }), COLORS, SIZE)).toThrow('one dot or more');
    expect(() => field(of({ dots: 1.5, look: 'picked' }), COLORS, SIZE)).toThrow('1.5');
  });
});
