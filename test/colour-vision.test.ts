import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Point } from '../src/deck/chart/types.ts';
import type { Scene } from '../src/deck/scene/types.ts';
import { difference, VISIONS } from './colour-vision.ts';

/** What is in the accent differs from its neighbours by so much. */
const APART = 7;
/** Other parts that touch: they have a seam between them and a label each, so it is enough that an edge is seen. */
const EDGE = 2.5;

const FOLDER = 'test/decks';
const goldens = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.golden.json')); // prettier-ignore

interface Pair {
  readonly where: string;
  readonly colours: readonly [string, string];
  readonly least: number;
}

/** Kinds whose marks touch; elsewhere a mark has its own label, and only the accent has to stand out. */
const TOUCHING = ['stacked_bar', 'doughnut', 'diverging'];

/** Each two neighbours of different colours. */
const neighbours = (where: string, hexes: readonly string[]): readonly Pair[] =>
  hexes.flatMap((hex, i) => {
    const next = hexes[i + 1];
    return next === undefined || next === hex ? [] : [{ where, colours: [hex, next], least: APART }];
  });

/** The colours of a drawing's marks, from one layer to the next; a hollow mark has that of its line. */
function fillsOf(vegaLite: unknown): readonly string[] {
  const marks = [...JSON.stringify(vegaLite).matchAll(/"mark":(\{[^{}]*\})/g)].map(([, mark]) => mark ?? '');
  return marks.flatMap((mark) => /"(?:stroke|fill|color)":"#([0-9A-F]{6})"/.exec(mark.replace(/"fill":"#[0-9A-F]{6}",(?="stroke")/, ''))?.[1] ?? []); // prettier-ignore
}

/** A mark's colour from afar: that of a hatched one is half its lines', half its ground's. */
const seen = (point: Point | null | undefined): readonly string[] =>
  point ? [point.hatch ? halfway(point.fill.hex, point.hatch.hex) : point.fill.hex] : [];

const halfway = (a: string, b: string): string =>
  [0, 2, 4].map((at) => Math.round((parseInt(a.slice(at, at + 2), 16) + parseInt(b.slice(at, at + 2), 16)) / 2).toString(16).padStart(2, '0')).join('').toUpperCase(); // prettier-ignore

const pairsIn = ({ slides }: Scene): readonly Pair[] =>
  slides.flatMap(({ id, elements }) =>
    elements.flatMap((element) => {
      const where = `${id}: ${element.name}`;
      if (element.kind === 'picture' && element.picture.kind === 'drawing')
        return neighbours(where, fillsOf(element.picture.vegaLite));
      if (element.kind !== 'chart') return [];
      const { series, categories, kind } = element.chart;
      const accents = new Set(series.flatMap(({ points }) => points.flatMap((point) => (point?.fill.slot === 'accent1' ? [point.fill.hex] : [])))); // prettier-ignore
      const judged = (pair: Pair): readonly Pair[] => {
        if (pair.colours.some((hex) => accents.has(hex))) return [pair];
        return TOUCHING.includes(kind) ? [{ ...pair, least: EDGE }] : [];
      };
      const rows = categories.map((_, c) => series.flatMap(({ points }) => seen(points[c])));
      const columns = series.map(({ points }) => points.flatMap(seen));
      return [...rows, ...columns].flatMap((hexes) => neighbours(where, hexes)).flatMap(judged);
    }),
  );

describe.each(goldens)('the marks of %s', (file) => {
  const { scene } = JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as { scene: Scene };
  const pairs = pairsIn(scene);

  it.each(VISIONS)('that mean different things can be told apart: %s', (vision) => {
    expect(pairs.length).toBeGreaterThan(10);
    const alike = pairs.filter(({ colours: [a, b], least }) => difference(a, b, vision) < least);
    expect(alike.map(({ where, colours }) => `${where}: ${colours.join(' ')} ${difference(...colours, vision).toFixed(1)}`)).toEqual([]); // prettier-ignore
  });
});

describe('how colours are seen', () => {
  it('is told by numbers: black from white by 100, the same not at all', () => {
    for (const vision of VISIONS) {
      expect(difference('000000', 'FFFFFF', vision)).toBeCloseTo(100, 0);
      expect(difference('E4572E', 'E4572E', vision)).toBe(0);
    }
  });

  it('hides a green from a red that is as bright, but not a blue', () => {
    expect(difference('D05050', '5F8A3C', 'grey')).toBeLessThan(APART);
    expect(difference('C08A3A', '8C9A3A', 'deuteranopia')).toBeLessThan(20);
    expect(difference('E4572E', '0B2A5B', 'deuteranopia')).toBeGreaterThan(40);
    expect(difference('E4572E', '0B2A5B', 'protanopia')).toBeGreaterThan(30);
  });
});
