import { describe, expect, it } from 'vitest';
import { pt } from '../../../src/base/length.ts';
import { Recall, type KeptBytes } from '../../../src/base/recall.ts';
import type { Element, ShapeElement } from '../../../src/deck/scene/types.ts';
import { renderFragment } from '../../../src/files/ooxml/xml/render.ts';
import { drawStyles } from '../../../src/files/pptx/draw-styles.ts';
import { drawnStyles } from '../../../src/files/pptx/drawn-styles.ts';
import {
  cellStyle,
  shapeStyle,
  styleKey,
  styleOf,
  textStyle,
  type Style,
} from '../../../src/files/pptx/shape-style.ts';
import { allFeatures } from './all-features.ts';
import { area, ink, shape, table, text } from './builders.ts';

const of = (preset: ShapeElement['preset'], more: Partial<ShapeElement> = {}): Style =>
  shapeStyle(shape('s', 'Shape', area(1, 2, 3, 1), preset, more));
const drawn = async (style: Style): Promise<string> =>
  (await drawStyles([style])).flatMap((nodes) => nodes.map(renderFragment)).join('');

const geometry = (preset: string): string => `<a:prstGeom prst="${preset}"><a:avLst/></a:prstGeom>`;
const stroke = { color: ink('accent5'), width: pt(1.5) };
const line = (dash: string): string =>
  `<a:ln w="19050"><a:solidFill><a:schemeClr val="accent5"/></a:solidFill><a:prstDash val="${dash}"/></a:ln>`;

describe('a style as pptxgenjs draws it', () => {
  it.each([
    ['rect', 'rect'],
    ['roundRect', 'roundRect'],
    ['ellipse', 'ellipse'],
    ['line', 'line'],
    ['notch', 'flowChartMerge'],
  ] as const)('%s is PowerPoint’s %s, with nothing in it and no outline', async (preset, name) => {
    expect(await drawn(of(preset))).toBe(`${geometry(name)}<a:noFill/>`);
  });

  it('has colours of the theme, and a line only where there is one', async () => {
    const fill = '<a:solidFill><a:schemeClr val="accent3"><a:lumMod val="60000"/><a:lumOff val="40000"/></a:schemeClr></a:solidFill>'; // prettier-ignore
    expect(await drawn(of('rect', { fill: ink('accent3', 0.4) }))).toBe(`${geometry('rect')}${fill}`);
    expect(await drawn(of('rect', { stroke }))).toBe(`${geometry('rect')}<a:noFill/>${line('solid')}`);
    expect(await drawn(of('rect', { stroke: { ...stroke, dashed: true } }))).toBe(`${geometry('rect')}<a:noFill/>${line('dash')}`); // prettier-ignore
  });

  it('refuses a colour that nobody chose', async () => {
    await expect(drawStyles([{ of: 'shape', preset: 'rect', fill: '333333' }])).rejects.toThrow('333333');
  });

  it.each([
    ['bracket', [[0, 1], [0, 0], [3, 0], [3, 1]]],
    ['bracket_below', [[0, 0], [0, 1], [3, 1], [3, 0]]],
    ['bracket_right', [[0, 0], [3, 0], [3, 1], [0, 1]]],
  ] as const)('%s goes round its box by three sides', async (preset, corners) => {
    const xml = await drawn(of(preset, { stroke }));
    const points = [...xml.matchAll(/<a:pt x="(\d+)" y="(\d+)"\/>/g)].map(([, x, y]) => [Number(x), Number(y)]);
    expect(points).toEqual(corners.map(([x, y]) => [x * 914_400, y * 914_400]));
    expect(xml).toContain(`<a:noFill/>${line('solid')}`);
  }); // prettier-ignore

  it('of a cell has the rule under it, and says nothing of the other edges', async () => {
    const xml = await drawn(cellStyle(table('t', 'Table', area(0, 0, 1, 1), [[]], { rule: ink('accent4') })));
    expect(xml).toMatch(/^<a:lnB w="9525"[^>]*><a:solidFill><a:schemeClr val="accent4"\/><\/a:solidFill>.*<\/a:lnB>$/);
  });

  it('is that of its place in the list', async () => {
    const styles = [of('ellipse'), of('bracket', { stroke }), cellStyle(table('t', 'Table', area(0, 0, 1, 1), [[]])), of('rect')]; // prettier-ignore
    const alone = await Promise.all(styles.map(drawn));
    const together = await drawStyles(styles);
    expect(together.map((nodes) => nodes.map(renderFragment).join(''))).toEqual(alone);
  });
});

describe('the style of an element', () => {
  const elements = allFeatures.slides.flatMap((slide) => slide.elements);

  it('is the same wherever it stands and whatever it says; a bracket has its size in it', () => {
    const moved = (element: Element): Element => ({ ...element, id: 'other', name: 'Other', box: area(5, 5, 1, 1) });
    const keys = (all: readonly Element[]) => all.map(styleOf).map((style) => style && style.of !== 'bracket' && styleKey(style)); // prettier-ignore
    expect(keys(elements.map(moved))).toEqual(keys(elements));
    expect(styleKey(of('bracket'))).not.toBe(styleKey(shapeStyle(shape('s', 'Shape', area(1, 2, 4, 1), 'bracket'))));
  });

  it('of a text in a box is that of such a shape', () => {
    const box = text('t', 'Text', area(0, 0, 1, 1), [], { shape: 'ellipse', fill: ink('lt2'), line: ink('accent1'), dashed: true }); // prettier-ignore
    const alike = shape('s', 'Shape', area(0, 0, 1, 1), 'ellipse', { fill: ink('lt2'), stroke: { color: ink('accent1'), width: pt(1), dashed: true } }); // prettier-ignore
    expect(textStyle(box)).toEqual(shapeStyle(alike));
  });

  it('is drawn once and kept, from one process to the next', async () => {
    const bytes = new Map<string, Uint8Array>();
    const set: string[] = [];
    const store: KeptBytes = {
      get: (key) => bytes.get(key),
      set: (key, value) => void (set.push(key), bytes.set(key, value)),
    };
    const styles = new Map(elements.flatMap((element) => styleOf(element) ?? []).map((style) => [styleKey(style), style])); // prettier-ignore
    const first = await drawnStyles(elements, new Recall(store));
    expect(set).toHaveLength(styles.size);
    const again = await drawnStyles(elements, new Recall(store));
    expect(set).toHaveLength(styles.size);
    for (const style of styles.values()) {
      expect(again(style)).toEqual(first(style));
      expect(first(style).map(renderFragment).join('')).toBe(await drawn(style));
    }
  });
});
