import { kindOf } from '../../../../src/data/survey/kinds/index.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildPicture,
  FIGURE_PICTURES,
  PICTURE_KINDS,
  pictureSuits,
} from '../../../../src/deck/chart/pictures/build-picture.ts';
import { barRows } from '../../../../src/deck/chart/pictures/bars.ts';
import { SQUARE } from '../../../../src/deck/chart/pictures/glyphs.ts';
import { grid } from '../../../../src/deck/chart/pictures/counted.ts';
import { rankingColumns } from '../../../../src/deck/chart/pictures/ranking.ts';
import type { DrawingSpec } from '../../../../src/deck/chart/types.ts';
import { COLORS } from '../chart-fixture.ts';

type Rows = readonly Readonly<Record<string, number | boolean | string>>[];
const data = (spec: DrawingSpec, name: string): Rows => (spec.vegaLite['datasets'] as Record<string, Rows>)[name] ?? [];

const counted = (spec: DrawingSpec): number => data(spec, 'cells').filter((cell) => cell['counted']).length;

describe('buildPicture', () => {
  it('has exactly the size it was asked for, no padding, no ground', () => {
    const spec = buildPicture('waffle', { share: 9.9 }, COLORS, { width: 4, height: 3.5 });
    expect(spec).toMatchObject({ kind: 'drawing', width: 4, height: 3.5 });
    expect(spec.vegaLite).toMatchObject({
      width: 288,
      height: 252,
      padding: 0,
      background: null,
      autosize: { type: 'none' },
    });
  });

  it('knows which questions each picture may show', () => {
    expect(PICTURE_KINDS).toEqual(['waffle', 'people', 'ring', 'bars', 'ranking', 'field', 'dots', 'parts', 'pictogram', 'strip']); // prettier-ignore
    expect(FIGURE_PICTURES).toEqual(PICTURE_KINDS.slice(0, 8));
    expect(pictureSuits('ring', kindOf({ kind: 'multiple' }))).toBe(false);
    expect(pictureSuits('ring', kindOf({ kind: 'single' }))).toBe(true);
    expect(pictureSuits('parts', kindOf({ kind: 'multiple' }))).toBe(false);
    expect(pictureSuits('dots', kindOf({ kind: 'multiple' }))).toBe(true);
    expect(pictureSuits('bars', kindOf({ kind: 'multiple' }))).toBe(true);
    expect(pictureSuits('waffle', kindOf({ kind: 'free' }))).toBe(false);
  });
});

describe('waffle', () => {
  it.each([
    [0, 0],
    [0.4, 0],
    [9.4, 9],
    [9.5, 10],
    [9.9, 10],
    [55.4, 55],
    [100, 100],
  ])('colours of a hundred, for %f percent, %i', (share, cells) => {
    const spec = buildPicture('waffle', { share, shape: 'company' }, COLORS, { width: 4, height: 4 });
    expect(data(spec, 'cells')).toHaveLength(100);
    expect(counted(spec)).toBe(cells);
    expect(data(spec, 'cells').slice(0, cells).every((cell) => cell['counted'])).toBe(true); // prettier-ignore
  });

  it('takes its colours from the brand', () => {
    const spec = buildPicture('waffle', { share: 10 }, COLORS, { width: 4, height: 4 });
    expect(JSON.stringify(spec.vegaLite['layer'])).toContain(
      '"scale":{"domain":[true,false],"range":["#E4572E","#DFE4EE"]}',
    );
  });

  it('refuses what is no percentage', () => {
    expect(() => buildPicture('waffle', { share: 101 }, COLORS, { width: 1, height: 1 })).toThrow('101');
    expect(() => buildPicture('waffle', { share: Number.NaN }, COLORS, { width: 1, height: 1 })).toThrow('NaN');
  });
});

describe('people', () => {
  it('stand in a row, the first ones coloured', () => {
    const spec = buildPicture('people', { total: 3, counted: 1 }, COLORS, { width: 4, height: 2.6 });
    const cells = data(spec, 'cells');
    expect(cells.map((cell) => cell['counted'])).toEqual([true, false, false]);
    expect(new Set(cells.map((cell) => cell['y'])).size).toBe(1);
  });

  it('refuses more coloured than there are, and parts of people', () => {
    expect(() => buildPicture('people', { total: 3, counted: 4 }, COLORS, { width: 1, height: 1 })).toThrow();
    expect(() => buildPicture('people', { total: 2.5, counted: 1 }, COLORS, { width: 1, height: 1 })).toThrow();
  });
});

describe('grid', () => {
  it('fills full rows inside the picture and touches two of its edges', () => {
    const size = fc.double({ min: 10, max: 800, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), size, size, (count, width, height) => {
        const cells = grid(count, SQUARE, { width, height });
        expect(cells.columns * cells.rows).toBe(count);
        expect(cells.centers).toHaveLength(count);
        const half = cells.height / 2;
        const edges = {
          left: Math.min(...cells.centers.map((c) => c.x)) - half,
          right: width - Math.max(...cells.centers.map((c) => c.x)) - half,
          top: Math.min(...cells.centers.map((c) => c.y)) - half,
          bottom: height - Math.max(...cells.centers.map((c) => c.y)) - half,
        };
        for (const edge of Object.values(edges)) expect(edge).toBeGreaterThan(-1e-6);
        expect(edges.left).toBeCloseTo(edges.right, 6);
        expect(edges.top).toBeCloseTo(edges.bottom, 6);
        expect(Math.min(edges.left, edges.top)).toBeCloseTo(0, 6);
      }),
    );
  });

  it('makes a hundred in a square ten by ten', () => {
    expect(grid(100, SQUARE, { width: 300, height: 300 })).toMatchObject({ columns: 10, rows: 10 });
  });
});

describe('ring', () => {
  const size = { width: 2, height: 2 };
  it('is as long as the share, clockwise from the top, on a whole pale ring', () => {
    const spec = buildPicture('ring', { parts: [{ share: 25, highlighted: true }] }, COLORS, size);
    expect(data(spec, 'parts')).toEqual([{ start: 0, end: 1.571, share: 25, stressed: true, fill: '#E4572E' }]);
    expect(data(spec, 'track')).toEqual([{ start: 0, end: 2 * Math.PI, fill: '#DFE4EE' }]);
  });

  it('lays several parts one after the other, highlighted ones in accents, others from strong to pale', () => {
    const parts = [
      { share: 6, highlighted: true },
      { share: 27.2, highlighted: true },
      { share: 66.8, highlighted: false },
    ];
    const arcs = data(buildPicture('ring', { parts }, COLORS, size), 'parts');
    expect(arcs.map((arc) => arc['start'])).toEqual([0, 0.377, 2.086]);
    expect(arcs.map((arc) => arc['fill'])).toEqual(['#E4572E', `#${COLORS.accentLight.hex}`, '#0B2A5B']);
    for (const arc of arcs) expect(Number(arc['end'])).toBeGreaterThan(Number(arc['start']));
  });

  it('refuses parts of more than a whole', () => {
    const parts = [53, 37.9, 25.8].map((share) => ({ share, highlighted: false }));
    expect(() => buildPicture('ring', { parts }, COLORS, size)).toThrow('53 + 37.9 + 25.8');
  });
});

describe('field', () => {
  const looks = (spec: DrawingSpec) => (spec.vegaLite['layer'] as { name: string; mark: object }[]).map(({ mark }) => mark); // prettier-ignore

  it('is filled column by column, or row by row where it has columns', () => {
    const stretches = [
      { dots: 2, look: 'picked' as const },
      { dots: 4, look: 'rest' as const },
    ];
    const size = { width: 2.75 / 72, height: 1.75 / 72 };
    const at = (spec: DrawingSpec) => data(spec, 'dots_1').map(({ x, y }) => [x, y]);
    expect(at(buildPicture('field', { stretches, rows: 2 }, COLORS, size))).toEqual([[0.375, 0.375], [0.375, 1.375]]); // prettier-ignore
    expect(at(buildPicture('field', { stretches, columns: 3 }, COLORS, size))).toEqual([[0.375, 0.375], [1.375, 0.375]]); // prettier-ignore
  });

  it('leaves dots hollow in a row, and makes them pale where they are many', () => {
    const row = buildPicture('dots', { total: 10, counted: 7 }, COLORS, { width: 5, height: 1 });
    expect([data(row, 'dots_1').length, data(row, 'dots_2').length]).toEqual([7, 3]);
    expect(new Set([...data(row, 'dots_1'), ...data(row, 'dots_2')].map(({ y }) => Math.round(Number(y)))).size).toBe(1); // prettier-ignore
    expect(looks(row)[1]).toMatchObject({ fill: '#FFFFFF', stroke: `#${COLORS.outline.hex}` });
    const many = buildPicture('dots', { total: 100, counted: 10 }, COLORS, { width: 5, height: 5 });
    expect(new Set(data(many, 'dots_1').map(({ y }) => y)).size).toBe(1);
    expect(looks(many)[1]).toMatchObject({ color: `#${COLORS.rest.hex}` });
    const all = buildPicture('dots', { total: 3, counted: 3 }, COLORS, { width: 5, height: 1 });
    expect(looks(all)).toHaveLength(1);
  });

  it('refuses more dots coloured than there are, and parts of dots', () => {
    expect(() => buildPicture('dots', { total: 3, counted: 4 }, COLORS, { width: 1, height: 1 })).toThrow('colour 4');
    expect(() => buildPicture('dots', { total: 2.5, counted: 1 }, COLORS, { width: 1, height: 1 })).toThrow('2.5');
  });
});

describe('parts', () => {
  const size = { width: 100 / 72, height: 0.5 };
  const share = (...shares: number[]) => ({ parts: shares.map((part) => ({ share: part, highlighted: true })) });

  it('stand side by side with gaps between, then the rest', () => {
    const spec = buildPicture('parts', share(5.2, 33.6), COLORS, size);
    expect(data(spec, 'parts').map(({ x, x2, fill }) => [x, x2, fill])).toEqual([
      [0, 3.7, '#E4572E'],
      [5.2, 37.3, `#${COLORS.accentLight.hex}`],
    ]);
    expect(data(spec, 'rest')).toMatchObject([{ x: 38.8, x2: 100, fill: `#${COLORS.rest.hex}` }]);
  });

  it('end with the last part where they are all', () => {
    const spec = buildPicture('parts', share(60, 40.1), COLORS, size);
    expect(data(spec, 'parts').map(({ x2 }) => x2)).toEqual([58.5, 100]);
    expect(data(spec, 'rest')).toEqual([]);
  });

  it('refuses parts of more than a whole', () => {
    expect(() => buildPicture('parts', share(53, 37.9, 25.8), COLORS, size)).toThrow('53 + 37.9 + 25.8');
  });
});

describe('bars', () => {
  const bars = [
    { value: 14.2, highlighted: true },
    { value: 0, highlighted: false },
    { value: 50, highlighted: false },
  ];

  it('are as long as their values on tracks of the whole width', () => {
    const spec = buildPicture('bars', { bars, axisMax: 50 }, COLORS, { width: 2, height: 1 });
    expect(data(spec, 'bars').map((bar) => bar['x2'])).toEqual([40.896, 0, 144]);
    expect(data(spec, 'bars').map((bar) => bar['stressed'])).toEqual([true, false, false]);
    expect(data(spec, 'tracks').map((track) => track['x2'])).toEqual([144, 144, 144]);
  });

  it('have the accent, the middle of the ramp, and for a counterpoint the strongest of it', () => {
    const [first, ...others] = bars;
    const all = [first!, { ...others[0]!, counterpoint: true }, others[1]!];
    const spec = buildPicture('bars', { bars: all, axisMax: 50 }, COLORS, { width: 2, height: 1 });
    expect(data(spec, 'bars').map(({ fill }) => fill)).toEqual(['#E4572E', '#0B2A5B', '#5B7DB1']);
  });

  it('stand where barRows says', () => {
    const spec = buildPicture('bars', { bars, axisMax: 50, thickness: 0.2 }, COLORS, { width: 2, height: 1 });
    expect(barRows(3, 1, 0.2).map((row) => row.top)).toEqual([0, 0.4, 0.8]);
    expect(data(spec, 'bars').map(({ y, y2 }) => [y, y2])).toEqual([
      [0, 14.4],
      [28.8, 43.2],
      [57.6, 72],
    ]);
    expect(barRows(1, 1, 0.2)).toEqual([{ top: 0.4, height: 0.2 }]);
    expect(barRows(4, 1, 9)).toMatchObject([{ height: 0.25 }, { top: 0.25 }, { top: 0.5 }, { top: 0.75 }]);
  });

  it('refuses a value that leaves the axis', () => {
    expect(() => buildPicture('bars', { bars, axisMax: 40 }, COLORS, { width: 2, height: 1 })).toThrow('0 to 40');
  });
});

describe('ranking', () => {
  const steps = [24.2, 23.8, 12.1].map((value, i) => ({ value, highlighted: i === 0 }));

  it('starts every column at zero, so that heights are in proportion', () => {
    const spec = buildPicture('ranking', { steps }, COLORS, { width: 3.8, height: 1 });
    const heights = data(spec, 'steps').map((step) => Number(step['y2']) - Number(step['y']));
    expect(heights[0]).toBe(72);
    expect(heights[1]! / heights[0]!).toBeCloseTo(23.8 / 24.2, 3);
    expect(heights[2]! / heights[0]!).toBeCloseTo(0.5, 4);
    expect(data(spec, 'steps').map((step) => step['fill'])).toEqual(['#E4572E', '#0B2A5B', '#5B7DB1']);
  });

  it('fills the width, and tells layout where', () => {
    const columns = rankingColumns({ steps }, { width: 3.8, height: 1 });
    expect(columns.map((c) => Math.round(c.left * 1e6) / 1e6)).toEqual([0, 1.4, 2.8]);
    expect(columns[0]?.width).toBeCloseTo(1, 9);
  });

  it('refuses steps that do not descend', () => {
    expect(() => buildPicture('ranking', { steps: [...steps].reverse() }, COLORS, { width: 1, height: 1 })).toThrow();
  });
});
