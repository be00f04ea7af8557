import { describe, expect, it } from 'vitest';
import { pt } from '../../../src/base/length.ts';
import { paintPng } from '../../../src/files/paint/paint-png.ts';
import { area, ink, lines, picture, run, scene, shape, slide, table, text } from '../pptx/builders.ts';
import { draw, FONTS, painted, plainLayout, sceneOf } from './fixture.ts';

const WHITE = 'FFFFFF';
const INK = '14213D';

describe('shapes', () => {
  it('are filled and stroked in their colours, from back to front', async () => {
    const slideShown = await painted(
      sceneOf([
        shape('a', 'A', area(1, 1, 2, 1), 'rect', { fill: ink('accent1') }),
        shape('b', 'B', area(2, 1.5, 2, 1), 'rect', { fill: ink('dk2'), stroke: { color: ink('accent4'), width: pt(6) } }), // prettier-ignore
        shape('c', 'C', area(6, 1, 2, 1), 'ellipse', { fill: ink('accent3') }),
        shape('d', 'D', area(9, 1, 2, 1), 'roundRect', { fill: ink('accent3') }),
        shape('e', 'E', area(1, 4, 2, 0.5), 'bracket', { stroke: { color: ink('accent1'), width: pt(4) } }),
        shape('f', 'F', area(6, 4, 2, 0), 'line', { stroke: { color: ink('accent1'), width: pt(4) } }),
        shape('g', 'G', area(9, 4, 2, 1), 'notch', { fill: ink('accent1') }),
      ]),
    );
    expect(slideShown.at(80, 80)).toBe('E4572E');
    expect(slideShown.at(200, 140)).toBe('0B2A5B');
    // Half of a stroke is inside the shape, half outside.
    expect([slideShown.at(142, 130), slideShown.at(146, 130), slideShown.at(148, 130)]).toEqual(['B8C4D9', 'B8C4D9', '0B2A5B']); // prettier-ignore
    expect([slideShown.at(504, 108), slideShown.at(434, 74)]).toEqual(['5B7DB1', WHITE]);
    // The corner of a rounded rectangle is a sixth of its shorter side: 12 points.
    expect([slideShown.at(649, 73), slideShown.at(652, 76), slideShown.at(660, 73)]).toEqual([WHITE, '5B7DB1', '5B7DB1']); // prettier-ignore
    // A bracket is open below.
    expect([slideShown.at(72, 310), slideShown.at(144, 288), slideShown.at(215, 310)]).toEqual(['E4572E', 'E4572E', 'E4572E']); // prettier-ignore
    expect([slideShown.at(144, 323), slideShown.at(144, 305)]).toEqual([WHITE, WHITE]);
    expect([slideShown.at(500, 288), slideShown.at(500, 292)]).toEqual(['E4572E', WHITE]);
    // A notch points down.
    expect([slideShown.at(655, 290), slideShown.at(720, 355), slideShown.at(655, 355)]).toEqual(['E4572E', 'E4572E', WHITE]); // prettier-ignore
  });

  it('of the layout are under all else, on its ground', async () => {
    const layout = plainLayout([shape('bar', 'Bar', area(0, 0, 1, 7.5), 'rect', { fill: ink('accent1') })], ink('dk2'));
    const over = shape('over', 'Over', area(0.5, 1, 1, 1), 'rect', { fill: ink('accent4') });
    const shown = await painted(scene([layout], [slide('s', 'plain', 'S', [over])]));
    expect([shown.at(500, 300), shown.at(20, 300), shown.at(50, 100)]).toEqual(['0B2A5B', 'E4572E', 'B8C4D9']);
  });
});

describe('text', () => {
  const block = '■';
  const words = (size: number, more: object = {}) => run(block, { size: pt(size), ...more });

  it('stands where its alignment, anchor and padding say', async () => {
    const box = (x: number, y: number) => area(x, y, 3, 1);
    const at = (align: 'left' | 'center' | 'right') => [lines([[words(40)]], { align })];
    const shown = await painted(
      sceneOf([
        text('a', 'A', box(1, 1), at('left')),
        text('b', 'B', box(5, 1), at('center'), { anchor: 'middle' }),
        text('c', 'C', box(9, 1), at('right'), { anchor: 'bottom', padding: area(0.1, 0, 0, 0).x }),
      ]),
    );
    const [a, b, c] = [1, 5, 9].map((x) => shown.inked([x * 72 - 20, 40, 256, 140], INK, WHITE));
    // The full-width square of this font leaves 0.09 em free on each side: 3.5 of 40 points.
    expect(a?.left).toBeCloseTo(72 + 3.5, -0.3);
    expect(((b?.left ?? 0) + (b?.right ?? 0)) / 2).toBeCloseTo(6.5 * 72, -0.3);
    expect(c?.right).toBeCloseTo(12 * 72 - 7.2 - 3.5, -0.3);
    // Lines are 48 points high: at the top, in the middle and, except for the padding, at the bottom of 72 points.
    expect((b?.top ?? 0) - (a?.top ?? 0)).toBeCloseTo(12, -0.3);
    expect((c?.top ?? 0) - (a?.top ?? 0)).toBeCloseTo(24 - 7.2, -0.3);
  });

  it('has lines 1.2 times as high as their largest type, times the spacing', async () => {
    const two = [lines([[words(20)], [words(10), words(40, { color: ink('accent1') })]], { lineSpacing: 1.5 }), lines([[words(20)]], { spaceBefore: pt(30) })]; // prettier-ignore
    const shown = await painted(sceneOf([text('t', 'T', area(1, 1, 4, 4), two)]));
    const first = shown.inked([60, 60, 40, 60], INK, WHITE);
    const small = shown.inked([72, 115, 10, 60], INK, WHITE);
    const large = shown.inked([83, 115, 60, 70], 'E4572E', WHITE);
    const last = shown.inked([60, 205, 60, 100], INK, WHITE);
    // Baselines: 1.5 lines of 20, then of 40, with their share of the ascent; then 30 more points and a line of 20.
    const ascent = (1.2 * 1802) / 2048;
    const baselines = [20 * 1.5 * ascent, 36 + 40 * 1.5 * ascent, 36 + 72 + 30 + 20 * ascent].map((y) => y + 72);
    const under = (first?.bottom ?? 0) - (baselines[0] ?? 0);
    expect(under).toBeGreaterThan(-2);
    expect(under).toBeLessThan(3);
    expect((large?.bottom ?? 0) - (baselines[1] ?? 0)).toBeCloseTo(2 * under, -0.5);
    expect((small?.bottom ?? 0) - (baselines[1] ?? 0)).toBeCloseTo(under / 2, -0.5);
    expect((last?.bottom ?? 0) - (baselines[2] ?? 0)).toBeCloseTo(under, -0.5);
  });

  it('has its box filled and framed, and its links underlined', async () => {
    const linked = run('MMMM', { size: pt(40), link: 'https://example.com/' });
    const shown = await painted(
      sceneOf([
        text('t', 'T', area(1, 1, 3, 1), [lines([[linked]])], { fill: ink('lt2'), line: ink('accent1') }),
        text('u', 'U', area(6, 1, 3, 1), [lines([[run('MMMM', { size: pt(40) })]])]),
      ]),
    );
    // A frame is one point wide, half of it outside: one pixel on each side is half covered.
    expect([shown.at(280, 130), shown.at(71.5, 100), shown.at(72.5, 100)]).toEqual(['F3F5F9', 'F1AB97', 'EBA693']);
    const baseline = 72 + (40 * 1.2 * 1802) / 2048;
    expect(shown.inked([80, baseline + 2, 60, 8], INK, 'F3F5F9')?.top).toBeCloseTo(baseline + 40 * 0.09, -0.5);
    expect(shown.inked([440, baseline + 2, 60, 8], INK, WHITE)).toBeUndefined();
  });

  it('falls back by character, and frames what no font has', async () => {
    // Only the substitute for Arial has Hebrew; neither font has the pictograph.
    const shown = await painted(
      sceneOf([text('t', 'T', area(1, 1, 6, 1), [lines([[run('שש🙂M', { size: pt(40) })]])])]),
    );
    const hebrew = shown.inked([72, 60, 50, 80], INK, WHITE);
    expect(hebrew).toBeDefined();
    const whole = shown.inked([60, 60, 400, 80], INK, WHITE);
    // The emoji takes up 1.37 em of 40 points: 54.8. Before it are two shin of about 0.58 em, after it an M of 0.9 em.
    expect((whole?.right ?? 0) - 72).toBeGreaterThan(2 * 20 + 54 + 25);
    const face = shown.inked([72 + 2 * 29 + 4, 60, 45, 80], INK, WHITE);
    // It is hollow: its middle shows the background.
    expect(shown.at(((face?.left ?? 0) + (face?.right ?? 0)) / 2, 100)).toBe(WHITE);
  });
});

describe('tables and pictures', () => {
  it('sets cells in the middle of their rows, and a rule of 0.75 points under each', async () => {
    const cell = (words: string) => lines([[run(words, { size: pt(20) })]]);
    const shown = await painted(sceneOf([table('t', 'T', area(1, 1, 4, 2), [[cell('■'), cell('')], [cell(''), cell('■')]])]), 3840); // prettier-ignore
    for (const y of [144, 216]) {
      expect([shown.at(80, y), shown.at(340, y)]).toEqual(['D4DCE8', 'D4DCE8']);
      expect(shown.at(80, y - 0.7)).toBe(WHITE);
      expect(shown.at(80, y + 0.7)).toBe(WHITE);
    }
    const first = shown.inked([60, 74, 100, 66], INK, WHITE);
    const second = shown.inked([200, 146, 100, 66], INK, WHITE);
    expect(first?.left).toBeCloseTo(72 + 3.6 + 1.75, 0);
    expect(second?.left).toBeCloseTo(216 + 3.6 + 1.75, 0);
    expect((second?.top ?? 0) - (first?.top ?? 0)).toBeCloseTo(72, 0);
    expect(Math.abs(((first?.top ?? 0) + (first?.bottom ?? 0)) / 2 - 108)).toBeLessThan(3);
  });

  it('draws the rules of a table over the grounds of both rows that they part', async () => {
    const plain = table('t', 'T', area(1, 1, 4, 2), [[lines([])], [lines([])]]);
    const rows = plain.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, fill: ink('accent3') })),
    }));
    const shown = await painted(sceneOf([{ ...plain, rows }]), 3840);
    // Four pixels are a point: the rule is three of them high, half above the line and half below.
    expect([shown.at(80, 144 - 0.25), shown.at(80, 144 + 0.1)]).toEqual(['D4DCE8', 'D4DCE8']);
    expect([shown.at(80, 144 - 0.75), shown.at(80, 144 + 0.75)]).toEqual(['5B7DB1', '5B7DB1']);
  });

  it('places rasters, plain SVGs and shaded ones, stretched to their boxes', async () => {
    const file = (name: string) => ({ kind: 'file', file: name }) as const;
    const shown = await painted(
      sceneOf([
        picture('a', 'A', area(1, 1, 2, 1), file('photo.png')),
        picture('b', 'B', area(4, 1, 2, 1), file('logo.svg')),
        picture('c', 'C', area(7, 1, 2, 1), file('shaded.svg')),
        picture('d', 'D', area(10, 1, 2, 2), { kind: 'qr', text: 'https://example.com', dark: '14213D', light: 'F3F5F9' }), // prettier-ignore
      ]),
    );
    expect([shown.at(75, 75), shown.at(213, 141)]).toEqual(['5B7DB1', '5B7DB1']);
    expect([shown.at(290, 74), shown.at(358, 140), shown.at(396, 108), shown.at(364, 75)]).toEqual(['E4572E', 'E4572E', '5B7DB1', WHITE]); // prettier-ignore
    expect(shown.at(570, 100)).toBe('000000');
    // The quiet zone, then the finder pattern: it begins after 4 of 29 or more modules.
    expect(shown.at(724, 76)).toBe('F3F5F9');
    expect(shown.inked([720, 72, 144, 144], '14213D', 'F3F5F9')?.left).toBeGreaterThan(720 + 12);
  });
});

describe('a slide as PNG', () => {
  it('has the width that was asked for, and the height that follows', async () => {
    const shown = await painted(sceneOf([]), 480);
    expect([shown.width, shown.height]).toEqual([480, 270]);
  });

  it('has DRAFT across it where it is a draft, see-through and tilted up to the right', async () => {
    const shown = await painted(
      sceneOf([shape('a', 'A', area(5.5, 3, 2.5, 1.6), 'rect', { fill: ink('dk2') })], {}, true),
    );
    const plain = await painted(sceneOf([]));
    expect(plain.inked([0, 0, 960, 540], 'E4572E', WHITE)).toBeUndefined();
    // 35 % of the accent on white.
    const marked = shown.inked([0, 0, 960, 540], 'F6C4B6', WHITE);
    expect(marked?.left).toBeGreaterThan(150);
    expect((marked?.left ?? 0) + (marked?.right ?? 0)).toBeCloseTo(960, -2);
    const left = shown.inked([0, 0, 300, 540], 'F6C4B6', WHITE);
    const right = shown.inked([660, 0, 300, 540], 'F6C4B6', WHITE);
    expect((left?.top ?? 0) - (right?.top ?? 0)).toBeGreaterThan(150);
    // It covers dark parts too: 0B2A5B with 35 % of E4572E.
    expect(shown.inked([400, 220, 170, 110], '573A4B', '0B2A5B')).toBeDefined();
  });

  it('is the same, byte by byte, twice and by slide id in order', async () => {
    const two = scene([plainLayout()], [slide('b', 'plain', 'B', []), slide('a', 'plain', 'A', [shape('x', 'X', area(1, 1, 1, 1), 'ellipse', { fill: ink('accent1') })])]); // prettier-ignore
    const drawings = await draw(two);
    const [first, second] = [await paintPng(two, drawings, FONTS, { width: 320 }), await paintPng(two, drawings, FONTS, { width: 320 })]; // prettier-ignore
    expect([...first.keys()]).toEqual(['b', 'a']);
    expect(Buffer.compare(first.get('a')!, second.get('a')!)).toBe(0);
    expect(Buffer.compare(first.get('a')!, first.get('b')!)).not.toBe(0);
  });

  it('throws for what earlier stages must have refused', async () => {
    const undrawn = sceneOf([picture('p', 'P', area(1, 1, 1, 1), { kind: 'file', file: 'photo.png' })]);
    await expect(paintPng(undrawn, new Map(), FONTS, { width: 96 })).rejects.toThrow('the picture p was not drawn');
    const lost = scene([plainLayout()], [slide('s', 'nowhere', 'S', [])]);
    await expect(paintPng(lost, new Map(), FONTS, { width: 96 })).rejects.toThrow('the layout nowhere');
    await expect(paintPng(sceneOf([], { fonts: ['Comic Sans'] }), new Map(), FONTS, { width: 96 })).rejects.toThrow('Comic Sans'); // prettier-ignore
  });
});
