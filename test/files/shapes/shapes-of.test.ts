import { describe, expect, it } from 'vitest';
import type { Color } from '../../../src/base/color.ts';
import { frame, pixels, type Layer } from '../../../src/deck/chart/pictures/frame.ts';
import { openVega, type Drawn } from '../../../src/files/draw/vega.ts';
import type { DrawnPath, DrawnWords } from '../../../src/files/shapes/types.ts';

// Vega itself draws here: what its scene graph says is its affair, and what becomes of it ours.

const RED: Color = { slot: 'accent1', lighter: 0, hex: 'FF0000' };
const GREY: Color = { slot: 'accent4', lighter: 0.4, hex: 'CCCCCC' };
const at = { x: pixels('x'), y: pixels('y') };
const to = { ...at, x2: { field: 'x2' }, y2: { field: 'y2' } };

const draw = async (...layers: readonly Layer[]): Promise<Drawn> =>
  (await openVega()).draw(frame({ width: 2, height: 1 }, layers, [RED, GREY]), 0.8);

async function items(...layers: readonly Layer[]): Promise<readonly (DrawnPath | DrawnWords)[]> {
  const drawn = await draw(...layers);
  if (drawn.kind !== 'shapes') throw new Error('not drawn as shapes');
  return drawn.shapes.items;
}

const layer = (mark: object, data: Layer['data'], encoding: object = at, name = 'marks'): Layer => ({
  name,
  data,
  mark: { ...mark },
  encoding: { ...encoding },
});
const dot = { type: 'point', shape: 'circle', filled: true, opacity: 1, size: 100 };
const fillField = { field: 'fill', type: 'nominal', scale: null };
const dots = (count: number, fillOf: (i: number) => string, pitch = 12): Layer =>
  layer(
    dot,
    Array.from({ length: count }, (_, i) => ({ x: 6 + pitch * i, y: 6, fill: fillOf(i) })),
    { ...at, color: fillField },
    'dots',
  );

describe('shapesOf', () => {
  it('keeps extent, order, names, colours of the theme', async () => {
    const drawn = await draw(
      layer({ type: 'rect', color: '#cccccc' }, [{ x: 0, x2: 144, y: 10, y2: 20 }], to, 'tracks'),
      layer({ type: 'rect', color: '#FF0000' }, [{ x: 0, x2: 36, y: 10, y2: 20 }], to, 'bars'),
    );
    expect(drawn).toEqual({
      kind: 'shapes',
      shapes: {
        width: 144,
        height: 72,
        items: [
          { kind: 'path', name: 'tracks', steps: [['M', 0, 10], ['L', 144, 10], ['L', 144, 20], ['L', 0, 20], ['Z']], fill: { color: GREY, opacity: 1 } },
          { kind: 'path', name: 'bars', steps: [['M', 0, 10], ['L', 36, 10], ['L', 36, 20], ['L', 0, 20], ['Z']], fill: { color: RED, opacity: 1 } },
        ],
      },
    }); // prettier-ignore
  });

  it('makes two shapes of a field of dots, picked and rest', async () => {
    const drawn = await items(dots(10, (i) => (i < 4 ? '#ff0000' : '#cccccc')));
    expect(drawn).toHaveLength(2);
    const [picked, rest] = drawn as [DrawnPath, DrawnPath];
    expect([picked.steps.length, rest.steps.length]).toEqual([4, 6]);
    expect(picked.steps.slice(0, 2)).toEqual([['O', 6, 6, 5], ['O', 18, 6, 5]]); // prettier-ignore
    expect([picked.fill?.color, rest.fill?.color]).toEqual([RED, GREY]);
  });

  it('leaves dots apart that lie over one another: PowerPoint would cut a hole', async () => {
    expect(await items(dots(3, () => '#ff0000', 4))).toHaveLength(3);
  });

  it('leaves bars apart, so that each can be changed', async () => {
    const bars = [0, 20, 40].map((y) => ({ x: 0, x2: 36, y, y2: y + 10 }));
    expect(await items(layer({ type: 'rect', color: '#ff0000' }, bars, to))).toHaveLength(3);
  });

  it('knows lines with their width, dashes, ends and joins', async () => {
    const line = { type: 'line', color: '#ff0000', strokeWidth: 3, strokeDash: [4, 2], strokeCap: 'round', strokeJoin: 'round' }; // prettier-ignore
    const [one] = await items(layer(line, [{ x: 0, y: 0 }, { x: 10, y: 20 }, { x: 30, y: 5 }])); // prettier-ignore
    expect(one).toEqual({
      kind: 'path',
      name: 'marks',
      steps: [['M', 0, 0], ['L', 10, 20], ['L', 30, 5]],
      stroke: { color: RED, opacity: 1, width: 3, dash: [4, 2], cap: 'round', join: 'round' },
    }); // prettier-ignore
    const [rule] = await items(layer({ type: 'rule', color: '#cccccc' }, [{ x: 5, x2: 9, y: 1, y2: 7 }], to));
    expect(rule).toMatchObject({ steps: [['M', 5, 1], ['L', 9, 7]], stroke: { color: GREY, width: 1, cap: 'butt' } }); // prettier-ignore
  });

  it('keeps what lets through: opacity of a mark, of its fill', async () => {
    const [faint] = await items(layer({ ...dot, opacity: 0.5, fillOpacity: 0.5, color: '#ff0000' }, [{ x: 9, y: 9 }]));
    expect((faint as DrawnPath).fill).toEqual({ color: RED, opacity: 0.25 });
  });

  it('knows a mark as hatched whose row of data says so, on a colour of the theme', async () => {
    const rows = [{ x: 0, x2: 36, y: 10, y2: 20, hatch: '#cccccc' }, { x: 0, x2: 36, y: 30, y2: 40 }]; // prettier-ignore
    const bars = (await items(layer({ type: 'rect', color: '#ff0000' }, rows, to))) as readonly DrawnPath[];
    expect(bars.map(({ fill }) => fill)).toEqual([{ color: RED, opacity: 1, hatch: GREY }, { color: RED, opacity: 1 }]); // prettier-ignore
    const strange = await draw(layer({ type: 'rect', color: '#ff0000' }, [{ ...rows[0]!, hatch: '#123456' }], to));
    expect(strange.kind).toBe('svg');
  });

  it('keeps words as words, with anchor and baseline', async () => {
    const word = {
      type: 'text',
      align: 'right',
      baseline: 'alphabetic',
      fontSize: 14,
      fontWeight: 'bold',
      color: '#ff0000',
    };
    const [one] = await items(layer(word, [{ x: 70, y: 30, t: '約10社' }], { ...at, text: { field: 't' } }));
    expect(one).toMatchObject({ kind: 'words', text: '約10社', x: 70, baseline: 30, align: 'right', size: 14, ascent: 0.8, bold: true, color: RED }); // prettier-ignore
  });

  const square = [{ x: 0, x2: 36, y: 10, y2: 20 }];
  it.each<readonly [string, Layer]>([
    ['a colour that is not the brand’s', layer({ type: 'rect', color: '#123456' }, square, to)],
    ['a gradient', layer({ type: 'rect', color: { gradient: 'linear', stops: [{ offset: 0, color: '#ff0000' }, { offset: 1, color: '#cccccc' }] } }, square, to)], // prettier-ignore
    ['a blend', layer({ type: 'rect', color: '#ff0000', blend: 'multiply' }, square, to)],
    ['turned words', layer({ type: 'text', angle: 30, color: '#ff0000' }, [{ x: 9, y: 9, t: 'a' }], { ...at, text: { field: 't' } })], // prettier-ignore
    ['words that are cut off', layer({ type: 'text', limit: 5, color: '#ff0000' }, [{ x: 9, y: 9, t: 'abcdef' }], { ...at, text: { field: 't' } })], // prettier-ignore
    ['a clip', layer({ ...dot, clip: true, color: '#ff0000' }, [{ x: 9, y: 9 }])],
    ['a picture', layer({ type: 'image', width: 9, height: 9 }, [{ x: 9, y: 9, url: 'data:,' }], { ...at, url: { field: 'url' } })], // prettier-ignore
  ])('leaves a drawing with %s to be a picture', async (_, given) => {
    const drawn = await draw(given);
    expect(drawn.kind).toBe('svg');
    expect(drawn.kind === 'svg' && drawn.svg).toMatch(/^<svg /);
  });

  it('draws nothing that nobody would see', async () => {
    const unseen = layer({ type: 'rect', color: '#ff0000', opacity: 0 }, square, to);
    const empty = layer(
      { type: 'text', color: '#ff0000' },
      [{ x: 9, y: 9, t: '' }],
      { ...at, text: { field: 't' } },
      'words',
    );
    expect(await items(unseen, empty)).toEqual([]);
  });
});
