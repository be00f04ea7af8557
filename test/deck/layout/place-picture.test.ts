import { describe, expect, it } from 'vitest';
import { color } from '../../../src/base/color.ts';
import type { LayoutContext } from '../../../src/deck/layout/context.ts';
import type { Element } from '../../../src/deck/layout/types.ts';
import { chartColors } from '../../../src/deck/template/chart-colors.ts';
import type { PictureContent } from '../../../src/deck/template/types.ts';
import { brand, flow, measured, place } from './stage.ts';

const content = (source: PictureContent['source'], more: Partial<PictureContent> = {}): PictureContent => ({
  kind: 'picture',
  place,
  source,
  alt: 'What it shows',
  decorative: false,
  figures: ['green'],
  message: 'alt',
  ...more,
});
const file = content({ kind: 'file', file: 'a.png' });

function put(picture: PictureContent, more = '', size: readonly [number, number] = [4, 2], context: Partial<LayoutContext> = {}): Element {
  const { elements, found } = flow(`{ kind: picture, slot: p, name: Picture, grow: 1, max: 2in${more} }`, { p: picture }, size, context);
  expect(found).toEqual([]);
  return elements[0]!;
} // prettier-ignore

describe('a picture', () => {
  it('takes the room of its slot, and says what it is', () => {
    const placed = put(file);
    expect(measured(placed.box)).toEqual([0, 0, 4, 2]);
    expect(placed).toMatchObject({
      kind: 'picture',
      id: 'p',
      name: 'Picture',
      alt: 'What it shows',
      decorative: false,
      origin: { slot: 'p', place, figures: ['green'], message: 'alt', claims: [] },
      picture: { kind: 'file', file: 'a.png' },
    });
  });

  it('has no words where it only decorates, and a link where it leads somewhere', () => {
    expect(put({ ...file, decorative: true })).not.toHaveProperty('alt');
    expect(put({ ...file, link: 'https://tea.example/' })).toMatchObject({ link: 'https://tea.example/' });
  });

  it('keeps the layout’s proportions, aligned as the layout wants', () => {
    expect(measured(put(file, ', aspect: 1').box)).toEqual([1, 0, 2, 2]);
    expect(measured(put(file, ', aspect: 1, align: left').box)).toEqual([0, 0, 2, 2]);
    expect(measured(put(file, ', aspect: 1, align: right').box)).toEqual([2, 0, 2, 2]);
    expect(measured(put(file, ', aspect: 4').box)).toEqual([0, 0.5, 4, 1]);
  });

  it('keeps the shape of a file inside of that', () => {
    const aspectOf = (name: string): number | undefined => (name === 'a.png' ? 0.5 : undefined);
    expect(measured(put(file, ', aspect: 1, align: left', [4, 2], { aspectOf }).box)).toEqual([0, 0, 1, 2]);
    expect(measured(put(file, '', [4, 2], { aspectOf }).box)).toEqual([1.5, 0, 1, 2]);
  });

  it('draws pictures of figures to their size, on their ground', () => {
    const bars = content({ kind: 'data', picture: 'bars', params: { bars: [{ value: 50, highlighted: true }], axisMax: 100 } }); // prettier-ignore
    expect(put(bars)).toMatchObject({ picture: { kind: 'drawing', width: 4, height: 2 } });
  });

  it('makes a QR code of the brand’s ink on what is behind it', () => {
    const panel = '{ kind: stack, panel: { fill: soft }, children: [{ kind: picture, slot: p, name: P, grow: 1, aspect: 1 }] }'; // prettier-ignore
    const { elements } = flow(panel, { p: content({ kind: 'qr', text: 'https://tea.example/' }) }, [4, 2]);
    expect(elements[1]).toMatchObject({ picture: { kind: 'qr', text: 'https://tea.example/', dark: '14213D', light: 'F3F5F9' } }); // prettier-ignore
  });

  it('makes a QR code dark on light on any ground', () => {
    const on = (ground: string, ink: string): readonly string[] => {
      const panel = `{ kind: stack, panel: { fill: ${ground} }, children: [{ kind: picture, slot: p, name: P, grow: 1, aspect: 1 }] }`; // prettier-ignore
      const colors = { ...chartColors(brand), ink: color('dk1', ink) };
      const { elements } = flow(panel, { p: content({ kind: 'qr', text: 'x' }) }, [4, 2], { colors });
      const [, code] = elements;
      return code?.kind === 'picture' && code.picture.kind === 'qr' ? [code.picture.dark, code.picture.light] : [];
    };
    // White ink on navy is turned round; on navy, dark ink has the brand's white; pale ink is black.
    expect(on('strong', 'FFFFFF')).toEqual(['0B2A5B', 'FFFFFF']);
    expect(on('strong', '14213D')).toEqual(['14213D', 'FFFFFF']);
    expect(on('soft', 'EEEEEE')).toEqual(['000000', 'FFFFFF']);
  });

  it('has a monogram in a circle that fits, however many letters', () => {
    const mono = (text: string) =>
      put(content({ kind: 'monogram', text }, { decorative: true }), ', aspect: 1', [2, 2]);
    const run = (element: Element) => (element.kind === 'text' ? element.paragraphs[0]!.lines[0]![0]! : undefined);
    const one = mono('A');
    expect(one).toMatchObject({ kind: 'text', shape: 'ellipse', fill: brand.colors.get('strong'), decorative: true });
    expect(run(one)).toMatchObject({ text: 'A', size: 57, bold: true, color: { hex: 'FFFFFF' } });
    for (const text of ['Mm', 'WWW', 'Tea Ltd']) {
      const placed = mono(text);
      if (placed.kind !== 'text') throw new Error('no text');
      expect(run(placed)!.size).toBeLessThanOrEqual(57);
      expect(placed.ink.w).toBeLessThanOrEqual(placed.box.w * 0.75);
    }
    expect(run(mono('Tea Ltd'))!.size).toBeLessThan(30);
  });

  it('has monograms of one size side by side: that of the longest', () => {
    const mono = (text: string) => new Map([['p', content({ kind: 'monogram', text }, { decorative: true })]]);
    const group = `{ kind: group, slot: g, name: G, columns: 2, gap: 0in, item: { kind: picture, slot: p, name: P, size: 2in, aspect: 1 } }`; // prettier-ignore
    const g = { kind: 'items', place, items: [mono('A'), mono('WWW')] } as const;
    const sizes = flow(group, { g }, [4, 2]).elements.map((element) =>
      element.kind === 'text' ? element.paragraphs[0]!.lines[0]![0]!.size : undefined,
    );
    const alone = put(content({ kind: 'monogram', text: 'WWW' }, { decorative: true }), ', aspect: 1', [2, 2]);
    expect(alone.kind === 'text' && alone.paragraphs[0]!.lines[0]![0]!.size).toBe(sizes[0]);
    expect(sizes).toEqual([sizes[0], sizes[0]]);
    expect(sizes[0]).toBeLessThan(57);
  });

  it('has a monogram in a square where the layout says so', () => {
    const more = ', aspect: 1, shape: rect';
    expect(put(content({ kind: 'monogram', text: 'A' }, { decorative: true }), more, [2, 2])).toMatchObject({ shape: 'rect' }); // prettier-ignore
  });

  it('has a sign of the layout on every slide, in the colours of its ground', () => {
    const on = (ground: string) => {
      const panel = `{ kind: stack, panel: { fill: ${ground} }, children: [{ kind: picture, slot: p, name: P, size: 1in, glyph: check }] }`; // prettier-ignore
      return flow(panel, {}, [4, 1]).elements[1];
    };
    expect(on('soft')).toMatchObject({ kind: 'picture', decorative: true, picture: { kind: 'drawing', width: 4, height: 1 } }); // prettier-ignore
    const { accentText, accentOnDark } = chartColors(brand);
    expect(JSON.stringify(on('soft'))).toContain(`"color":"#${accentText.hex}"`);
    expect(JSON.stringify(on('strong'))).toContain(`"color":"#${accentOnDark.hex}"`);
  });

  it('is as high as the rows of a field with so many columns', () => {
    const field = (dots: number) => content({ kind: 'data', picture: 'field', params: { stretches: [{ dots, look: 'rest' }], columns: 10 } }); // prettier-ignore
    const tree =
      '{ kind: stack, children: [{ kind: picture, slot: p, name: P }, { kind: picture, slot: q, name: Q }] }';
    const { elements } = flow(tree, { p: field(20), q: field(21) }, [9.75, 8]);
    expect(elements.map(({ box }) => measured(box))).toEqual([
      [0, 0, 9.75, 1.75],
      [0, 1.75, 9.75, 2.75],
    ]);
  });

  it.each([
    ['picture', 'min: 0.05in, size: 0.05in', 'at least 0.1 in × 0.1 in'],
    ['chart', 'size: 0.8in', 'at least 2 in × 1 in'],
  ])('names a %s for which there is no room', (kind, more, expected) => {
    const { elements, found } = flow(`{ kind: stack, children: [{ kind: ${kind}, slot: p, name: P, ${more} }] }`, { p: file }, [4, 3]); // prettier-ignore
    expect(elements).toEqual([]);
    expect(found.map((d) => [d.code, d.slides, d.says.en.expected])).toEqual([['layout/no-room', ['s'], expected]]);
    expect(found[0]?.says.en.found).toBe('Slide "s" leaves no room for the slot "p".');
  });
});
